namespace Assistent.Knowledge.Indexing;

/// <summary>A passage as the index takes it in: its text, the names it goes by, and questions that it is known to answer.</summary>
internal sealed record IndexedPassage(string Id, string Title, IReadOnlyList<string> Names, string Text, IReadOnlyList<string> Questions);
