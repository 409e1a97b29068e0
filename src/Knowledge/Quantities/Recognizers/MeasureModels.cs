using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>Amounts with a unit: currency, dimension (length and area) and age.</summary>
internal static class MeasureModels
{
    public static ModelMatch? Currency(TokenizedText text, int index)
    {
        if (text.Symbol(index) == '€' || text.Word(index) is "eur" or "euro")
            return NumberModel.Signed(text, index + 1) is { } price ? Money(price.Next, price.Value, "Euro") : null;
        if ((NumberModel.Signed(text, index) ?? Article(text, index)) is not { } number)
            return null;

        var euros = AfterEuro(text, number.Next);
        if (euros > 0)
            return WithCents(text, number.Value, euros);
        return IsCent(text, number.Next) ? Money(number.Next + 1, number.Value, "Cent") : null;
    }

    public static ModelMatch? Dimension(TokenizedText text, int index)
    {
        if ((Cardinals.Read(text, index) ?? Article(text, index)) is not { } number)
            return null;

        // "een meter" is one, but in "een m" the letter stands for something else.
        var isArticle = text.Is(index, "een") && number.Next == index + 1 && !text.HasAccent(index);
        if (isArticle && text[number.Next].Length <= 2)
            return null;

        var isHyphenated = text.Symbol(number.Next) == '-' && text.IsGlued(number.Next + 1);
        return MetricNames.Read(text, isHyphenated ? number.Next + 1 : number.Next) is { } unit
            ? new ModelMatch(unit.Next, "dimension", new Resolution.Measure(DutchNotation.Comma(number.Value), unit.Name, unit.Subtype))
            : null;
    }

    public static ModelMatch? Age(TokenizedText text, int index)
    {
        if (AgeInOneWord(text, index) is { } oneWord)
            return oneWord;
        if ((Cardinals.Read(text, index) ?? Article(text, index)) is not { } number)
            return null;

        var isArticle = text.Is(index, "een") && !text.HasAccent(index) && number.Next == index + 1;
        if (isArticle && text.Word(index + 2) is not ("oud" or "oude" or "jong"))
            return null;

        var at = text.Symbol(number.Next) == '-' ? number.Next + 1 : number.Next;
        if (AgeUnit(text.Word(at)) is not { } unit)
            return null;

        // "jarige leeftijd", "jaar oud" and "jaar jong" belong to the age.
        var next = text.Word(at + 1) is "oud" or "oude" or "jong" or "leeftijd" or "ouder" ? at + 2 : at + 1;
        return new ModelMatch(next, "age", new Resolution.Measure(DutchNotation.Comma(number.Value), unit, null));
    }

    // "vijftigjarige"
    private static ModelMatch? AgeInOneWord(TokenizedText text, int index)
    {
        if (text.NumberPrefix(index) is not { Length: > 0, IsOrdinal: false } years || text.Word(index)[years.Length..] is not ("jarige" or "jarigen"))
            return null;

        var next = text.Is(index + 1, "leeftijd") ? index + 2 : index + 1;
        return new ModelMatch(next, "age", new Resolution.Measure(DutchNotation.Comma(years.Value), "Year", null));
    }

    private static ModelMatch WithCents(TokenizedText text, decimal euros, int next)
    {
        var at = text.Is(next, "en") ? next + 1 : next;
        if ((Cardinals.Read(text, at) ?? Article(text, at)) is { Value: < 100 } cents && IsCent(text, cents.Next))
            return Money(cents.Next + 1, euros + (cents.Value / 100), "Euro");
        if (text.Number(next) is { IsOrdinal: false, Value: >= 10 and < 100 } spoken && !text.IsWord(next + 1))
            return Money(next + 1, euros + (spoken.Value / 100), "Euro");
        return IsPriceTail(text, next) ? Money(next + 1, euros + (text.Digits(next) / 100m), "Euro")
            : Money(next, euros, "Euro");
    }

    // "5 euro 50", with nothing behind it that the 50 could count
    private static bool IsPriceTail(TokenizedText text, int index)
    {
        if (text[index].Length != 2 || !text.IsDigits(index) || !text.IsWord(index - 1) || text.IsWord(index + 1))
            return false;

        var isDecimal = text.Symbol(index + 1) is '.' or ',' && text.IsGlued(index + 2);
        return !isDecimal && (!text.IsGlued(index + 1) || text.Symbol(index + 1) is '.' or ',' or '!' or '?' or ')' or ';');
    }

    private static NumberMatch? Article(TokenizedText text, int index) =>
        text.Is(index, "een") ? new NumberMatch(index + 1, 1, NumberForm.Words) : null;

    private static int AfterEuro(TokenizedText text, int index)
    {
        if (text.Symbol(index) == '€' || text.Word(index) is "euros" or "eur")
            return index + 1;
        if (!text.Is(index, "euro"))
            return 0;
        return text.Symbol(index + 1) == '\'' && text.Is(index + 2, "s") ? index + 3 : index + 1;
    }

    private static bool IsCent(TokenizedText text, int index) => text.Word(index) is "cent" or "centen" or "cents" or "eurocent";

    private static ModelMatch Money(int next, decimal value, string unit) =>
        new(next, "currency", new Resolution.Measure(DutchNotation.Comma(value), unit, null));

    private static string? AgeUnit(ReadOnlySpan<char> word) => word switch
    {
        "jaar" or "jaren" or "jarige" or "jarig" or "jr" => "Year",
        "maand" or "maanden" or "maands" or "maandse" => "Month",
        "week" or "weken" or "weekse" => "Week",
        "dag" or "dagen" or "daagse" => "Day",
        _ => null,
    };
}
