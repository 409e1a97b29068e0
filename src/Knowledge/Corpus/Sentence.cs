using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Corpus;

/// <summary>
/// One sentence, or one line of a list, of an article's body, or a later change; with the passage that it is part of and the
/// quantities that it states. <see cref="Id"/> names it within the knowledge base: <c>flexwoningen.3</c>, a change <c>flexwoningen.w1</c>.
/// </summary>
public sealed record Sentence(string Id, int Number, string Text, string Section, bool IsListLine, Passage Passage)
{
    private readonly Lazy<IReadOnlyList<Recognition>> _quantities = new([]);

    /// <summary>The paragraph or list of the body that it is part of, from 1; 0 for a later change.</summary>
    public int Paragraph { get; init; }

    public Slug Article => Passage.Article;

    public IReadOnlyList<Recognition> Quantities => _quantities.Value;

    /// <summary>Reads them when they are first asked for: of few sentences they are, and the start need not wait for the others.</summary>
    internal Lazy<IReadOnlyList<Recognition>> ReadLater
    {
        init => _quantities = value;
    }
}
