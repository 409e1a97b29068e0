using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// Makes the parts of a plan that are lists: of what is asked for, of some that were listed before, or of where something is named.
/// </summary>
internal sealed class ListParts(ArticleLibrary library, Acts acts, ArticleNames names, OtherNames others)
{
    private readonly MentionedNames _mentioned = new(library);
    private readonly NextLists _next = new(library, acts, names);

    /// <summary>The lists that a message asks for whatever its act seems to be, or none.</summary>
    public IReadOnlyList<PlanPart> PlainIn(Pointing read, Weighed message, IReadOnlyList<PastTurn> history)
    {
        if (OfEachKind(read, message) is { Count: > 1 } several)
            return several;

        // The name of a kind and nothing else asks for all of it: "regelingen", "en alle regelingen ook graag".
        if (acts.KindIn(message.Words) is { } kind
            && message.Words.All(word => word == kind.Name || kind.Plural.Split(' ').Contains(word)
            || kind.Singular.Split(' ').Contains(word) || Grammar.IsFiller(word)))
            return [new PlanPart.Listed(new ListCriterion.OfKind(kind.Name))];
        var list = _next.After(read, message, history) ?? Naming(message)
            ?? (AsksWhere(read, message) || IsAskedNext(message, history) ? Mentioned(message) : null);
        return list is null ? [] : [list];
    }

    /// <summary>The parts for an act that asks for a list, or null for another act.</summary>
    public IReadOnlyList<PlanPart>? Of(string act, Pointing read, Weighed message, IReadOnlyList<Slug> meant) => act switch
    {
        Acts.UnknownList => UnknownList(message),
        Acts.NamedWhere => [NamedWhere(read, message, meant)],
        _ when acts.KindUnder(act) is { } kind => [Listed(names.In(message.Words).Count > 0 ? [.. meant.Take(1)] : meant,
            slug => new ListCriterion.Under(slug, kind.Name))],
        _ when acts.ListOf(act, acts.KindIn(Words.Of(message.Interpretation.Text))) is { } criterion => [Listed(criterion, message)],
        _ => null,
    };

    // "Welk team en welke regeling zijn er voor ouderen": of each kind a list of its own; one that the overview does not have is said to
    // be missing.
    private IReadOnlyList<PlanPart> OfEachKind(Pointing read, Weighed message)
    {
        var kinds = acts.KindsBeside(message.Words);
        if (kinds.Count == 0 || !(Grammar.AsksWhich(message.Words)
            || (Grammar.HasInterrogative(message.Words) && names.In(message.Words).Count == 1 && RelationIn(read) is not null)))
            return [];
        var shared = read.Acts.Select(act => acts.ListOf(act, null)).OfType<ListCriterion.With>().FirstOrDefault()?.Characteristic;
        return names.In(message.Words).FirstOrDefault() is { Article: var named } ? Under(named)
            : library.Overview.Characteristics.FirstOrDefault(own => own.Name == shared) is { } own
                ? [.. kinds.Select(kind => Of(kind, new ListCriterion.With(own.Name, kind.Name), own.Phrase))]
            : RelationIn(read) is { } line ? Under(library[line.Article])
            : [];

        IReadOnlyList<PlanPart> Under(Article article) =>
            [.. kinds.Select(kind => Of(kind, new ListCriterion.Under(article.Slug, kind.Name), $"bij {article.ShortName}"))];
    }

    private PlanPart Of(InstrumentKind kind, ListCriterion criterion, string phrase) =>
        Lists.Of(criterion, library) is [var first, ..] && first.Article.Kind == kind
            ? new PlanPart.Listed(criterion)
            : new PlanPart.NotTold(null, $"welke {kind.Plural} {phrase}");

    /// <summary>The list of which a line that is pointed at, and that names another article, stands for the whole, or null.</summary>
    public ListCriterion.Under? RelationIn(Pointing read)
    {
        if (library.Sentence(ToldParts.Pointed(read)[0]) is not { IsListLine: true } line)
            return null;
        var named = library[line.Article].Related.Select(slug => library[slug])
            .FirstOrDefault(article => article.Names.Append(article.Title).Contains(line.Text.Trim(), StringComparer.OrdinalIgnoreCase));
        return named is null ? null : new ListCriterion.Under(line.Article, named.Kind.Name);
    }

    /// <summary>
    /// The list that tells whether one of two articles that a message names is named under the other, where what is pointed at has no
    /// more than their names; or null.
    /// </summary>
    public ListCriterion.Under? RelationOf(Pointing read, Weighed message) =>
        names.In(message.Words).Select(name => name.Article).Distinct().ToList() is [var one, var other]
            && ToldParts.Pointed(read).Select(library.Sentence).All(sentence => sentence is { } named && IsName(named))
            ? new[] { new ListCriterion.Under(one.Slug, other.Kind.Name), new ListCriterion.Under(other.Slug, one.Kind.Name) }
                .FirstOrDefault(list => Lists.Of(list, library).Count > 0)
            : null;

