using Assistent.Knowledge.Quantities.Atoms;

namespace Assistent.Knowledge.Quantities.Measures;

/// <summary>Lengths of time: <c>3,5 jaar</c>, <c>2 maanden en 3 weken</c>, <c>een maand of vijf</c>, <c>zes weken tot drie maanden</c>.</summary>
internal static class Durations
{
    /// <summary>One length of time, as a sum of units where it is one.</summary>
    public static (TimeLength Length, int Next)? Read(AtomText text, int index)
    {
        if (OneOrSo(text, index) is { } vague)
            return vague;
        if (Figures.Read(text, index) is not { IsRange: false, First: { IsTime: true } unit } figures)
            return null;
        return Sum(text, figures.Next, TimeLength.Of(unit.Label, figures.Low * unit.Factor), unit);
    }

    public static QuantityMatch? Read(AtomText text, int index, Bound bound)
    {
        if (Read(text, index) is { } one)
        {
            var behind = bound.ReadBehind(text, one.Next);
            return new QuantityMatch(behind.Next, Bounded(one.Length, behind.Comparator));
        }

        return Figures.Read(text, index) is { IsRange: true, First: { IsTime: true } first, Last: { IsTime: true } last } range
            ? new QuantityMatch(range.Next, new Quantity.Duration(TimeLength.Of(first.Label, range.Low * first.Factor), TimeLength.Of(last.Label, range.High * last.Factor)))
            : null;
    }

    // "een maand of vijf" is five months.
    private static (TimeLength Length, int Next)? OneOrSo(AtomText text, int index) =>
        text.Is(index, "een") && Unit.Read(text, index + 1) is { Unit.IsTime: true } unit && text.Is(unit.Next, "of") && text.IsNumber(unit.Next + 1) && Unit.Read(text, unit.Next + 2) is not { Unit.IsTime: true }
            ? (TimeLength.Of(unit.Unit.Label, text[unit.Next + 1].Value * unit.Unit.Factor), unit.Next + 2)
            : null;

    // "2 maanden en 3 weken", "twee jaar en een half"
    private static (TimeLength Length, int Next) Sum(AtomText text, int next, TimeLength length, Unit unit)
    {
        while (true)
        {
            var at = text.Is(next, ",") ? next + 1 : next;
            at = text.Word(at) is "en" or "plus" or "+" ? at + 1 : at;
            if (at > next && text.IsNumber(at) && text[at].Value is 0.5m or 0.25m && Unit.Read(text, at + 1) is null)
                return (length + TimeLength.Of(unit.Label, text[at].Value * unit.Factor), at + 1);
            if (Figures.Read(text, at) is not { IsRange: false, First: { IsTime: true } smaller } figures || Size(smaller) >= Size(unit))
                return (length, next);
            (length, next, unit) = (length + TimeLength.Of(smaller.Label, figures.Low * smaller.Factor), figures.Next, smaller);
        }
    }

    private static Quantity.Duration Bounded(TimeLength length, Comparator comparator) => new(
        comparator is Comparator.AtMost or Comparator.LessThan ? null : length,
        comparator is Comparator.AtLeast or Comparator.MoreThan ? null : length) { Comparator = comparator };

    private static decimal Size(Unit unit) => TimeLength.Of(unit.Label, unit.Factor).InDays;
}
