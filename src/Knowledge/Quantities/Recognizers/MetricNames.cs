using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>A metric unit under its English name, up to but not including token <see cref="Next"/>.</summary>
internal readonly record struct MetricName(int Next, string Name, string Subtype);

/// <summary>Lengths and areas by the names that Recognizers-Text gives them.</summary>
internal static class MetricNames
{
    public static MetricName? Read(TokenizedText text, int index)
    {
        if (text.Word(index) is "vierkante" or "vierkant")
            return Length(text.Word(index + 1)) is { } side ? Square(index + 2, side) : null;
        if (text.Word(index) is "hectare" or "hectaren" or "hectares" or "ha")
            return new MetricName(index + 1, "Hectare", "Area");
        if (text.Word(index) is "vierkantemeter" or "vierkantemeters")
            return Square(index + 1, "Meter");
        if (Length(text.Word(index)) is not { } name)
            return null;

        var isSquare = text.IsGlued(index + 1) && (text.Symbol(index + 1) == '²' || text.Is(index + 1, "2"));
        if (text.Symbol(index + 1) == '^' && text.Is(index + 2, "2"))
            return Square(index + 3, name);
        return isSquare ? Square(index + 2, name) : new MetricName(index + 1, name, "Length");
    }

    private static MetricName Square(int next, string side) =>
        new(next, "Square " + side.ToLowerInvariant(), "Area");

    private static string? Length(ReadOnlySpan<char> word) => word switch
    {
        "kilometer" or "kilometers" or "km" => "Kilometer",
        "hectometer" or "hm" => "Hectometer",
        "decameter" or "dam" => "Decameter",
        "meter" or "meters" or "m" => "Meter",
        "decimeter" or "decimeters" or "dm" => "Decimeter",
        "centimeter" or "centimeters" or "cm" => "Centimeter",
        "millimeter" or "millimeters" or "mm" => "Millimeter",
        "micrometer" => "Micrometer",
        "nanometer" => "Nanometer",
        "mijl" or "mijlen" => "Mile",
        _ => null,
    };
}