    private bool IsName(Sentence sentence) => sentence.IsListLine || (library[sentence.Article] is var article
        && article.Names.Append(article.Title).Contains(sentence.Text.Trim(), StringComparer.OrdinalIgnoreCase));

    // What changed in what is named or was spoken of, and not elsewhere.
    private PlanPart Listed(ListCriterion criterion, Weighed message) =>
        criterion is ListCriterion.Changed
            && (names.In(message.Words).FirstOrDefault()?.Article.Slug ?? message.Interpretation.Subject) is { } named
            ? Listed([named], slug => new ListCriterion.Changed(slug))
            : new PlanPart.Listed(criterion);

    // What the overview does not tell cannot make a list; all of the kind that was asked for can.
    private IReadOnlyList<PlanPart> UnknownList(Weighed message) =>
        acts.KindIn(Words.Of(message.Interpretation.Text)) is { } kind
            ? [new PlanPart.NotTold(null, message.Interpretation.Understood), new PlanPart.Listed(new ListCriterion.OfKind(kind.Name))]
            : [new PlanPart.NotTold(null)];

    // "Bij welke mogelijkheden is het Expertteam Woningbouw als ondersteuning opgenomen?": all that name it are of the kind that is asked.
    private PlanPart.Listed? Naming(Weighed message) =>
        Grammar.AsksAtWhich(message.Words) && names.In(message.Words) is [{ Article: var named }]
            && library.Overview.Kinds.FirstOrDefault(kind => Acts.AsksWhich(message.Words, kind)) is { } kind
            && library.Naming(named.Slug) is { Count: > 0 } naming && naming.All(article => article.Kind == kind)
            ? new PlanPart.Listed(new ListCriterion.Naming(named.Slug))
            : null;

    // "En Platform31?" after where another is named.
    private static bool IsAskedNext(Weighed message, IReadOnlyList<PastTurn> history) =>
        history is [.., { Plan.Parts: [PlanPart.Listed { Criterion: ListCriterion.Mentioning or ListCriterion.Naming }] }]
            && Grammar.GoesOn(message.Words) && !Grammar.Asks(message.Message);

    // Where the overview names something, also where that is only thought of beside a list that it cannot make.
    private bool AsksWhere(Pointing read, Weighed message) => read.Act is Acts.NamedWhere
        || ((read.Act is Acts.UnknownList || (read.Act is null && !read.IsTold)) && read.Acts.Contains(Acts.NamedWhere))
        || (message.Interpretation.IsObvious && read.Act is null && acts.AsksWhichOfKind(message.Words)
            && (read.Acts.Contains(Acts.NamedWhere) || IsSpread(read)));

    // What several articles tell alike is asked of all that do.
    private static bool IsSpread(Pointing read) => ToldParts.Pointed(read).Select(ClassName.ArticleOf).Distinct().Count() > 1;

    private PlanPart.Listed? Mentioned(Weighed message) =>
        names.In(message.Words).Count == 0 && _mentioned.In(message.Words) is { } name
            ? new PlanPart.Listed(new ListCriterion.Mentioning(name))
            : null;

    // "Bij welke mogelijkheden worden studenten genoemd?" names nothing, and asks for a list of another kind.
    private ListCriterion? ListIn(Pointing read, Weighed message) =>
        read.Without(Acts.NamedWhere).Acts.Select(act => acts.ListOf(act, acts.KindIn(message.Words)))
            .FirstOrDefault(list => list is ListCriterion.With);

    // A name that the overview does not have is named nowhere in it.
    private PlanPart NamedWhere(Pointing read, Weighed message, IReadOnlyList<Slug> meant)
    {
        if (names.In(message.Words).Count > 0)
            return Listed(meant, slug => new ListCriterion.Naming(slug));
        if (others.HasOther(message.Interpretation.Text))
            return new PlanPart.NotTold(null);
        var isOfSubject = message.Interpretation.Subject is not null && Grammar.AsksAtWhich(message.Words);
        return !isOfSubject && ListIn(read, message) is { } list
            ? new PlanPart.Listed(list)
            : Listed(meant, slug => new ListCriterion.Naming(slug));
    }

    // The first that has such a list, of those that may be meant; where the message names one, none but that.
    private PlanPart Listed(IReadOnlyList<Slug> meant, Func<Slug, ListCriterion> criterion) =>
        meant.Select(criterion).FirstOrDefault(list => Lists.Of(list, library).Count > 0) is { } found
            ? new PlanPart.Listed(found)
            : new PlanPart.NotTold(meant.Cast<Slug?>().FirstOrDefault());
}
