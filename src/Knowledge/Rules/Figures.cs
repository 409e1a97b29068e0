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

    /// <summary>By how much two figures of one kind differ, or null where that is no whole number of months, or no such kind.</summary>
    public static string? Difference(Quantity one, Quantity other) => (one.Bounds().ToList(), other.Bounds().ToList()) switch
    {
        ([Quantity.Duration first], [Quantity.Duration second]) => Months(Math.Abs(first.Value.InDays - second.Value.InDays)),
        ([Quantity.Money first], [Quantity.Money second]) => Budget(Math.Abs(first.Value - second.Value)),
        ([Quantity.Area first], [Quantity.Area second]) => Area(Math.Abs(first.Value - second.Value)),
        _ => null,
    };

    /// <summary>Days in months, which count for thirty; null where some are left.</summary>
    public static string? Months(decimal days) => days % Quantity.Duration.DaysInMonth != 0 ? null
        : Duration(new Quantity.Duration(TimeLength.OfMonths(days / Quantity.Duration.DaysInMonth)));

    private static string Counted(decimal count, string one, string more) =>
        count == 0 ? "" : count == 0.5m && one == "jaar" ? "een half jaar" : $"{Number(count)} {(count == 1 ? one : more)}";

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public static string Lowered(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
