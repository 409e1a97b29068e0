using Assistent.Knowledge.Quantities.Atoms;

namespace Assistent.Knowledge.Quantities;

/// <summary>Leaves out what is taken back in the same breath: <c>8 juni, sorry 8 juli 2022</c>, <c>10 m², nee 12</c>, <c>niet 3 maar 4 maanden</c>.</summary>
internal static class Corrections
{
    // So many words may stand between what is taken back and what comes instead.
    private const int Reach = 7;

    public static IReadOnlyList<Found> Apply(AtomText text, List<Found> found)
    {
        for (var i = found.Count - 1; i > 0; i--)
        {
            var (before, after) = (found[i - 1], found[i]);
            if (!IsOfOneKind(before.Value, after.Value) || !IsTakenBack(text, before, after))
                continue;
            found[i] = after with { Value = InUnitOf(before.Value, after.Value) };
            found.RemoveAt(i - 1);
        }

        return found;
    }

    private static bool IsTakenBack(AtomText text, Found before, Found after)
    {
        if (after.First - before.Next > Reach)
            return false;
        var (hasCorrection, hasBut) = (false, false);
        for (var index = before.Next; index < after.First; index++)
        {
            if (text.Word(index) is "?" or "!" or "en")
                return false;
            hasCorrection |= text.Has(index, "correction");
            hasBut |= text.Is(index, "maar");
        }

        return hasCorrection || (hasBut && (text.Is(before.First - 1, "niet") || text.Is(before.First - 1, "geen")));
    }

    // People may have been children, and a bare figure anything.
    private static bool IsOfOneKind(Quantity before, Quantity after) =>
        before.GetType() == after.GetType() || (IsPeople(before) && IsPeople(after)) || (IsTime(before) && IsTime(after))
        || (before is Quantity.Number && after is Quantity.Measured or Quantity.Duration or Quantity.Date) || (after is Quantity.Number && before is Quantity.Measured);

    private static bool IsPeople(Quantity quantity) => quantity is Quantity.Persons or Quantity.Children;

    private static bool IsTime(Quantity quantity) => quantity is Quantity.Date or Quantity.DateRange;

    private static Quantity InUnitOf(Quantity before, Quantity after) => (before, after) switch
    {
        (Quantity.Number, _) or (_, not Quantity.Number) => after,
        (Quantity.Measured measured, Quantity.Number number) => measured with { Min = number.Min, Max = number.Max, Comparator = number.Comparator },
        _ => after,
    };
}

/// <summary>A quantity with the atoms that it stands in.</summary>
internal readonly record struct Found(int First, int Next, Quantity Value);
