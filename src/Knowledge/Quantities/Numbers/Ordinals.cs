using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Numbers;

/// <summary>Ordinals: <c>11e</c>, <c>31ste</c>, <c>derde</c>, <c>drie biljoenste</c>.</summary>
internal static class Ordinals
{
    public static NumberMatch? Read(TokenizedText text, int index)
    {
        if (text.IsDigits(index))
            return text.IsGlued(index + 1) && IsEnding(text.Word(index + 1)) && Numerals.Read(text, index) is { Form: NumberForm.Bare } digits
                ? digits with { Next = index + 2 }
                : null;

        return Word(text, index) ?? Scaled(text, index);
    }

    private static NumberMatch? Word(TokenizedText text, int index) =>
        text.IsWord(index) && text.Number(index) is { IsOrdinal: true } word
            ? new NumberMatch(index + 1, word.Value, NumberForm.Words)
            : null;

    // "drie biljoenste", "honderd biljoenste"
    private static NumberMatch? Scaled(TokenizedText text, int index)
    {
        if (!text.IsWord(index) || text.Number(index) is not { IsOrdinal: false } count)
            return null;
        if (Word(text, index + 1) is not { Value: >= 1000 and <= 1e18m } scale || count.Value > 1_000_000)
            return null;

        return scale with { Value = count.Value * scale.Value };
    }

    private static bool IsEnding(ReadOnlySpan<char> word) => word is "e" or "de" or "ste";
}
