using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Reading;
using Assistent.Knowledge.Rules;

namespace Assistent.Knowledge.Answering;

/// <summary>The few Dutch words of our own that an answer is built with, around the overview's words.</summary>
internal sealed class Wording(ArticleLibrary library)
{
    public const string NotMentioned = "niet vermeld";
    public const string Aspect = "Onderdeel";
    public const string This = "dit";

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
        ListCriterion.HavingUnder having => $"Bij {Counted(items)} noemt het overzicht een {KindOf(having.Kind).Singular}:",
        _ => $"Het overzicht noemt {Counted(items)}:",
    };

    /// <summary>What precedes the items of one kind in a list of several.</summary>
    public static string OfKind(InstrumentKind kind, int count) => $"{Figures.Capital(kind.Counted(count))} ({count}):";

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

    /// <summary>A question for a kind of fact, in plain Dutch; null for a kind that nobody asks for by itself.</summary>
    public static string? Ask(FactKind kind, string name) => kind switch
    {
        FactKind.Definition => $"Wat is {name}?",
        FactKind.Audience => $"Voor wie is {name}?",
        FactKind.Amount => $"Om hoeveel geld gaat het bij {name}?",
        FactKind.Duration => $"Hoe lang mag het bij {name}?",
        FactKind.Period => $"Wanneer geldt {name}?",
        FactKind.Area => $"Hoe groot moet het zijn bij {name}?",
        FactKind.Condition => $"Wat zijn de voorwaarden bij {name}?",
        FactKind.Consequence => $"Wat zijn de gevolgen bij {name}?",
        FactKind.Costs => $"Wie betaalt bij {name}?",
        FactKind.Means => $"Hoe werkt {name}?",
        FactKind.Party => $"Wie doet wat bij {name}?",
        FactKind.Example => $"Wat is een voorbeeld van {name}?",
        FactKind.Benefit => $"Wat is het voordeel van {name}?",
        FactKind.FurtherReading => $"Waar lees ik meer over {name}?",
        _ => null,
    };

    public static string AskUnder(InstrumentKind kind, string name) => $"Welke {kind.Plural} horen bij {name}?";

    public static string AskNaming(InstrumentKind kind, string name) => $"Bij welke {kind.Plural} wordt {name} genoemd?";

    /// <summary>What is not told, as it was asked.</summary>
    public static string Asked(string question) => $"een antwoord op “{question.TrimEnd('?', '.', ' ')}”";

    public static string Missing(Article? article) => article is { IsInstrument: true } ? $"dit over {article.ShortName}" : This;

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
