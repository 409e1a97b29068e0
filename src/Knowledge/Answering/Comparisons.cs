using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Answering;

/// <summary>
/// Sets two to four instruments side by side, kind of fact by kind of fact; a row stands only where something in it is told.
/// </summary>
internal sealed class Comparisons(ArticleLibrary library)
{
    private const int MostRows = 5;

    // In the order in which they tell instruments apart.
    private static readonly FactKind[] Kinds =
        [FactKind.Definition, FactKind.Audience, FactKind.Place, FactKind.Duration, FactKind.Amount, FactKind.Area, FactKind.Costs,
            FactKind.Condition, FactKind.Period, FactKind.Party];

    public AnswerBlock.Table Of(IReadOnlyList<Article> articles, AnswerDraft draft)
    {
        var told = new HashSet<Sentence>();
        var rows = new List<IReadOnlyList<Statement>>();
        foreach (var row in Kinds.Select(kind => (Kind: kind, Cells: articles.Select(article => SentenceOf(article, kind)).ToList()))
            .OrderBy(row => row.Kind == FactKind.Definition ? 0 : row.Cells.Count(cell => cell is null)))
        {
            // A row of which every sentence stands above already tells nothing new.
            var isNew = row.Cells.OfType<Sentence>().Any(sentence => !told.Contains(sentence));
            if (rows.Count == MostRows || !isNew)
                continue;
            rows.Add([new Statement(Wording.Row(row.Kind), []), .. row.Cells.Select(cell => Cell(cell, draft))]);
            told.UnionWith(row.Cells.OfType<Sentence>());
        }

        return new AnswerBlock.Table([Wording.Aspect, .. articles.Select(article => article.Title)], rows);
    }

    private static Statement Cell(Sentence? sentence, AnswerDraft draft) =>
        sentence is null ? new Statement(Wording.NotMentioned, []) : draft.Cite(sentence.Text, sentence);

    private Sentence? SentenceOf(Article article, FactKind kind) =>
        article.Facts.FirstOrDefault(fact => fact.Kind == kind && library[article.Slug].ChangeOf(fact.Sentence) is null)?.Sentence
        ?? (kind == FactKind.Definition ? article.Sentences[0] : null);
}
