using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Sets two instruments side by side, kind of fact by kind of fact, and says where the text is silent.</summary>
internal static class ComparisonAnswers
{
    private const int MaxRows = 4;

    // In the order in which they tell instruments apart.
    private static readonly FactKind[] Kinds =
        [FactKind.Definition, FactKind.Place, FactKind.Audience, FactKind.Duration, FactKind.Amount, FactKind.Area, FactKind.Costs, FactKind.Condition, FactKind.Party];

    /// <param name="first">One of the two.</param>
    /// <param name="second">The other.</param>
    /// <param name="asked">What is asked of both comes first.</param>
    public static Draft Compose(Article first, Article second, IReadOnlySet<Asked> asked)
    {
        var wanted = asked.SelectMany(AskedFacts.Answering).ToHashSet();
        var rows = Kinds
            .Select(kind => (kind, First: SentenceOf(first, kind), Second: SentenceOf(second, kind)))
            .Where(row => row.First is not null || row.Second is not null)
            .OrderBy(row => row.kind == FactKind.Definition ? 0 : wanted.Contains(row.kind) ? 1 : row.First is not null && row.Second is not null ? 2 : 3)
            .ToList();

        var used = new HashSet<Sentence>();
        var table = new List<IReadOnlyList<DraftStatement>>();
        foreach (var row in rows)
        {
            // A sentence that already stands in an earlier row tells nothing new.
            if (table.Count == MaxRows || !new[] { row.First, row.Second }.OfType<Sentence>().Any(used.Add))
                continue;
            table.Add([DraftStatement.Own(Phrases.Row(row.kind)), Cell(first, row.First), Cell(second, row.Second)]);
        }

        return new Draft.Composed([first, second], [new DraftBlock.Table(["", first.Title, second.Title], table)]);
    }

    private static Sentence? SentenceOf(Article article, FactKind kind) =>
        article.Facts.FirstOrDefault(fact => fact.Kind == kind)?.Sentence ?? (kind == FactKind.Definition ? article.Sentences[0] : null);

    private static DraftStatement Cell(Article article, Sentence? sentence) =>
        sentence is null ? DraftStatement.Own(Phrases.NotMentioned) : DraftStatement.Quoting(article, sentence);
}
