using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;
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
            .Select(kind => (Kind: kind, First: SentenceOf(first, kind), Second: SentenceOf(second, kind)))
            .Where(row => row.First is not null || row.Second is not null)
            .OrderBy(row => row.Kind == FactKind.Definition ? 0 : wanted.Contains(row.Kind) ? 1 : row.First is not null && row.Second is not null ? 2 : 3);

        var told = new HashSet<Sentence>();
        var table = new List<IReadOnlyList<DraftStatement>>();
        foreach (var row in rows)
        {
            // A row of which every sentence stands above already tells nothing new.
            if (table.Count == MaxRows || !new[] { row.First, row.Second }.OfType<Sentence>().Any(sentence => !told.Contains(sentence)))
                continue;
            table.Add([DraftStatement.Own(Phrases.Row(row.Kind)), Cell(first, row.First, told), Cell(second, row.Second, told)]);
            told.UnionWith(new[] { row.First, row.Second }.OfType<Sentence>());
        }

        return new Draft.Composed([first, second], [new DraftBlock.Table(["Onderdeel", first.Title, second.Title], table)]);
    }

    // Of several facts of a kind, one that states the quantity it is about tells most.
    private static Sentence? SentenceOf(Article article, FactKind kind) =>
        article.Facts.Where(fact => fact.Kind == kind).OrderByDescending(fact => StatesIts(fact)).FirstOrDefault()?.Sentence
        ?? (kind == FactKind.Definition ? article.Sentences[0] : null);

    private static bool StatesIts(Fact fact) =>
        fact.Sentence.Quantities.SelectMany(found => found.Value.Bounds()).Any(quantity => fact.Kind switch
        {
            FactKind.Duration => quantity is Quantity.Duration,
            FactKind.Amount => quantity is Quantity.Money,
            FactKind.Area => quantity is Quantity.Area,
            _ => false,
        });

    private static DraftStatement Cell(Article article, Sentence? sentence, HashSet<Sentence> told) => sentence switch
    {
        null => DraftStatement.Own(Phrases.NotMentioned),
        _ when told.Contains(sentence) => new DraftStatement(Phrases.SeeAbove, [Evidence.Of(article, sentence)]),
        _ => DraftStatement.Quoting(article, sentence),
    };
}
