using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Whether a floor area is large enough for so many people, or within the sizes that the text gives.</summary>
internal static class AreaRules
{
    private const decimal SmallestRoom = 5;
    private const decimal LargestRoom = 200;
    private const decimal MostRooms = 20;

    public static RuleVerdict? Judge(Article article, Inquiry inquiry)
    {
        var rule = article.Rules.FirstOrDefault(rule => rule.Measure is Measure.AreaPerPerson or Measure.Area);
        if (Given(inquiry) is not { } asked)
            return rule is { Measure: Measure.AreaPerPerson, From: Quantity.Area perPerson } && inquiry.Given<Quantity.Persons>() is { Count: > 1 } household ? Needed(rule, perPerson, household.Count) : null;
        return rule switch
        {
            { Measure: Measure.AreaPerPerson, From: Quantity.Area least } when inquiry.CountsPeople => Holds(rule, least, asked),
            { Measure: Measure.AreaPerPerson, From: Quantity.Area least } => PerPerson(rule, least, asked, inquiry),
            { From: Quantity.Area from, Until: Quantity.Area until } => Within(rule, from, until, asked, LargestGiven(inquiry) ?? asked),
            _ => null,
        };
    }

    // A room "van 12 meter" is one of twelve square metres.
    private static Quantity.Area? Given(Inquiry inquiry) =>
        inquiry.Given<Quantity.Area>() ?? (inquiry.Given<Quantity.Length>() is { Value: >= SmallestRoom and < LargestRoom } length ? new Quantity.Area(length.Value) : null);

    // "Van elk 12 m²", "12 m² per persoon": the area has been shared out already.
    private static bool IsEach(Inquiry inquiry) =>
        inquiry.Tokens.Any(token => token.Word is "elk" or "elke" or "ieder" or "iedere") || inquiry.Tokens.Zip(inquiry.Tokens.Skip(1)).Any(pair => pair is { First.Word: "per", Second.Word: "persoon" });

    // "Twee kamers van 12 m²": the number of what is so large stands before it.
    private static int Rooms(Inquiry inquiry)
    {
        var area = inquiry.Quantities.First(found => found.Value is Quantity.Area or Quantity.Length);
        return inquiry.Quantities.LastOrDefault(found => found.End < area.Start) is { Value: Quantity.Counted { Value: > 1 and <= MostRooms } rooms } counted
            && Words.Of(inquiry.Text[(counted.End + 1)..area.Start]) is ["van"] ? (int)rooms.Value : 1;
    }

    private static RuleVerdict Needed(Rule rule, Quantity.Area least, int persons) =>
        new(rule, Ruling.Neutral, $"voor {persons} personen is dat minimaal {Phrases.Area(persons * least.Value)}: {persons} keer {Phrases.Area(least.Value)}.", [new Quantity.Area(persons * least.Value), least, new Quantity.Number(persons)]);

    // "Hoeveel personen kunnen er in 40 m²?"
    private static RuleVerdict Holds(Rule rule, Quantity.Area least, Quantity.Area asked)
    {
        var persons = (int)(asked.Value / least.Value);
        var needed = new Quantity.Area(persons * least.Value);
        return persons == 0
            ? new RuleVerdict(rule, Ruling.Refused, $"{Phrases.Area(asked.Value)} is ook voor één persoon te klein: het minimum is {Phrases.Area(least.Value)} per persoon.", [least, new Quantity.Persons(1)])
            : new RuleVerdict(rule, Ruling.Neutral, $"{Phrases.Area(asked.Value)} is genoeg voor {Phrases.Persons(persons)}: {persons} keer {Phrases.Area(least.Value)} is {Phrases.Area(needed.Value)}.", [needed, least, new Quantity.Persons(persons), new Quantity.Number(persons)]);
    }

    private static RuleVerdict PerPerson(Rule rule, Quantity.Area least, Quantity.Area room, Inquiry inquiry)
    {
        if (inquiry.SupposesLimit && inquiry.Given<Quantity.Persons>() is null)
            return new RuleVerdict(rule, room.Value == least.Value ? Ruling.Allowed : Ruling.Refused, $"het minimum is {Phrases.Area(least.Value)} per persoon.", [least]);

        var household = IsEach(inquiry) ? null : inquiry.Given<Quantity.Persons>();
        var (persons, rooms) = household is null ? (1, 1) : (household.Count, Rooms(inquiry));
        var asked = new Quantity.Area(rooms * room.Value);
        var each = asked.Value / Math.Max(1, persons);
        IReadOnlyList<Quantity> derived = [new Quantity.Area(each), asked, least, new Quantity.Persons(persons), new Quantity.Number(persons), new Quantity.Number(rooms)];
        var area = rooms > 1 ? $"{rooms} keer {Phrases.Area(room.Value)} is {Phrases.Area(asked.Value)}, en {Phrases.Area(asked.Value)}" : Phrases.Area(asked.Value);
        var sum = persons > 1
            ? $"{area} voor {persons} personen is {Phrases.Area(each)} per persoon"
            : $"{area} voor één persoon";
        return each >= least.Value
            ? new RuleVerdict(rule, Ruling.Allowed, $"{sum}, dat is genoeg: het minimum is {Phrases.Area(least.Value)} per persoon.", derived)
            : new RuleVerdict(rule, Ruling.Refused, $"{sum}, dat is te klein: het minimum is {Phrases.Area(least.Value)} per persoon.", derived);
    }

    // "20 tot 60 m²" is within a range only where both its ends are.
    private static Quantity.Area? LargestGiven(Inquiry inquiry) =>
        inquiry.Quantities.Select(found => found.Value).OfType<Quantity.Area>().Where(area => area is { IsRange: true, Min: not null, Max: not null }).Select(area => new Quantity.Area(area.Max!.Value)).FirstOrDefault();

    private static RuleVerdict Within(Rule rule, Quantity.Area from, Quantity.Area until, Quantity.Area least, Quantity.Area most)
    {
        var fits = least.Value >= from.Value && most.Value <= until.Value;
        var overlaps = least.Value <= until.Value && most.Value >= from.Value;
        var asked = least.Value == most.Value ? Phrases.Area(least.Value) : $"{Phrases.Number(least.Value)} tot {Phrases.Area(most.Value)}";
        return new RuleVerdict(rule, fits ? Ruling.Allowed : Ruling.Refused, $"{asked} valt {(fits ? "binnen" : overlaps ? "deels buiten" : "buiten")} de {Phrases.Number(from.Value)} tot {Phrases.Area(until.Value)} die het overzicht noemt.", [from, until]);
    }
}
