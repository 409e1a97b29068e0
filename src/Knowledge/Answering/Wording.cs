using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;
using Assistent.Knowledge.Rules;

namespace Assistent.Knowledge.Answering;

/// <summary>The few Dutch words of our own that an answer is built with, around the overview's words.</summary>
internal sealed class Wording(ArticleLibrary library)
{
    public const string NotMentioned = "niet vermeld";
    public const string Aspect = "Onderdeel";

    // Some sixteen words. A longer question, or a word without end, is rather told than repeated; and a figure in it would read as one of
    // the overview's.
    private const int MostRepeated = 120;
    private const int MostTold = 4;
    private const int MinStem = 5;
    private static readonly string[] Plurals = ["en", "s"];

    public static string Verdict(Verdict? verdict) => verdict switch
    {
        Rules.Verdict.Yes => "Ja: ",
        Rules.Verdict.No => "Nee: ",
        Rules.Verdict.NoLonger => "Nu niet meer: ",
        _ => "",
    };

    /// <summary>What a list is a list of, and how long it is.</summary>
    public string Introduction(ListCriterion criterion, IReadOnlyList<ListItem> items) => criterion switch
    {
        ListCriterion.With with => $"Het overzicht noemt {Counted(items)} {PhraseOf(with.Characteristic)}:",
        ListCriterion.Under under => $"Bij {library[under.Article].Title} noemt het overzicht {Counted(items)}:",
        ListCriterion.Naming naming => $"Het overzicht noemt {library[naming.Article].Title} bij {Counted(items)}:",
        ListCriterion.Mentioning mentioning => $"Het overzicht noemt {mentioning.Name} bij {Counted(items)}:",
        ListCriterion.Standing => $"Van {Counted(items)} is dit over de looptijd bekend:",
        ListCriterion.Changed => $"Dit is veranderd sinds het overzicht van {library.Overview.Edition}, voor zover bekend:",
        ListCriterion.HavingUnder having => $"Bij {Counted(items)} noemt het overzicht een {KindOf(having.Kind).Singular}:",
        _ => $"Het overzicht noemt {Counted(items)}:",
    };

    /// <summary>What precedes the items of one kind in a list of several.</summary>
    public static string OfKind(InstrumentKind kind, int count) => $"{Figures.Capital(kind.Counted(count))} ({count}):";

    /// <summary>Where in a comparison the sentence of a cell stands already.</summary>
    public static string SeeRow(FactKind kind) => $"zie “{Row(kind)}”";

    public static string Row(FactKind kind) => kind switch
    {
        FactKind.Definition => "Wat is het",
        FactKind.Audience => "Voor wie",
        FactKind.Amount => "Bedrag",
        FactKind.Duration => "Hoe lang",
        FactKind.Period => "Wanneer",
        FactKind.Condition => "Voorwaarden",
        FactKind.Costs => "Wie betaalt",
        FactKind.Place => "Waar",
        FactKind.Party => "Wie",
        FactKind.Area => "Hoe groot",
        FactKind.Means => "Hoe",
        _ => "Verder",
    };

    public static string AskWhat(Article article) => $"Wat {Verb(article, "is", "zijn")} {article.ShortName}?";

    /// <summary>
    /// Questions for a kind of fact, in plain Dutch, the most natural first; none for a kind that nobody asks for by itself.
    /// </summary>
    public static IReadOnlyList<string> Ask(FactKind kind, Article article)
    {
        var name = article.ShortName;
        var isOrAre = Verb(article, "is", "zijn");
        return kind switch
        {
            FactKind.Definition => [AskWhat(article)],
            FactKind.Audience => [$"Voor wie {isOrAre} {name}?", $"Wie kan gebruikmaken van {name}?"],
            FactKind.Amount => [$"Hoeveel geld is er voor {name}?", $"Om hoeveel geld gaat het bij {name}?"],
            FactKind.Duration => [$"Hoe lang {Verb(article, "duurt", "duren")} {name}?", $"Hoe lang kan het bij {name}?",
                $"Hoe lang mag het bij {name}?"],
            FactKind.Period when HasDeterminer(name) => [$"Wanneer is {name} open?", $"Wanneer geldt {name}?"],
            FactKind.Area => [$"Hoe groot moet het zijn bij {name}?"],
            FactKind.Condition => [$"Wat zijn de voorwaarden van {name}?", $"Wat zijn de voorwaarden bij {name}?"],
            FactKind.Consequence => [$"Wat zijn de gevolgen van {name}?", $"Wat zijn de gevolgen bij {name}?"],
            FactKind.Costs => [$"Wie betaalt {name}?", $"Wie betaalt bij {name}?"],
            FactKind.Means => [$"Hoe {Verb(article, "werkt", "werken")} {name}?"],
            FactKind.Party => [$"Wie doet wat bij {name}?"],
            FactKind.Example => [$"Wat is een voorbeeld van {name}?"],
            FactKind.Benefit => [$"Wat is het voordeel van {name}?"],
            FactKind.FurtherReading => [$"Waar lees ik meer over {name}?"],
            _ => [],
        };
    }

