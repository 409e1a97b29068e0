using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Measures;

/// <summary>A unit in the text, up to but not including token <see cref="Next"/>.</summary>
internal readonly record struct UnitMatch(int Next, Unit Unit);

/// <summary>The units that may follow a number, with the abbreviations and slips of the pen that people write.</summary>
internal static class Units
{
    public static UnitMatch? Read(TokenizedText text, int index) =>
        Sign(text, index) ?? Metric(text, index) ?? Spelled(text, index);

    private static UnitMatch? Sign(TokenizedText text, int index) => text.Symbol(index) switch
    {
        '€' => Match(index + 1, Dimension.Euros, 1),
        '%' => Match(index + 1, Dimension.Percent, 1),
        _ => null,
    };

    private static UnitMatch? Metric(TokenizedText text, int index)
    {
        if (text.Word(index) is "vierkante" or "vierkant" or "vierk" or "kwadraat")
        {
            var name = text.Symbol(index + 1) == '.' ? index + 2 : index + 1;
            return Metres(text.Word(name)) is { } metres ? Match(name + 1, Dimension.SquareMetres, metres * metres) : null;
        }

        if (Metres(text.Word(index)) is not { } length)
            return null;
        if (text.Symbol(index + 1) == '²' && text.IsGlued(index + 1))
            return Match(index + 2, Dimension.SquareMetres, length * length);
        if (text.Is(index + 1, "2") && text.IsGlued(index + 1))
            return Match(index + 2, Dimension.SquareMetres, length * length);
        if (text.Symbol(index + 1) == '^' && text.Is(index + 2, "2"))
            return Match(index + 3, Dimension.SquareMetres, length * length);
        return Match(index + 1, Dimension.Metres, length);
    }

    private static decimal? Metres(ReadOnlySpan<char> word) => word switch
    {
        "m" or "meter" or "meters" or "mtr" or "metr" => 1,
        "km" or "kilometer" or "kilometers" => 1000,
        "cm" or "centimeter" or "centimeters" => 0.01m,
        "mm" or "millimeter" or "millimeters" => 0.001m,
        _ => null,
    };

    private static UnitMatch? Spelled(TokenizedText text, int index)
    {
        if (text.Is(index, "euro") && text.Symbol(index + 1) == '\'' && text.Is(index + 2, "s"))
            return Match(index + 3, Dimension.Euros, 1);

        return Named(text.Word(index)) is { } unit ? new UnitMatch(index + 1, unit) : null;
    }

    private static Unit? Named(ReadOnlySpan<char> word) => word switch
    {
        "euro" or "euros" or "eur" or "euro’s" => new(Dimension.Euros, 1),
        "cent" or "cents" or "eurocent" => new(Dimension.Euros, 0.01m),
        "procent" or "percent" or "procenten" or "proc" or "pct" or "procen" => new(Dimension.Percent, 1),
        "vierkantemeter" or "vierkantemeters" => new(Dimension.SquareMetres, 1),
        "hectare" or "hectaren" or "ha" => new(Dimension.SquareMetres, 10_000),
        "jaar" or "jaren" or "jare" or "jr" or "jaartje" or "jaartjes" => new(Dimension.Months, 12),
        "kwartaal" or "kwartalen" => new(Dimension.Months, 3),
        "maand" or "maanden" or "maande" or "maandn" or "mnd" or "mnden" or "maandje" or "maandjes" => new(Dimension.Months, 1),
        "halfjaar" => new(Dimension.Months, 6),
        "decennium" or "decennia" => new(Dimension.Months, 120),
        "week" or "weken" or "weke" or "wk" or "wkn" or "weekjes" => new(Dimension.Days, 7),
        "dag" or "dagen" or "dage" or "dgn" or "kalenderdagen" or "kalenderdag" or "daagjes" => new(Dimension.Days, 1),
        "kinderen" or "kind" or "kinder" or "kindere" or "kids" or "kinders" or "kleintjes" => new(Dimension.Children, 1),
        "zoons" or "zonen" or "dochters" or "baby" or "tieners" or "pubers" or "kleuters" => new(Dimension.Children, 1),
        _ when IsPersons(word) => new(Dimension.Persons, 1),
        _ => null,
    };

    private static bool IsPersons(ReadOnlySpan<char> word) => word is
        "personen" or "persoon" or "persone" or "pers" or "persoons" or "prs" or "mensen" or "mense" or "man" or "leden"
        or "gezinsleden" or "statushouders" or "statushouder" or "statushoudrs" or "vergunninghouders" or "bewoners"
        or "volwassenen" or "volwassene" or "huisgenoten" or "gasten" or "inwoners";

    private static UnitMatch Match(int next, Dimension dimension, decimal factor) => new(next, new Unit(dimension, factor));
}
