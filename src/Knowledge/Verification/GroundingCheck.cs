using Assistent.Knowledge.Answering;
using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Turns a draft into what may be said. A statement is dropped when its evidence is no literal part of its passage, or when the fact
/// lock does not hold; a draft that loses its first supported statement, its core, becomes the honest refusal.
/// </summary>
internal sealed class GroundingCheck(IReadOnlyList<Article> articles, DutchAnalysis analysis, SourceSentences sources, WrittenCheck written)
{
    private readonly FactLock _facts = new(analysis);
    private readonly WrittenAnswers _written = new(written);

    // A passage vouches for its own words and for those that name its article.
    private readonly Dictionary<string, SourceFacts> _passages = articles
        .SelectMany(article => article.Passages.Select(passage => (passage.Id, Text: string.Join('\n', [passage.Text, passage.Heading, article.Title, .. article.Names, .. article.Links.Select(link => link.Title)]))))
        .ToDictionary(passage => passage.Id, passage => SourceFacts.Of(passage.Text, analysis));

    /// <summary>The check of single sentences that a model wrote.</summary>
    public WrittenCheck Written => written;

    public Answer Verify(Draft draft, string question) => draft switch
    {
        Draft.Composed composed => Verify(composed, question),
        Draft.Written written => _written.Verify(written),
        Draft.Missing missing => Refusal(missing.What, missing.Nearest),
        Draft.TooLittle tooLittle => new Answer.Unclear(tooLittle.Options),
        _ => new Answer.OutOfScope(),
    };

    private Answer Verify(Draft.Composed draft, string question)
    {
        var asked = SourceFacts.Of(question, analysis);
        var core = draft.Blocks.SelectMany(Statements).FirstOrDefault(statement => statement.Evidence.Count > 0);
        if (core is null || !IsSupported(core, asked))
            return Refusal(Phrases.MissingKind(null), [.. draft.About.Take(1)]);

        var citations = new CitationList();
        var blocks = draft.Blocks.Select(block => Verify(block, asked, citations)).OfType<AnswerBlock>().ToList();
        return new Answer.Grounded(blocks, citations.Items) { About = draft.About, StandsInFor = draft.StandsInFor };
    }

    private static Answer.NotInOverview Refusal(string what, IReadOnlyList<Article> nearest)
    {
        var citations = new CitationList();
        foreach (var article in nearest)
            citations.PositionOf(Evidence.Of(article, article.Sentences[0]));
        return new Answer.NotInOverview(what, citations.Items) { About = nearest };
    }

    private AnswerBlock? Verify(DraftBlock block, SourceFacts question, CitationList citations) => block switch
    {
        DraftBlock.Paragraph paragraph when Verify(paragraph.Statements, question, citations) is { Count: > 0 } kept => new AnswerBlock.Paragraph(kept),
        DraftBlock.Enumeration list when Verify(list.Items, question, citations) is { Count: > 0 } kept => new AnswerBlock.Enumeration(kept),
        DraftBlock.Table table => new AnswerBlock.Table(table.Header, [.. table.Rows.Where(row => row.All(cell => IsSupported(cell, question))).Select(row => Verify(row, question, citations))]),
        DraftBlock.Links links => new AnswerBlock.Links(links.Items),
        _ => null,
    };

    private IReadOnlyList<Statement> Verify(IReadOnlyList<DraftStatement> statements, SourceFacts question, CitationList citations) =>
        [.. statements.Where(statement => IsSupported(statement, question)).Select(statement => new Statement(statement.Text, [.. statement.Evidence.Select(citations.PositionOf).Distinct()]))];

    private bool IsSupported(DraftStatement statement, SourceFacts question) =>
        statement.Evidence.All(evidence => evidence.Quote.Length > 0 && (sources.IsPlain(evidence.Passage) || !Orders.IsIn(evidence.Quote)) && evidence.Passage.Text.Contains(evidence.Quote, StringComparison.Ordinal))
        && (statement.Evidence.Count == 0 || _facts.Holds(statement.Text, [.. statement.Evidence.Select(evidence => _passages[evidence.Passage.Id]), question], statement.Derived));

    private static IEnumerable<DraftStatement> Statements(DraftBlock block) => block switch
    {
        DraftBlock.Paragraph paragraph => paragraph.Statements,
        DraftBlock.Enumeration list => list.Items,
        DraftBlock.Table table => table.Rows.SelectMany(row => row),
        _ => [],
    };
}
