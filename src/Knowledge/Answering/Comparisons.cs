using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Answering;

/// <summary>
/// Sets two to four instruments side by side, kind of fact by kind of fact; a row stands only where something in it is told. Before it
/// the difference is said, where the facts show one.
/// </summary>
internal sealed class Comparisons(ArticleLibrary library)
{
    private const int MostRows = 5;

    // More columns leave no room for a sentence.
    private const int MostCompared = 4;

    // Of those that point to a row above, and of those in which some are silent: there are better ones.
    private const int EnoughRows = 3;
    private const int MostUnequalRows = 2;
    private const int MostTold = 2;

    // What an instrument can be said to be alone in telling; that the others do not name a party or a place says little.
    private static readonly FactKind[] Telling =
        [FactKind.Duration, FactKind.Amount, FactKind.Area, FactKind.Audience, FactKind.Costs, FactKind.Condition, FactKind.Period];

    // In the order in which they tell instruments apart.
    private static readonly FactKind[] Kinds =
        [FactKind.Definition, FactKind.Audience, FactKind.Place, FactKind.Duration, FactKind.Amount, FactKind.Area, FactKind.Costs,
            FactKind.Condition, FactKind.Period, FactKind.Party];

    public IEnumerable<AnswerBlock> Of(IReadOnlyList<Article> all, AnswerDraft draft)
    {
        var articles = all.Take(MostCompared).ToList();
        var compared = Kinds.Select(kind => new Aspect(kind, [.. articles.Select(article => SentenceOf(article, kind, []))])).ToList();
        var lead = Differences(articles, compared, draft);
        if (all.Count > MostCompared)
        {
            var others = all.Skip(MostCompared).Select(article => article.ShortName);
            lead.Add(new Statement(Wording.NotCompared([.. others], MostCompared), []));
        }

        if (lead.Count > 0)
            yield return new AnswerBlock.Paragraph(lead);
        var rows = new Dictionary<Sentence, FactKind>();
        yield return new AnswerBlock.Table([Wording.Aspect, .. articles.Select(article => article.Title)],
            [.. Shown(articles, compared).Select(aspect => (IReadOnlyList<Statement>)
                [new Statement(Wording.Row(aspect.Kind), []), .. aspect.Sentences
                    .Select(sentence => Cell(sentence, aspect.Kind, rows, draft))])]);
    }

    // Of what is told above already another sentence, where there is one.
    private List<Aspect> Shown(IReadOnlyList<Article> articles, IReadOnlyList<Aspect> compared)
    {
        var told = new HashSet<Sentence>();
        var shown = new List<Aspect>();
        foreach (var aspect in compared.OrderBy(aspect => aspect.Kind == FactKind.Definition ? 0 : aspect.Silent))
        {
            var cells = articles.Zip(aspect.Sentences, (article, first) => SentenceOf(article, aspect.Kind, told) ?? first).ToList();
            var sentences = cells.OfType<Sentence>().ToList();
            if (shown.Count == MostRows || sentences.All(told.Contains) || (sentences.Any(told.Contains) && shown.Count >= EnoughRows)
                || (aspect.Silent > 0 && shown.Count(other => other.Silent > 0) == MostUnequalRows))
                continue;
            shown.Add(new Aspect(aspect.Kind, cells));
            told.UnionWith(sentences);
        }

        return shown;
    }

    // A figure that differs says most, otherwise what each is; then what only one of them tells.
    private static List<Statement> Differences(IReadOnlyList<Article> articles, IReadOnlyList<Aspect> compared, AnswerDraft draft)
    {
        var said = Figures(articles, compared, draft).Take(MostTold).ToList();
        if (said.Count == 0)
            said.AddRange(Natures(articles, draft));
        said.AddRange(OnlyTold(articles, compared, draft).Take(MostTold - said.Count));
        return said;
    }

    private static IEnumerable<Statement> Figures(IReadOnlyList<Article> articles, IReadOnlyList<Aspect> compared, AnswerDraft draft) =>
        from aspect in compared
        let figures = FiguresOf(aspect)
        where figures.Count > 0
        let each = figures.Zip(articles, (figure, article) => (figure.Text, article.ShortName))
        let apart = figures is [var one, var other] ? Rules.Figures.Difference(one.Value, other.Value) : null
        select draft.Cite(Wording.Differs(aspect.Kind, each, apart), aspect.Sentences.OfType<Sentence>());

