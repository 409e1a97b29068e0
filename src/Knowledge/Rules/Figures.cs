using System.Globalization;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Rules;

/// <summary>Figures in Dutch, as a reader expects them.</summary>
internal static class Figures
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static string Number(decimal value) => value.ToString("#,0.##", Dutch);

    public static string Euros(decimal amount) => $"{Number(amount)} euro";

    /// <summary>An amount as it is said of budgets: in millions from a million on.</summary>
    public static string Budget(decimal amount) =>
        amount < 1_000_000 ? Euros(amount) : $"{(amount / 1_000_000).ToString("0.######", Dutch)} miljoen euro";

    public static string Area(decimal squareMetres) => $"{Number(squareMetres)} m²";

    public static string Persons(int count) => count == 1 ? "1 persoon" : $"{count} personen";

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);

    public static string Duration(Quantity.Duration duration)
    {
        var (years, months, weeks, days) = duration.Value;
        var parts = new[] { Counted(years, "jaar", "jaar"), Counted(months, "maand", "maanden"), Counted(weeks, "week", "weken"),
            Counted(days, "dag", "dagen") }.Where(part => part.Length > 0);
        return string.Join(" en ", parts);
    }

    /// <summary>By how much two lengths of time differ, or null where one has two ends, or that is no whole number of months.</summary>
    public static string? Difference(Quantity one, Quantity other) => (one.Bounds().ToList(), other.Bounds().ToList()) switch
    {
        ([Quantity.Duration first], [Quantity.Duration second]) => Difference(first.Value, second.Value),
        _ => null,
    };

    /// <summary>The same of two lengths; where one was said in days or weeks, a month counts for thirty days.</summary>
    public static string? Difference(TimeLength one, TimeLength other)
    {
        var months = one.InMonths is { } first && other.InMonths is { } second ? first - second
            : (one.InDays - other.InDays) / Quantity.Duration.DaysInMonth;
        return months == 0 || !decimal.IsInteger(months) ? null : Duration(new Quantity.Duration(TimeLength.OfMonths(Math.Abs(months))));
    }

    private static string Counted(decimal count, string one, string more) =>
        count == 0 ? "" : count == 0.5m && one == "jaar" ? "een half jaar" : $"{Number(count)} {(count == 1 ? one : more)}";

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public static string Lowered(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
