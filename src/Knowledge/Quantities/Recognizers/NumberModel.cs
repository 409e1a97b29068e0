using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>Numbers with their sign: <c>-9,23</c>, <c>min 5</c>, <c>anderhalf miljoen</c>.</summary>
internal static class NumberModel
{
    public static ModelMatch? Read(TokenizedText text, int index) =>
        Signed(text, index) is { } number ? new ModelMatch(number.Next, "number", new Resolution.Plain(DutchNotation.Comma(number.Value))) : null;

    public static NumberMatch? Signed(TokenizedText text, int index)
    {
        var hasSign = (text.Symbol(index) == '-' && !text.IsGlued(index) && text.IsGlued(index + 1))
            || text.Word(index) is "min" or "minus" or "negatief";
        if (!hasSign)
            return Unsigned(text, index);

        return Unsigned(text, index + 1) is { } number ? number with { Value = -number.Value } : null;
    }

    // "4e" is an ordinal and "5x" a name; neither holds a number of its own.
    private static NumberMatch? Unsigned(TokenizedText text, int index)
    {
        if (Fraction(text, index) is { } fraction)
            return fraction;
        if (Cardinals.Read(text, index) is not { } number)
            return null;
        if (!text.IsDigits(number.Next - 1) || !text.IsWord(number.Next) || !text.IsGlued(number.Next))
            return number;

        // "20M", "3G": the letters of a thousand times a thousand, in capitals only.
        var scale = text.Written(number.Next) switch { "M" => 1e6m, "G" => 1e9m, "T" => 1e12m, _ => 0 };
        return scale == 0 ? null : new NumberMatch(number.Next + 1, number.Value * scale, NumberForm.Scaled);
    }

    // ",08" is a number without its zero.
    private static NumberMatch? Fraction(TokenizedText text, int index)
    {
        if (text.Symbol(index) is not (',' or '.') || text.IsGlued(index) || !text.IsGlued(index + 1) || text.IsGlued(index + 2))
            return null;
        if (!text.IsDigits(index + 1) || text[index + 1].Length > 15 || Numerals.Read(text, index + 1) is not { Form: NumberForm.Bare } digits)
            return null;

        var value = digits.Value;
        for (var digit = 0; digit < text[index + 1].Length; digit++)
            value /= 10;
        return new NumberMatch(digits.Next, value, NumberForm.Formatted);
    }
}
