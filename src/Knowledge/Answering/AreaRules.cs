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
        inquiry.Given<Quantity.Area>() ?? (inquiry.Given<Quantity.Length>() is { Metres: >= SmallestRoom and < LargestRoom } length ? new Quantity.Area(length.Metres) : null);

    // "Van elk 12 m²", "12 m² per persoon": the area has been shared out already.
    private static bool IsEach(Inquiry inquiry) =>
        inquiry.Tokens.Any(token => token.Word is "elk" or "elke" or "ieder" or "iedere") || inquiry.Tokens.Zip(inquiry.Tokens.Skip(1)).Any(pair => pair is { First.Word: "per", Second.Word: "persoon" });

    // "Twee kamers van 12 m²": the number of what is so large stands before it.
    private static int Rooms(Inquiry inquiry)
    {
        var area = inquiry.Quantities.First(found => found.Value is Quantity.Area or Quantity.Length);
        return inquiry.Quantities.LastOrDefault(found => found.End < area.Start) is { Value: Quantity.Number { Value: > 1 and <= MostRooms } rooms } number
            && decimal.IsInteger(rooms.Value) && Words.Of(inquiry.Text[(number.End + 1)..area.Start]) is [_, "van"] ? (int)rooms.Value : 1;
    }

    private static RuleVerdict Needed(Rule rule, Quantity.Area least, int persons) =>
        new(rule, Ruling.Neutral, $"voor {persons} personen is dat minimaal {Phrases.Area(persons * least.SquareMetres)}: {persons} keer {Phrases.Area(least.SquareMetres)}.", [new Quantity.Area(persons * least.SquareMetres), least, new Quantity.Number(persons)]);

    // "Hoeveel personen kunnen er in 40 m²?"
    private static RuleVerdict Holds(Rule rule, Quantity.Area least, Quantity.Area asked)
    {
        var persons = (int)(asked.SquareMetres / least.SquareMetres);
        var needed = new Quantity.Area(persons * least.SquareMetres);
        return persons == 0
            ? new RuleVerdict(rule, Ruling.Refused, $"{Phrases.Area(asked.SquareMetres)} is ook voor één persoon te klein: het minimum is {Phrases.Area(least.SquareMetres)} per persoon.", [least, new Quantity.Persons(1, null)])
            : new RuleVerdict(rule, Ruling.Neutral, $"{Phrases.Area(asked.SquareMetres)} is genoeg voor {Phrases.Persons(persons)}: {persons} keer {Phrases.Area(least.SquareMetres)} is {Phrases.Area(needed.SquareMetres)}.", [needed, least, new Quantity.Persons(persons, null), new Quantity.Number(persons)]);
    }

    private static RuleVerdict PerPerson(Rule rule, Quantity.Area least, Quantity.Area room, Inquiry inquiry)
    {
        if (inquiry.SupposesLimit && inquiry.Given<Quantity.Persons>() is null)
            return new RuleVerdict(rule, room == least ? Ruling.Allowed : Ruling.Refused, $"het minimum is {Phrases.Area(least.SquareMetres)} per persoon.", [least]);

        var household = IsEach(inquiry) ? null : inquiry.Given<Quantity.Persons>();
        var (persons, rooms) = household is null ? (1, 1) : (household.Count, Rooms(inquiry));
        var asked = new Quantity.Area(rooms * room.SquareMetres);
        var each = asked.SquareMetres / Math.Max(1, persons);
        IReadOnlyList<Quantity> derived = [new Quantity.Area(each), asked, least, new Quantity.Persons(persons, null), new Quantity.Number(persons), new Quantity.Number(rooms)];
        var area = rooms > 1 ? $"{rooms} keer {Phrases.Area(room.SquareMetres)} is {Phrases.Area(asked.SquareMetres)}, en {Phrases.Area(asked.SquareMetres)}" : Phrases.Area(asked.SquareMetres);
        var sum = persons > 1
            ? $"{area} voor {persons} personen is {Phrases.Area(each)} per persoon"
            : $"{area} voor één persoon";
        return each >= least.SquareMetres
            ? new RuleVerdict(rule, Ruling.Allowed, $"{sum}, dat is genoeg: het minimum is {Phrases.Area(least.SquareMetres)} per persoon.", derived)
            : new RuleVerdict(rule, Ruling.Refused, $"{sum}, dat is te klein: het minimum is {Phrases.Area(least.SquareMetres)} per persoon.", derived);
    }

    // "20 tot 60 m²" is within a range only where both its ends are.
    private static Quantity.Area? LargestGiven(Inquiry inquiry) =>
        inquiry.Quantities.Select(found => found.Value).OfType<Quantity.MeasureRange>().Select(range => range is { Low: Quantity.Area, High: Quantity.Area high } ? high : null).FirstOrDefault(high => high is not null);

    private static RuleVerdict Within(Rule rule, Quantity.Area from, Quantity.Area until, Quantity.Area least, Quantity.Area most)
    {
        var fits = least.SquareMetres >= from.SquareMetres && most.SquareMetres <= until.SquareMetres;
        var overlaps = least.SquareMetres <= until.SquareMetres && most.SquareMetres >= from.SquareMetres;
        var asked = least == most ? Phrases.Area(least.SquareMetres) : $"{Phrases.Number(least.SquareMetres)} tot {Phrases.Area(most.SquareMetres)}";
        return new RuleVerdict(rule, fits ? Ruling.Allowed : Ruling.Refused, $"{asked} valt {(fits ? "binnen" : overlaps ? "deels buiten" : "buiten")} de {Phrases.Number(from.SquareMetres)} tot {Phrases.Area(until.SquareMetres)} die het overzicht noemt.", [from, until]);
    }
}