    // What each has in common with others that those beside it have not; otherwise their kinds, where those differ.
    private static IEnumerable<Statement> Natures(IReadOnlyList<Article> articles, AnswerDraft draft)
    {
        var own = articles.Select(article => article.Characteristics.FirstOrDefault(mine => articles.All(other =>
            other == article || other.Characteristics.All(theirs => theirs.Characteristic != mine.Characteristic)))).ToList();
        if (own.All(nature => nature is not null))
            yield return draft.Cite(Wording.DifferInNature(articles.Zip(own, (article, nature) =>
                (article.ShortName, $"{article.Kind.Singular} {nature!.Characteristic.Phrase}"))), own.Select(nature => nature!.Sentence));
        else if (articles.Select(article => article.Kind).Distinct().Count() == articles.Count)
            yield return draft.Cite(Wording.DifferInNature(articles.Select(article => (article.ShortName, article.Kind.Singular))),
                articles.Select(article => article.Sentences[0]));
        else if (articles.Zip(own).FirstOrDefault(pair => pair.Second is not null) is { Second: { } nature } alone)
            yield return draft.Cite(
                Wording.OnlyOneIs(alone.First.ShortName, $"{alone.First.Kind.Singular} {nature.Characteristic.Phrase}"), nature.Sentence);
    }

    private static IEnumerable<Statement> OnlyTold(IReadOnlyList<Article> articles, IReadOnlyList<Aspect> compared, AnswerDraft draft)
    {
        foreach (var (article, i) in articles.Select((article, i) => (article, i)))
        {
            var alone = compared.Where(aspect => Telling.Contains(aspect.Kind) && aspect.IsToldBy(i) && aspect.Silent == articles.Count - 1
                && (!IsMeasured(aspect.Kind) || HasFigure(aspect.Sentences[i]!, aspect.Kind))).Take(MostTold).ToList();
            if (alone.Count > 0)
                yield return draft.Cite(Wording.OnlyOneTells(article.ShortName, [.. alone.Select(aspect => Wording.Tells(aspect.Kind)!)]),
                    alone.Select(aspect => aspect.Sentences[i]!));
        }
    }

    // The one figure of its kind in each sentence, where they are not all the same; otherwise none.
    private static IReadOnlyList<Recognition> FiguresOf(Aspect aspect)
    {
        var figures = aspect.Sentences
            .Select(sentence => sentence?.Quantities.Where(found => IsOf(found.Value, aspect.Kind)).ToList() ?? [])
            .ToList();
        return figures.All(found => found.Count == 1) && figures.Select(found => found[0].Value.Plain()).Distinct().Count() > 1
            ? [.. figures.Select(found => found[0])]
            : [];
    }

    private static bool IsMeasured(FactKind kind) => kind is FactKind.Duration or FactKind.Amount or FactKind.Area;

    private static bool HasFigure(Sentence sentence, FactKind kind) => sentence.Quantities.Any(found => IsOf(found.Value, kind));

    private static bool IsOf(Quantity value, FactKind kind) => kind switch
    {
        FactKind.Duration => value is Quantity.Duration,
        FactKind.Amount => value is Quantity.Money,
        FactKind.Area => value is Quantity.Area,
        _ => false,
    };

    // A sentence stands once: further down it is pointed at.
    private static Statement Cell(Sentence? sentence, FactKind kind, Dictionary<Sentence, FactKind> rows, AnswerDraft draft) =>
        sentence is null ? new Statement(Wording.NotMentioned, [])
        : rows.TryAdd(sentence, kind) ? draft.Cite(sentence.Text, sentence)
        : draft.Cite(Wording.SeeRow(rows[sentence]), sentence);

    // Of what is measured, the sentence with the figure; none that was told already, or that says where to read more.
    private Sentence? SentenceOf(Article article, FactKind kind, HashSet<Sentence> told)
    {
        var sentences = article.Facts.Where(fact => fact.Kind == kind && library[article.Slug].ChangeOf(fact.Sentence) is null)
            .Select(fact => fact.Sentence)
            .Except(article.Facts.Where(fact => fact.Kind == FactKind.FurtherReading).Select(fact => fact.Sentence))
            .Except(told)
            .ToList();
        return (IsMeasured(kind) ? sentences.Find(sentence => HasFigure(sentence, kind)) : null)
            ?? sentences.FirstOrDefault()
            ?? (kind == FactKind.Definition ? article.Sentences[0] : null);
    }

    /// <summary>A kind of fact, and the sentence with which each of the compared tells it.</summary>
    private sealed record Aspect(FactKind Kind, IReadOnlyList<Sentence?> Sentences)
    {
        public int Silent => Sentences.Count(sentence => sentence is null);

        public bool IsToldBy(int index) => Sentences[index] is not null;
    }
}
