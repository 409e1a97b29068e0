using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Articles;

/// <summary>One sentence, or one line of a list, of an article's body, with the passage that it is part of and the quantities that it states.</summary>
public sealed record Sentence(int Number, string Text, string Section, bool IsListLine, Passage Passage)
{
    public IReadOnlyList<Recognition> Quantities { get; } = QuantityReader.Read(Text, DateOnly.MinValue);
}
