using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Answering;

/// <summary>
/// Sets two to four instruments side by side, kind of fact by kind of fact; a row stands only where something in it is told. Before it
/// the difference is said, where the facts show one.
/// </summary>
internal sealed class Comparisons(ArticleLibrary library)
{
    private const int MostRows = 5;

    // Of which some are silent: the sentence before the table says so already.
    private const int MostUnequalRows = 2;
    private const int MostTold = 2;

    // In the order in which they tell instruments apart.
    private static readonly FactKind[] Kinds =
        [FactKind.Definition, FactKind.Audience, FactKind.Place, FactKind.Duration, FactKind.Amount, FactKind.Area, FactKind.Costs,
            FactKind.Condition, FactKind.Period, FactKind.Party];

    public IEnumerable<AnswerBlock> Of(IReadOnlyList<Article> articles, AnswerDraft draft)
    {
        var compared = Kinds.Select(kind => new Aspect(kind, [.. articles.Select(article => SentenceOf(article, kind))])).ToList();
        if (Differences(articles, compared, draft) is { Count: > 0 } differences)
            yield return new AnswerBlock.Paragraph(differences);
        yield return new AnswerBlock.Table([Wording.Aspect, .. articles.Select(article => article.Title)],
            [.. Shown(compared).Select(aspect => (IReadOnlyList<Statement>)
                [new Statement(Wording.Row(aspect.Kind), []), .. aspect.Sentences.Select(sentence => Cell(sentence, draft))])]);
    }

    private static List<Aspect> Shown(IReadOnlyList<Aspect> compared)
    {
        var told = new HashSet<Sentence>();
        var shown = new List<Aspect>();
        foreach (var aspect in compared.OrderBy(aspect => aspect.Kind == FactKind.Definition ? 0 : aspect.Silent))
        {
            // A row of which every sentence stands above already tells nothing new.
            var isNew = aspect.Sentences.OfType<Sentence>().Any(sentence => !told.Contains(sentence));
            if (shown.Count == MostRows || !isNew || (aspect.Silent > 0 && shown.Count(other => other.Silent > 0) == MostUnequalRows))
                continue;
            shown.Add(aspect);
            told.UnionWith(aspect.Sentences.OfType<Sentence>());
        }

        return shown;
    }

    // A figure that differs says most, then what only one of them tells, then that they are of different kinds.
    private static List<Statement> Differences(IReadOnlyList<Article> articles, IReadOnlyList<Aspect> compared, AnswerDraft draft)
    {
        var said = new List<Statement>();
        if (compared.Select(aspect => (aspect, Figures: FiguresOf(aspect))).FirstOrDefault(pair => pair.Figures.Count > 0) is { aspect: { } measured } pair)
            said.Add(draft.Cite(Wording.Differs(measured.Kind, pair.Figures.Zip(articles, (figure, article) => (figure, article.ShortName))),
                measured.Sentences.OfType<Sentence>()));
        foreach (var (article, i) in articles.Select((article, i) => (article, i)))
        {
            var alone = compared.Where(aspect => aspect.IsToldBy(i) && aspect.Silent == articles.Count - 1).Take(MostTold).ToList();
            if (alone.Count > 0 && said.Count < MostTold)
                said.Add(draft.Cite(Wording.OnlyOneTells(article.ShortName, [.. alone.Select(aspect => Wording.Tells(aspect.Kind)!)]),
                    alone.Select(aspect => aspect.Sentences[i]!)));
        }

        if (said.Count == 0 && articles.Select(article => article.Kind).Distinct().Count() > 1)
            said.Add(draft.Cite(Wording.DifferInKind(articles.Select(article => (article.ShortName, article.Kind.Singular))),
                articles.Select(article => article.Sentences[0])));
        return said;
    }

    // The one figure of its kind in each sentence, as it is written, where they are not all the same; otherwise none.
    private static IReadOnlyList<string> FiguresOf(Aspect aspect)
    {
        var figures = aspect.Sentences.Select(sentence => sentence?.Quantities.Where(found => IsOf(found.Value, aspect.Kind)).ToList() ?? []).ToList();
        return figures.All(found => found.Count == 1) && figures.Select(found => found[0].Value.Plain()).Distinct().Count() > 1
            ? [.. figures.Select(found => found[0].Text)]
            : [];
    }

    private static bool IsOf(Quantity value, FactKind kind) => kind switch
    {
        FactKind.Duration => value is Quantity.Duration,
        FactKind.Amount => value is Quantity.Money,
        FactKind.Area => value is Quantity.Area,
        _ => false,
    };

    private static Statement Cell(Sentence? sentence, AnswerDraft draft) =>
        sentence is null ? new Statement(Wording.NotMentioned, []) : draft.Cite(sentence.Text, sentence);

    private Sentence? SentenceOf(Article article, FactKind kind) =>
        article.Facts.FirstOrDefault(fact => fact.Kind == kind && library[article.Slug].ChangeOf(fact.Sentence) is null)?.Sentence
        ?? (kind == FactKind.Definition ? article.Sentences[0] : null);

    /// <summary>A kind of fact, and the sentence with which each of the compared tells it.</summary>
    private sealed record Aspect(FactKind Kind, IReadOnlyList<Sentence?> Sentences)
    {
        public int Silent => Sentences.Count(sentence => sentence is null);

        public bool IsToldBy(int index) => Sentences[index] is not null;
    }
}
