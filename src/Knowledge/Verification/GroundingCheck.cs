using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Turns a draft into what may be said: a statement whose evidence is no literal part of its passage is dropped, and a draft that
/// loses every supported statement becomes the honest refusal.
/// </summary>
internal static class GroundingCheck
{
    public static Answer Verify(Draft draft) => draft switch
    {
        Draft.Composed composed => Verify(composed),
        Draft.Missing missing => new Answer.NotInOverview(missing.What, [.. missing.Nearest.Select((article, i) => Cite(i + 1, Lead(article)))]) { About = missing.Nearest },
        Draft.TooLittle tooLittle => new Answer.Unclear(tooLittle.Options),
        _ => new Answer.OutOfScope(),
    };

    private static Answer Verify(Draft.Composed draft)
    {
        var citations = new CitationList();
        var blocks = draft.Blocks.Select(block => Verify(block, citations)).OfType<AnswerBlock>().ToList();
        return citations.Items.Count > 0
            ? new Answer.Grounded(blocks, citations.Items) { About = draft.About }
            : new Answer.NotInOverview("dit", []) { About = draft.About };
    }

    private static AnswerBlock? Verify(DraftBlock block, CitationList citations) => block switch
    {
        DraftBlock.Paragraph paragraph when Verify(paragraph.Statements, citations) is { Count: > 0 } kept => new AnswerBlock.Paragraph(kept),
        DraftBlock.Enumeration list when Verify(list.Items, citations) is { Count: > 0 } kept => new AnswerBlock.Enumeration(kept),
        DraftBlock.Table table => new AnswerBlock.Table(table.Header, [.. table.Rows.Select(row => Verify(row, citations))]),
        DraftBlock.Links links => new AnswerBlock.Links(links.Items),
        _ => null,
    };

    private static IReadOnlyList<Statement> Verify(IReadOnlyList<DraftStatement> statements, CitationList citations) =>
        [.. statements.Where(IsSupported).Select(statement => new Statement(statement.Text, [.. statement.Evidence.Select(citations.PositionOf)]))];

    private static bool IsSupported(DraftStatement statement) =>
        statement.Evidence.All(evidence => evidence.Quote.Length > 0 && evidence.Passage.Text.Contains(evidence.Quote, StringComparison.Ordinal));

    private static Evidence Lead(Article article) => Evidence.Of(article, article.Sentences[0]);

    private static Citation Cite(int position, Evidence evidence)
    {
        var link = LinkFor(evidence);
        return new Citation(position, evidence.Passage, evidence.Article.Title, evidence.Quote, link?.Url, link?.Label ?? "");
    }

    // The link that the quoted words name, or else the one that stands for the whole article.
    private static Link? LinkFor(Evidence evidence) =>
        evidence.Article.Links.FirstOrDefault(link => evidence.Quote.Contains(link.Title, StringComparison.OrdinalIgnoreCase))
        ?? evidence.Article.Links.FirstOrDefault();

    private sealed class CitationList
    {
        private readonly List<Citation> _items = [];

        public IReadOnlyList<Citation> Items => _items;

        public int PositionOf(Evidence evidence)
        {
            var known = _items.FindIndex(citation => citation.Passage == evidence.Passage && citation.Quote == evidence.Quote);
            if (known >= 0)
                return known + 1;
            _items.Add(Cite(_items.Count + 1, evidence));
            return _items.Count;
        }
    }
}
