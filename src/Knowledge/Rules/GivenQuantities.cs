using Assistent.Knowledge.Language;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Rules;

/// <summary>The quantities of a text as rules take them.</summary>
internal sealed class GivenQuantities(QuantityReader quantities, PartyWords parties)
{
    public IReadOnlyList<Given> Of(string text, DateOnly today) =>
        [.. quantities.Read(text, today).Select(Of).OfType<Given>()];

    /// <summary>The first and last day that a quantity of a rule means; open where it is none.</summary>
    public static (DateOnly? From, DateOnly? Until) DaysOf(Quantity? quantity) => quantity switch
    {
        Quantity.Date date => (date.Day, date.Day),
        Quantity.DateRange range => (range.Start, range.End),
        _ => (null, null),
    };

    public static int DaysFrom(Quantity.Duration duration, DateOnly day) =>
        duration.Value.InMonths is { } months ? day.AddMonths((int)months).DayNumber - day.DayNumber : (int)duration.Value.InDays;

    private Given? Of(Recognition found) => found.Value switch
    {
        Quantity.Persons persons => Persons(persons) with { AreSeparate = Words.Of(found.Text).Any(parties.Has) },
        Quantity.Households { Each: Quantity.Persons each, Count: var count } => Persons(each) with { Households = count },
        Quantity.Children children => new Given.Children(children.Count, found.Text),
        Quantity.Area area => Area(area, found.Text),
        Quantity.Duration duration => new Given.Stay(duration.Value, duration.Comparator is Comparator.MoreThan,
            Figures.Duration(duration)),
        Quantity.Money { Currency: Quantity.Money.Euro } money => new Given.Amount(
            money.Max ?? money.Value, money.Per is Per.Whole or Per.Dwelling, !money.IsRange
                && money.Comparator is Comparator.Exact or Comparator.AtMost, found.Text),
        Quantity.Measured { IsRange: false } number and (Quantity.Number or Quantity.Counted) =>
            new Given.Number(number.Value, (number as Quantity.Counted)?.Of, found.Text),
        Quantity.Date date => new Given.Period(date.Day, date.Day, Figures.Day(date.Day)),
        Quantity.DateRange range => new Given.Period(range.Start, range.End, found.Text),
        _ => null,
    };

    private static Given.Persons Persons(Quantity.Persons persons)
    {
        var text = persons switch
        {
            { Arithmetic: { } sum } => sum,
            { IsRange: false } => $"een gezin van {Figures.Persons(persons.Count)}",
            { Min: null } => $"een gezin van hooguit {Figures.Persons(Quantity.Whole(persons.Max!.Value))}",
            { Max: null } => $"een gezin vanaf {Figures.Persons(Quantity.Whole(persons.Min!.Value))}",
            _ => $"een gezin van {persons.Min:0} tot en met {Figures.Persons(Quantity.Whole(persons.Max!.Value))}",
        };
        return new Given.Persons(Whole(persons.Min), Whole(persons.Max), text) { Households = persons.HouseholdCount };
    }

    private static int? Whole(decimal? number) => number is { } known ? Quantity.Whole(known) : null;

    private static Given.Area Area(Quantity.Area area, string text) =>
        new(area.Min, area.Max, area.Per == Per.Person, area.IsRange
            || area.Comparator != Comparator.Exact ? text : Figures.Area(area.Value))
        {
            IsBelow = area.Comparator is Comparator.LessThan or Comparator.JustUnder,
            IsAbove = area.Comparator is Comparator.MoreThan or Comparator.JustOver,
            IsOfSomethingElse = area.Per is not (Per.Whole or Per.Person),
        };
}
