using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Rules;

/// <summary>The quantities of a text as rules take them.</summary>
internal static class GivenQuantities
{
    public static IReadOnlyList<Given> Of(string text, DateOnly today) =>
        [.. QuantityReader.Read(text, today).Select(Of).OfType<Given>()];

    /// <summary>The first and last day that a quantity of a rule means; open where it is none.</summary>
    public static (DateOnly? From, DateOnly? Until) DaysOf(Quantity? quantity) => quantity switch
    {
        Quantity.Date { Year: { } year, Month: { } month, Day: { } day } => (new DateOnly(year, month, day), new DateOnly(year, month, day)),
        Quantity.Date { Year: { } year, Month: { } month } => (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month))),
        Quantity.Date { Year: { } year } => (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)),
        Quantity.DateRange range => (DaysOf(range.From).From, DaysOf(range.Until).Until),
        _ => (null, null),
    };

    public static decimal SquareMetres(this Quantity.Area area) => area.SquareMetres;

    public static decimal InDays(this Quantity.Duration duration) => duration.Days ?? (duration.Months ?? 0) * Quantity.Duration.DaysInMonth;

    public static int DaysFrom(this Quantity.Duration duration, DateOnly day) =>
        duration.Months is { } months ? day.AddMonths((int)months).DayNumber - day.DayNumber : (int)(duration.Days ?? 0);

    private static Given? Of(Recognition found) => found.Value switch
    {
        Quantity.Persons persons => Persons(persons, persons),
        Quantity.Children children => new Given.Children(children.Count, found.Text),
        Quantity.Area area => new Given.Area(area.SquareMetres, area.SquareMetres, IsPerPerson: false, Figures.Area(area.SquareMetres)),
        Quantity.Duration duration => Stay(duration, isBeyond: false),
        Quantity.Money money => new Given.Amount(money.Euros, IsPerDwellingOrWhole: true, IsExact: true, found.Text),
        Quantity.Date or Quantity.DateRange => Period(found),
        Quantity.MeasureRange range => Range(range, found.Text),
        _ => null,
    };

    private static Given? Range(Quantity.MeasureRange range, string text) => (range.Low ?? range.High) switch
    {
        Quantity.Persons => Persons(range.Low as Quantity.Persons, range.High as Quantity.Persons),
        Quantity.Area => new Given.Area((range.Low as Quantity.Area)?.SquareMetres, (range.High as Quantity.Area)?.SquareMetres, IsPerPerson: false, text)
        {
            IsBelow = range is { Low: null, HighIncluded: false },
            IsAbove = range is { High: null, LowIncluded: false },
        },
        Quantity.Duration duration => Stay(duration, isBeyond: range is { High: null, LowIncluded: false }),
        Quantity.Money money => new Given.Amount(((range.High as Quantity.Money) ?? money).Euros, IsPerDwellingOrWhole: true, IsExact: false, text),
        _ => null,
    };

    private static Given.Persons Persons(Quantity.Persons? low, Quantity.Persons? high)
    {
        var one = low ?? high!;
        var text = one.Arithmetic ?? (low?.Count == high?.Count ? $"een gezin van {Figures.Persons(one.Count)}" : low is null ? $"een gezin van hooguit {Figures.Persons(high!.Count)}" : $"een gezin vanaf {Figures.Persons(low.Count)}");
        return new Given.Persons(low?.Count, high?.Count, text) { Households = one.Households };
    }

    private static Given.Stay Stay(Quantity.Duration duration, bool isBeyond) =>
        new(duration.InDays(), isBeyond, Figures.Duration(duration)) { Months = duration.Months };

    private static Given? Period(Recognition found) =>
        DaysOf(found.Value) is var (from, until) && (from is not null || until is not null) ? new Given.Period(from, until, found.Text) : null;
}
