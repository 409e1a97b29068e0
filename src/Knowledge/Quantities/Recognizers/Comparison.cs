using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>Words in front of a bound: <c>groter dan</c>, <c>niet minder dan</c>, <c>&lt; =</c>; a <see cref="Next"/> of 0 means none.</summary>
internal readonly record struct Comparison(int Next, Side Side, bool IsIncluded)
{
    public static Comparison Read(TokenizedText text, int index) => text.Word(index) switch
    {
        ">" or "<" or "≥" or "≤" or "=" => Sign(text, index),
        "minstens" or "minimaal" or "tenminste" or "vanaf" => OrEqual(text, index + 1, Side.Lower),
        "maximaal" or "hoogstens" or "hooguit" => OrEqual(text, index + 1, Side.Upper),
        "ten" when text.Is(index + 1, "minste") => OrEqual(text, index + 2, Side.Lower),
        "ten" when text.Is(index + 1, "hoogste") => OrEqual(text, index + 2, Side.Upper),
        "op" when text.Is(index + 1, "zijn") && text.Is(index + 2, "minst") => OrEqual(text, index + 3, Side.Lower),
        "op" when text.Is(index + 1, "zijn") && text.Is(index + 2, "hoogst") => OrEqual(text, index + 3, Side.Upper),
        "boven" => new(Article(text, index + 1), Side.Lower, false),
        "onder" => new(Article(text, index + 1), Side.Upper, false),
        "gelijk" when text.Word(index + 1) is "aan" or "of" => Equal(text, index),
        _ => Adjective(text, index),
    };

    // "gelijk of groter dan" is a bound, "gelijk aan" a single value.
    private static Comparison Equal(TokenizedText text, int index) => text.Is(index + 1, "aan") && !text.Is(index + 2, "of")
        ? new Comparison(index + 2, Side.Both, true)
        : Adjective(text, text.Is(index + 1, "aan") ? index + 3 : index + 2) is { Next: > 0 } comparison
            ? comparison with { IsIncluded = true }
            : default;

    private static Comparison Adjective(TokenizedText text, int index)
    {
        var isNegated = text.Is(index, "niet");
        var at = isNegated ? index + 1 : index;
        var side = SideOf(text.Word(at));
        if (side == Side.Both)
            return default;

        at = text.Word(at + 1) is "is" or "zijn" or "was" ? at + 2 : at + 1;
        var orEqual = AfterOrEqual(text, at);
        var isThan = text.Word(at) is "dan" or "als";
        if (orEqual == 0 && !isThan)
            return default;

        var next = orEqual > 0 ? orEqual : AfterOrEqual(text, at + 1) is > 0 and var late ? late : at + 1;
        var isIncluded = isNegated || orEqual > 0 || next > at + 1;
        return new Comparison(next, isNegated ? Opposite(side) : side, isIncluded);
    }

    /// <summary>The token behind <c>of gelijk aan</c>, <c>of gelijk dan</c>, <c>of gelijk als</c>; 0 for none.</summary>
    public static int AfterOrEqual(TokenizedText text, int index)
    {
        if (text.Word(index) is not ("of" or "en") || !text.Is(index + 1, "gelijk"))
            return 0;
        return text.Word(index + 2) is "aan" or "dan" or "als" ? index + 3 : 0;
    }

    public static Side SideOf(ReadOnlySpan<char> adjective) => adjective switch
    {
        "meer" or "groter" or "hoger" or "langer" or "ouder" or "later" or "hogere" or "grotere" => Side.Lower,
        "minder" or "kleiner" or "lager" or "korter" or "jonger" or "eerder" or "lagere" or "kleinere" => Side.Upper,
        _ => Side.Both,
    };

    private static Comparison Sign(TokenizedText text, int index)
    {
        var side = text.Symbol(index) switch { '>' or '≥' => Side.Lower, '<' or '≤' => Side.Upper, _ => Side.Both };
        if (side == Side.Both)
            return default;
        return text.Symbol(index + 1) == '='
            ? new Comparison(index + 2, side, true)
            : new Comparison(index + 1, side, text.Symbol(index) is '≥' or '≤');
    }

    private static Comparison OrEqual(TokenizedText text, int index, Side side) =>
        new(AfterOrEqual(text, index) is > 0 and var next ? next : index, side, true);

    private static int Article(TokenizedText text, int index) => text.Is(index, "de") ? index + 1 : index;

    private static Side Opposite(Side side) => side == Side.Lower ? Side.Upper : Side.Lower;
}

internal enum Side
{
    Both,
    Lower,
    Upper,
}
