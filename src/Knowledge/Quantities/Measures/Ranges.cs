using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Measures;

/// <summary>Words that join two bounds or open one: <c>t/m</c>, <c>tussen</c>, <c>minstens</c>, <c>onder de</c>, <c>of meer</c>.</summary>
internal static class Ranges
{
    /// <summary>The token behind a joining word, and whether the upper bound belongs to the range; 0 for none.</summary>
    public static (int Next, bool Included) Joint(TokenizedText text, int index) => text.Word(index) switch
    {
        "t" when text.Symbol(index + 1) == '/' && text.Is(index + 2, "m") => (index + 3, true),
        "tm" => (index + 1, true),
        "tot" when text.Is(index + 1, "en") && text.Is(index + 2, "met") => (index + 3, true),
        "tot" when text.Is(index + 1, "aan") => (index + 2, true),
        "tot" => (index + 1, true),
        "-" or "~" or "a" => (index + 1, true),
        _ => default,
    };

    /// <summary>The opening word of a one-sided range in front of its bound; <c>Next</c> is 0 for none.</summary>
    public static Opening Open(TokenizedText text, int index)
    {
        var opening = Comparison(text, index) is { Next: > 0 } comparison ? comparison : Word(text, index);
        return opening.Next > 0 ? opening with { Next = AfterFiller(text, opening.Next) } : default;
    }

    /// <summary><c>10 of meer</c>, <c>5 personen of minder</c>; <c>Next</c> is 0 for none.</summary>
    public static Opening Close(TokenizedText text, int index) => text.Word(index) switch
    {
        "of" or "en" when text.Word(index + 1) is "meer" or "groter" or "hoger" or "langer" or "ouder" or "later" => new(index + 2, true, true),
        "of" when text.Word(index + 1) is "minder" or "kleiner" or "lager" or "korter" or "jonger" => new(index + 2, false, true),
        _ => default,
    };

    private static Opening Comparison(TokenizedText text, int index)
    {
        var negated = text.Is(index, "niet") || text.Is(index, "geen");
        var at = negated ? index + 1 : index;
        var isMore = text.Word(at) is "meer" or "groter" or "hoger" or "langer" or "ouder" or "ruim";
        var isLess = text.Word(at) is "minder" or "kleiner" or "lager" or "korter" or "jonger";
        if ((!isMore && !isLess) || text.Word(at + 1) is not ("dan" or "als"))
            return default;

        return new Opening(at + 2, isMore != negated, negated);
    }

    private static Opening Word(TokenizedText text, int index) => text.Word(index) switch
    {
        "vanaf" or "minstens" or "minimaal" or "tenminste" or "minimum" => new(index + 1, true, true),
        "ten" when text.Word(index + 1) is "minste" => new(index + 2, true, true),
        "ten" when text.Word(index + 1) is "hoogste" => new(index + 2, false, true),
        "maximaal" or "hooguit" or "hoogstens" or "maximum" or "max" or "binnen" or "tot" => new(index + 1, false, true),
        "min" when text.Symbol(index + 1) == '.' => new(index + 2, true, true),
        "op" when text.Word(index + 1) is "z" && text.Is(index + 3, "n") => Superlative(text, index + 4),
        "op" when text.Word(index + 1) is "zijn" => Superlative(text, index + 2),
        "boven" => new(index + 1, true, false),
        "onder" => new(index + 1, false, false),
        "≥" => new(index + 1, true, true),
        "≤" => new(index + 1, false, true),
        ">" or "<" => Sign(text, index),
        _ => default,
    };

    private static Opening Superlative(TokenizedText text, int index) => text.Word(index) switch
    {
        "minst" => new(index + 1, true, true),
        "hoogst" or "meest" => new(index + 1, false, true),
        _ => default,
    };

    private static Opening Sign(TokenizedText text, int index) => text.Symbol(index + 1) == '='
        ? new Opening(index + 2, text.Symbol(index) == '>', true)
        : new Opening(index + 1, text.Symbol(index) == '>', false);

    private static int AfterFiller(TokenizedText text, int index)
    {
        if (text.Symbol(index) == '.')
            index++;
        if (text.Word(index) is "maximaal" or "zo" or "ongeveer" or "circa" or "van" or "hooguit")
            index++;
        return text.Is(index, "de") || text.Is(index, "het") ? index + 1 : index;
    }
}

/// <summary>A bound to come or just read: the lower one (<see cref="IsLower"/>) or the upper, itself included or not.</summary>
internal readonly record struct Opening(int Next, bool IsLower, bool IsIncluded);
