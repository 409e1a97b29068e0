using Assistent.Knowledge.Quantities.Dates;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Measures;

/// <summary>A quantity in the text, up to but not including token <see cref="Next"/>.</summary>
internal readonly record struct QuantityMatch(int Next, Quantity Value);

/// <summary>Amounts and intervals of amounts: <c>7 t/m 9 personen</c>, <c>tussen de 10 en 25%</c>, <c>minstens 12 m²</c>.</summary>
internal static class RangeGrammar
{
    public static QuantityMatch? Read(TokenizedText text, int index) =>
        Between(text, index) ?? OneSided(text, index) ?? Amounts(text, index);

    // "tussen de 20 en 50 m2", "van 7 tot 9", "vanaf 7 t/m 9 personen".
    private static QuantityMatch? Between(TokenizedText text, int index)
    {
        var word = text.Word(index);
        if (word is not ("tussen" or "van" or "vanaf"))
            return null;

        var isTussen = word is "tussen";
        var at = text.Is(index + 1, "de") ? index + 2 : index + 1;
        if (Amount.Read(text, at) is not { } low)
            return null;

        var joint = isTussen && text.Is(low.Next, "en") ? (Next: low.Next + 1, Included: true) : Ranges.Joint(text, low.Next);
        return joint.Next > 0 ? Interval(text, low, joint.Next, joint.Included) : null;
    }

    private static QuantityMatch? OneSided(TokenizedText text, int index)
    {
        var opening = Ranges.Open(text, index);
        if (opening.Next == 0 || Amount.Read(text, opening.Next) is not { Quantity: { } bound } amount)
            return null;

        var isBarePreposition = text.Word(index) is "tot" or "binnen";
        if (isBarePreposition && amount.IsPlain && amount.Quantity is Quantity.Number && text.IsWord(amount.Next))
            return null;
        return new QuantityMatch(amount.Next, OneSided(bound, opening));
    }

    private static QuantityMatch? Amounts(TokenizedText text, int index)
    {
        if (Amount.Read(text, index) is not { } amount)
            return null;

        var joint = Ranges.Joint(text, amount.Next);
        if (joint.Next > 0 && Interval(text, amount, joint.Next, joint.Included) is { } interval)
            return interval;
        if (amount.Quantity is not { } quantity)
            return null;

        var closing = Ranges.Close(text, amount.Next);
        return closing.Next > 0
            ? new QuantityMatch(closing.Next, OneSided(quantity, closing))
            : new QuantityMatch(amount.Next, quantity);
    }

    private static QuantityMatch? Interval(TokenizedText text, Amount low, int highAt, bool highIncluded)
    {
        var at = text.Word(highAt) is "de" or "maximaal" ? highAt + 1 : highAt;
        if (Amount.Read(text, at) is not { } high)
            return null;

        // "2023 tot 31 december": the number behind "tot" is a day, not the end of an interval.
        if (high.IsPlain && Calendar.Month(text.Word(high.Next)) > 0)
            return null;

        if (low.IsPlain)
            low = low.InUnitOf(high);
        else if (high.IsPlain)
            high = high.InUnitOf(low);
        // "06-12345678" is a telephone number, and "2023 tot 31" no interval.
        if (low.Value * low.Unit.Factor > high.Value * high.Unit.Factor || text.Word(low.Next - 1) is ['0', _, ..])
            return null;
        if (low.Quantity is not { } from || high.Quantity is not { } until || from.GetType() != until.GetType())
            return null;

        return new QuantityMatch(high.Next, (from, until) switch
        {
            (Quantity.Number least, Quantity.Number most) => new Quantity.NumberRange(least.Value, true, most.Value, highIncluded),
            _ => new Quantity.MeasureRange(from, true, until, highIncluded),
        });
    }

    private static Quantity OneSided(Quantity bound, Opening opening) => (bound, opening.IsLower) switch
    {
        (Quantity.Number number, true) => new Quantity.NumberRange(number.Value, opening.IsIncluded, null, false),
        (Quantity.Number number, false) => new Quantity.NumberRange(null, false, number.Value, opening.IsIncluded),
        (_, true) => new Quantity.MeasureRange(bound, opening.IsIncluded, null, false),
        (_, false) => new Quantity.MeasureRange(null, false, bound, opening.IsIncluded),
    };
}
