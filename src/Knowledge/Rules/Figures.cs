using System.Globalization;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Rules;

/// <summary>Figures in Dutch, as a reader expects them.</summary>
internal static class Figures
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static string Number(decimal value) => value.ToString("#,0.##", Dutch);

    public static string Euros(decimal amount) => $"{Number(amount)} euro";

    public static string Area(decimal squareMetres) => $"{Number(squareMetres)} m²";

    public static string Persons(int count) => count == 1 ? "1 persoon" : $"{count} personen";

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);

    public static string Duration(Quantity.Duration duration) => duration switch
    {
        { Months: 1 } => "1 maand",
        { Months: { } months } when months >= 12 && months % 12 == 0 => $"{Number(months / 12)} jaar",
        { Months: { } months } => $"{Number(months)} maanden",
        { Days: 1 } => "1 dag",
        { Days: { } days } when days % 7 == 0 => days == 7 ? "1 week" : $"{Number(days / 7)} weken",
        { Days: { } days } => $"{Number(days)} dagen",
        _ => "",
    };

    public static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    public static string Lowered(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
