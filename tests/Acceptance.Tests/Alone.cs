namespace Assistent.Acceptance.Tests;

/// <summary>For tests that measure memory, or load the machine: nothing else runs beside them.</summary>
[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;
