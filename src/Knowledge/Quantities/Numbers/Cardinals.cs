using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Numbers;

/// <summary>Whole number expressions: digits or words, with scales and fractions behind them (<c>3,5 miljoen</c>, <c>drie en een half</c>).</summary>
internal static class Cardinals
{
    private const decimal Largest = 1e24m;

    // More decimals than these are not spoken.
    private const decimal SmallestDecimal = 1e-6m;

    public static NumberMatch? Read(TokenizedText text, int index)
    {
        // The 2 of "m2" and the 31 of "Platform31" are part of a name.
        if (text.IsDigits(index) && text.IsGlued(index) && text.IsWord(index - 1))
            return null;
        if (text.IsDigits(index))
            return Numerals.Read(text, index) is { } digits ? WithScale(text, WithFraction(text, WithVulgarFraction(text, digits))) : null;

        return ReadWords(text, index) is { } words ? WithScale(text, WithDecimals(text, words)) : null;
    }

    // "drie komma vijf", "nul komma nul vijf", "twee komma vijfentwintig"
    private static NumberMatch WithDecimals(TokenizedText text, NumberMatch number)
    {
        if (!text.Is(number.Next, "komma") || !decimal.IsInteger(number.Value))
            return number;

        var (decimals, unit, next) = (0m, 1m, number.Next + 1);
        while (unit > SmallestDecimal && CardinalWord(text, next) is { } part && part < (unit == 1 ? 100 : 10) && decimal.IsInteger(part))
        {
            unit /= part < 10 ? 10 : 100;
            decimals += part * unit;
            next++;
        }

        return unit == 1 ? number : new NumberMatch(next, number.Value + decimals, NumberForm.Formatted);
    }

    private static NumberMatch? ReadWords(TokenizedText text, int index)
    {
        if (Fraction(text, index) is { } fraction)
            return fraction;
        if (CardinalWord(text, index) is not { } value)
            return null;

        // A plain "een" is an article unless a scale or a fraction follows it.
        var isArticle = text.Is(index, "een") && !text.HasAccent(index);
        if (isArticle)
            return Scale(text.Word(index + 1)) > 1000 ? new NumberMatch(index + 1, 1, NumberForm.Words) : null;

        // A bare "miljoen", as in "hoeveel miljoen", is a unit that waits for a number.
        if (Scale(text.Word(index)) >= 1e6m)
            return null;

        return WithFraction(text, WithSmallerWords(text, new NumberMatch(index + 1, value, NumberForm.Words)));
    }

    private static decimal? CardinalWord(TokenizedText text, int index) =>
        text.IsWord(index) && text.Number(index) is { IsOrdinal: false } word ? word.Value : null;

    // "tweeduizend zestien", "honderd duizend", "tweeduizend en tweeendertig", "honderd driekwart".
    private static NumberMatch WithSmallerWords(TokenizedText text, NumberMatch number)
    {
        while (true)
        {
            var at = text.Is(number.Next, "en") && number.Value >= 100 ? number.Next + 1 : number.Next;
            if (text.Is(at, "duizend") && number.Value < 1000 && at == number.Next)
                number = new NumberMatch(at + 1, number.Value * 1000, NumberForm.Words);
            else if (Smaller(text, at, Room(number.Value)) is { } smaller)
                number = smaller with { Value = number.Value + smaller.Value };
            else
                return number;
        }
    }

    // "vijf biljoen driehonderd miljard": the smaller number may have a scale of its own.
    private static NumberMatch? Smaller(TokenizedText text, int index, decimal room)
    {
        if (room == 0 || CardinalWord(text, index) is not { } value)
            return null;

        var scale = Scale(text.Word(index + 1));
        if (scale > 1 && value < room / scale)
            return new NumberMatch(index + 2, value * scale, NumberForm.Words);
        return value < room ? new NumberMatch(index + 1, value, NumberForm.Words) : null;
    }

    // What may follow is smaller than the lowest scale of what was said: behind two million anything below a million.
    private static decimal Room(decimal value)
    {
        var scale = 1e15m;
        while (scale > 100 && value % scale != 0)
            scale = scale > 1000 ? scale / 1000 : 100;
        return value != 0 && value % scale == 0 ? scale : 0;
    }

    // "1½"
    private static NumberMatch WithVulgarFraction(TokenizedText text, NumberMatch number)
    {
        var fraction = text.Symbol(number.Next) switch { '½' => 0.5m, '¼' => 0.25m, '¾' => 0.75m, _ => 0 };
        return fraction == 0 || !text.IsGlued(number.Next) ? number : new NumberMatch(number.Next + 1, number.Value + fraction, NumberForm.Formatted);
    }

    // "drie en een half", "drie en een kwart", "2 en een halve".
    private static NumberMatch WithFraction(TokenizedText text, NumberMatch number) =>
        text.Is(number.Next, "en") && text.Is(number.Next + 1, "een") && Fraction(text, number.Next + 1) is { } fraction
            ? fraction with { Value = number.Value + fraction.Value }
            : number;

    private static NumberMatch? Fraction(TokenizedText text, int index)
    {
        var at = text.Is(index, "een") ? index + 1 : index;
        return text.Word(at) switch
        {
            "half" or "halve" => new NumberMatch(at + 1, 0.5m, NumberForm.Words),
            "kwart" when at > index => new NumberMatch(at + 1, 0.25m, NumberForm.Words),
            "drie" when at == index && text.Is(at + 1, "kwart") => new NumberMatch(at + 2, 0.75m, NumberForm.Words),
            _ => null,
        };
    }

    private static NumberMatch WithScale(TokenizedText text, NumberMatch number)
    {
        var scale = Scale(text.Word(number.Next));
        var isOtherWord = text.Is(number.Next, "k") && !text.IsGlued(number.Next) && text.IsWord(number.Next + 1);
        if (scale == 1 || isOtherWord || number.Value == 0 || number.Value > Largest / scale)
            return number;

        var form = scale == 1000 && !text.Is(number.Next, "k") ? NumberForm.Words : NumberForm.Scaled;
        var scaled = new NumberMatch(number.Next + 1, number.Value * scale, form);
        if (text.Word(number.Next) is "mln" or "mld" or "milj" && text.Symbol(scaled.Next) == '.' && text.IsWord(scaled.Next + 1))
            scaled = scaled with { Next = scaled.Next + 1 };
        return number.Form == NumberForm.Words ? WithSmallerWords(text, scaled) : WithSmallerDigits(text, WithScale(text, scaled));
    }

    // "1 miljoen 200 duizend"
    private static NumberMatch WithSmallerDigits(TokenizedText text, NumberMatch number)
    {
        if (!text.IsDigits(number.Next) || text.IsGlued(number.Next) || Numerals.Read(text, number.Next) is not { } digits)
            return number;

        var scale = Scale(text.Word(digits.Next));
        return scale > 1 && digits.Value > 0 && digits.Value < 1000 && digits.Value * scale < Room(number.Value)
            ? new NumberMatch(digits.Next + 1, number.Value + (digits.Value * scale), number.Form)
            : number;
    }

    private static decimal Scale(ReadOnlySpan<char> word) => word switch
    {
        "honderd" => 100,
        "duizend" or "k" or "dzd" => 1000,
        "miljoen" or "mln" or "milj" or "miljoe" or "miljon" or "miljoenen" or "mio" => 1e6m,
        "miljard" or "mld" or "miljar" => 1e9m,
        "biljoen" => 1e12m,
        "biljard" => 1e15m,
        "triljoen" => 1e18m,
        _ => 1,
    };
}