    public static string AskUnder(InstrumentKind kind, string name) => $"Welke {kind.Plural} horen bij {name}?";

    public static string AskNaming(InstrumentKind kind, string name) => $"Bij welke {kind.Plural} wordt {name} genoemd?";

    /// <summary>What one of the compared tells, to say that another does not: <c>hoe lang het duurt</c>.</summary>
    public static string? Tells(FactKind kind) => kind switch
    {
        FactKind.Definition => "wat het is",
        FactKind.Audience => "voor wie het is",
        FactKind.Amount => "om hoeveel geld het gaat",
        FactKind.Duration => "hoe lang het duurt",
        FactKind.Period => "wanneer het geldt",
        FactKind.Area => "hoe groot het moet zijn",
        FactKind.Condition => "wat de voorwaarden zijn",
        FactKind.Consequence => "wat de gevolgen zijn",
        FactKind.Costs => "wie betaalt",
        FactKind.Means => "hoe het werkt",
        FactKind.Party => "wie wat doet",
        FactKind.Place => "waar het kan",
        FactKind.Benefit => "wat het voordeel is",
        _ => null,
    };

    /// <summary>What the overview tells of the first of some articles, where that is an instrument.</summary>
    public static IReadOnlyList<string> Told(IReadOnlyList<Article> articles) => articles is [{ IsInstrument: true } article, ..]
        ? [.. article.Facts.Select(fact => Tells(fact.Kind)).OfType<string>().Distinct().Take(MostTold)]
        : [];

    /// <summary>How a figure differs: <c>Het verschil in duur: drie maanden bij …, zes maanden bij ….</c></summary>
    public static string Differs(FactKind kind, IEnumerable<(string Figure, string Name)> figures, string? apart) =>
        $"Het verschil in {(kind == FactKind.Amount ? "geld" : kind == FactKind.Area ? "grootte" : "duur")}"
            + $"{(apart is null ? "" : $" is {apart}")}: "
            + $"{string.Join(", ", figures.Select(figure => $"{figure.Figure} bij {figure.Name}"))}.";

    public static string OnlyOneIs(string name, string nature) => $"Het verschil: alleen {name} noemt het overzicht als {nature}.";

    public static string OnlyOneTells(string name, IReadOnlyList<string> told) => $"Alleen bij {name} staat {Joined(told)}.";

    /// <summary>What was named and is not in a comparison, and how many can be.</summary>
    public static string NotCompared(IReadOnlyList<string> names, int most) =>
        $"Niet vergeleken {(names.Count > 1 ? "zijn" : "is")} {Joined(names)}: vergelijken kan met {most} tegelijk.";

    /// <summary>What each of the compared is: <c>bij optoppen een mogelijkheid om woningen toe te voegen</c>.</summary>
    public static string DifferInNature(IEnumerable<(string Name, string Nature)> natures) =>
        $"Het verschil: {string.Join(", ", natures.Select(nature => $"bij {nature.Name} een {nature.Nature}"))}.";

    /// <summary>What is not told, as it was asked; after "geen antwoord".</summary>
    public static string Asked(string question) => $"op “{question.TrimEnd('?', '.', ' ')}?”";

    public static string Missing(Article? article) =>
        article is { IsInstrument: true } ? $"op deze vraag over {article.ShortName}" : "op deze vraag";

    /// <summary>Whether a question can be repeated to say that it is not answered.</summary>
    public static bool CanRepeat(string question) => question.Length <= MostRepeated && !question.Any(char.IsDigit);

    private static string Verb(Article article, string one, string more) => IsPlural(article) ? more : one;

    private static bool HasDeterminer(string name) =>
        name.StartsWith("de ", StringComparison.Ordinal) || name.StartsWith("het ", StringComparison.Ordinal);

    // Flexwoningen, of which a name is flexwoning; initiatieven, of which one is initiatief.
    private static bool IsPlural(Article article) =>
        Words.Of(article.ShortName) is [.., var last] && !HasDeterminer(article.ShortName) && article.Names.Any(name =>
            Words.Of(name) is [.., { Length: > MinStem } one] && Plurals.Any(ending => last == BeforeEnding(one) + ending));

    // Dutch writes the f of one initiatief as a v in more.
    private static string BeforeEnding(string one) => one[^1] == 'f' ? $"{one[..^1]}v" : one;

    private static string Joined(IReadOnlyList<string> told) =>
        told.Count > 1 ? $"{string.Join(", ", told.SkipLast(1))} en {told[^1]}" : told[0];

    private static string Counted(IReadOnlyList<ListItem> items)
    {
        var kinds = items.CountBy(item => item.Article.Kind)
            .OrderBy(kind => kind.Key.Order)
            .Select(kind => $"{kind.Value} {kind.Key.Counted(kind.Value)}")
            .ToList();
        return kinds.Count < 2 ? kinds.FirstOrDefault("") : $"{string.Join(", ", kinds.SkipLast(1))} en {kinds[^1]}";
    }

    private string PhraseOf(string characteristic) => library.Overview.Characteristics.First(known => known.Name == characteristic).Phrase;

    private InstrumentKind KindOf(string name) => library.Overview.Kinds.First(kind => kind.Name == name);
}
