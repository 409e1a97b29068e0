using System.Globalization;

namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>Numbers as the resolutions write them.</summary>
internal static class DutchNotation
{
    private const string Digits = "0.###############";

    private static readonly NumberFormatInfo DecimalComma = new() { NumberDecimalSeparator = ",", NegativeSign = "-" };

    public static string Comma(decimal value) => value.ToString(Digits, DecimalComma);

    /// <summary>Intervals part their bounds with a comma, so their numbers have a decimal point; so have timexes.</summary>
    public static string Point(decimal value) => value.ToString(Digits, CultureInfo.InvariantCulture);
}
