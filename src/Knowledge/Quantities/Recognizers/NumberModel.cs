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
        var hasSign = (text.Symbol(index) == '-' && !text.IsGlued(index) && text.IsGlued(index + 1)) || text.Is(index, "min");
        if (!hasSign)
            return Unsigned(text, index);

        return Unsigned(text, index + 1) is { } number ? number with { Value = -number.Value } : null;
    }

    // "4e" is an ordinal and "5x" a name; neither holds a number of its own.
    private static NumberMatch? Unsigned(TokenizedText text, int index) =>
        Cardinals.Read(text, index) is { } number && !(text.IsDigits(number.Next - 1) && text.IsWord(number.Next) && text.IsGlued(number.Next))
            ? number
            : null;
}
