namespace Assistent.Knowledge.Articles;

/// <summary>One sentence, or one line of a list, of an article's body, with the passage that it is part of.</summary>
public sealed record Sentence(int Number, string Text, string Section, bool IsListLine, Passage Passage);
