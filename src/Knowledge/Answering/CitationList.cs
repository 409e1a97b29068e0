using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Answering;

/// <summary>Numbers the citations of an answer from 1. Sentences that follow each other in one passage share a citation.</summary>
internal sealed class CitationList(ArticleLibrary library)
{
    private readonly List<Citation> _items = [];

    public IReadOnlyList<Citation> Items => _items;

    public int PositionOf(Sentence sentence)
    {
        var known = _items.FindIndex(citation => citation.Passage == sentence.Passage
            && citation.Quote.Contains(sentence.Text, StringComparison.Ordinal));
        if (known >= 0)
            return known + 1;

        if (_items is [.., var last] && last.Passage == sentence.Passage && $"{last.Quote} {sentence.Text}" is var joined
            && last.Passage.Text.Contains(joined, StringComparison.Ordinal))
        {
            _items[^1] = last with { Quote = joined };
            return last.Position;
        }

        var article = library[sentence.Article];
        var (link, label) = LinkFor(article, sentence);
        _items.Add(new Citation(_items.Count + 1, sentence.Passage, article.Title, sentence.Text, link, label)
            { Sentence = sentence.Id });
        return _items.Count;
    }

    // The page that tells a change; otherwise the link that the quoted words name, or else the one that stands for the whole article.
    private static (Uri? Link, string Label) LinkFor(Article article, Sentence sentence)
    {
        if (article.ChangeOf(sentence) is { } change)
            return (change.Source, change.Source.Host);
        var link = article.Links.FirstOrDefault(link => sentence.Text.Contains(link.Title,
            StringComparison.OrdinalIgnoreCase)) ?? article.MainLink;
        return (link?.Url, link?.Label ?? "");
    }
}
