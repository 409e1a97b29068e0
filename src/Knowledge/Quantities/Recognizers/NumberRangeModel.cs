using Assistent.Knowledge.Quantities.Measures;
using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>Intervals of numbers: <c>20 tot 100</c>, <c>groter dan 10 en kleiner dan 20</c>, <c>gelijk aan 5000 of minder</c>.</summary>
internal static class NumberRangeModel
{
    public static ModelMatch? Read(TokenizedText text, int index)
    {
        if (Between(text, index) is { } between)
            return between;
        if (Bound(text, index) is not { } bound)
            return null;

        return WithOtherSide(text, bound) is { } both ? both : Match(bound.Next, bound.Low, bound.IsLowIncluded, bound.High, bound.IsHighIncluded);
    }

    // An interval from "tot" leaves out its end, as in Recognizers-Text; "t/m" includes it.
    private static ModelMatch? Between(TokenizedText text, int index)
    {
        var opener = text.Word(index);
        var isTussen = opener is "tussen";
        var at = isTussen || opener is "van" or "vanaf" ? index + 1 : index;
        at = at > index && text.Is(at, "de") ? at + 1 : at;
        if (NumberModel.Signed(text, at) is not { } low)
            return null;

        var isInclusive = IsInclusive(text, low.Next);
        var joint = isTussen && text.Is(low.Next, "en") ? low.Next + 1 : Ranges.Joint(text, low.Next).Next;
        if (joint == 0 || NumberModel.Signed(text, joint) is not { } high || high.Value < low.Value)
            return null;
        return Match(high.Next, low.Value, true, high.Value, isInclusive);
    }

    private static bool IsInclusive(TokenizedText text, int joint) =>
        text.Word(joint) is "t" or "tm" || (text.Is(joint, "tot") && text.Is(joint + 1, "en"));

    private static NumberBound? Bound(TokenizedText text, int index)
    {
        var comparison = Comparison.Read(text, index);
        if (Value(text, comparison.Next > 0 ? comparison.Next : index) is not { } number)
            return null;

        var closing = Closing(text, number.Next);
        if (closing.Next > 0 && comparison.Side == Side.Both)
            return NumberBound.Of(closing.Next, number.Value, closing.Side, true);
        if (comparison.Next == 0)
            return null;

        // "minder dan 5000 of gelijk aan", with nothing behind it to be equal to.
        var orEqual = Comparison.AfterOrEqual(text, number.Next);
        return orEqual > 0 && NumberModel.Signed(text, orEqual) is null
            ? NumberBound.Of(orEqual, number.Value, comparison.Side, true)
            : NumberBound.Of(number.Next, number.Value, comparison.Side, comparison.IsIncluded);
    }

    // A bound may be a fraction in digits: "1/2".
    private static NumberMatch? Value(TokenizedText text, int index) =>
        text.Symbol(index + 1) == '/' && text.IsGlued(index + 1) && text.IsGlued(index + 2) && text.Digits(index) >= 0 && text.Digits(index + 2) > 0
            ? new NumberMatch(index + 3, decimal.Divide(text.Digits(index), text.Digits(index + 2)), NumberForm.Formatted)
            : NumberModel.Signed(text, index);

    private static (int Next, Side Side) Closing(TokenizedText text, int index) =>
        text.Word(index) is "of" or "en" && text.Word(index + 2) is not ("dan" or "als")
        && Comparison.SideOf(text.Word(index + 1)) is not Side.Both and var side
            ? (index + 2, side)
            : default;

    private static ModelMatch? WithOtherSide(TokenizedText text, NumberBound first)
    {
        var at = text.Symbol(first.Next) == ',' ? first.Next + 1 : first.Next;
        at = text.Word(at) is "en" or "maar" ? at + 1 : at;
        at = text.Is(at, "is") ? at + 1 : at;
        if (at == first.Next || Comparison.Read(text, at).Next == 0 || Bound(text, at) is not { } second)
            return null;
        if (first.Low is null == second.Low is null || first.High is null == second.High is null)
            return null;

        return first.Low is null
            ? Match(second.Next, second.Low, second.IsLowIncluded, first.High, first.IsHighIncluded)
            : Match(second.Next, first.Low, first.IsLowIncluded, second.High, second.IsHighIncluded);
    }

    private static ModelMatch Match(int next, decimal? low, bool lowIncluded, decimal? high, bool highIncluded)
    {
        var value = $"{(lowIncluded ? '[' : '(')}{Text(low)},{Text(high)}{(highIncluded ? ']' : ')')}";
        return new ModelMatch(next, "numberrange", new Resolution.Plain(value));
    }

    private static string Text(decimal? value) => value is { } number ? DutchNotation.Point(number) : "";
}

/// <summary>One or both ends of an interval, up to but not including token <see cref="Next"/>.</summary>
internal readonly record struct NumberBound(int Next, decimal? Low, bool IsLowIncluded, decimal? High, bool IsHighIncluded)
{
    public static NumberBound Of(int next, decimal value, Side side, bool isIncluded) => side switch
    {
        Side.Lower => new(next, value, isIncluded, null, false),
        Side.Upper => new(next, null, false, value, isIncluded),
        _ => new(next, value, true, value, true),
    };
}
