namespace Assistent.Acceptance.Tests.DirectLine;

/// <summary>For tests that take the whole machine, or measure what it takes.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
