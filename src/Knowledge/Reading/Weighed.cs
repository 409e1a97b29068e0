namespace Assistent.Knowledge.Reading;

/// <summary>A message, how it was understood, its words, and what the model makes of it.</summary>
internal sealed record Weighed(string Message, Interpretation Interpretation, IReadOnlyList<string> Words, ReadText Text);
