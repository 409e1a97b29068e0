using System.Globalization;
using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>Percentages: <c>25%</c>, <c>tien procent</c>, <c>percentage van 100</c>, <c>een van de drie</c>.</summary>
internal static class PercentModel
{
    public static ModelMatch? Read(TokenizedText text, int index) => Named(text, index) ?? Signed(text, index) ?? Share(text, index);

    private static ModelMatch? Signed(TokenizedText text, int index)
    {
        if (NumberModel.Signed(text, index) is not { } number)
            return null;

        // In an address such as "%28ti%28" the sign stands before its digits.
        if (text.Symbol(number.Next) == '%')
            return IsEscape(text, number.Next) ? null : Match(number.Next + 1, number.Value);
        return text.Word(number.Next) is "procent" or "percent" or "procenten" or "pct" ? Match(number.Next + 1, number.Value) : null;
    }

    private static bool IsEscape(TokenizedText text, int sign) =>
        text.IsGlued(sign + 1) && (text.IsDigits(sign + 1) || text.IsWord(sign + 1));

    private static ModelMatch? Named(TokenizedText text, int index) =>
        text.Word(index) is "percentage" or "percentages" && text.Is(index + 1, "van") && NumberModel.Signed(text, index + 2) is { } number
            ? Match(number.Next, number.Value)
            : null;

    // "een van de drie", "een uit twee", "drie op de tien"
    private static ModelMatch? Share(TokenizedText text, int index)
    {
        var part = text.Is(index, "een") ? new NumberMatch(index + 1, 1, NumberForm.Words) : Cardinals.Read(text, index);
        if (part is not { } numerator || text.Word(numerator.Next) is not ("van" or "uit" or "op"))
            return null;

        var hasArticle = text.Is(numerator.Next + 1, "de") || text.Is(numerator.Next + 1, "elke");
        if (!hasArticle && !text.Is(numerator.Next, "uit"))
            return null;
        if (Cardinals.Read(text, numerator.Next + (hasArticle ? 2 : 1)) is not { Value: > 0 } whole || numerator.Value > whole.Value)
            return null;

        return Match(whole.Next, numerator.Value / whole.Value * 100);
    }

    private static ModelMatch Match(int next, decimal percentage)
    {
        // Fifteen significant digits, as a double prints: 33,3333333333333.
        var value = ((double)percentage).ToString("G15", CultureInfo.InvariantCulture).Replace('.', ',');
        return new ModelMatch(next, "percentage", new Resolution.Plain(value + "%"));
    }
}
