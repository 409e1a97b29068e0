using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Verification;

/// <summary>Numbers the citations of an answer from 1. Sentences that follow each other in one passage share a citation.</summary>
internal sealed class CitationList
{
    private readonly List<Citation> _items = [];

    public IReadOnlyList<Citation> Items => _items;

    public int PositionOf(Evidence evidence)
    {
        var known = _items.FindIndex(citation => citation.Passage == evidence.Passage && citation.Quote.Contains(evidence.Quote, StringComparison.Ordinal));
        if (known >= 0)
            return known + 1;

        if (_items is [.., var last] && last.Passage == evidence.Passage && $"{last.Quote} {evidence.Quote}" is var joined && last.Passage.Text.Contains(joined, StringComparison.Ordinal))
        {
            _items[^1] = last with { Quote = joined };
            return last.Position;
        }

        var link = LinkFor(evidence);
        _items.Add(new Citation(_items.Count + 1, evidence.Passage, evidence.Article.Title, evidence.Quote, link?.Url, link?.Label ?? ""));
        return _items.Count;
    }

    // The link that the quoted words name, or else the one that stands for the whole article.
    private static Link? LinkFor(Evidence evidence) =>
        evidence.Article.Links.FirstOrDefault(link => evidence.Quote.Contains(link.Title, StringComparison.OrdinalIgnoreCase))
        ?? evidence.Article.Links.FirstOrDefault();
}
