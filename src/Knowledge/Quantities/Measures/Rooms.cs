using Assistent.Knowledge.Quantities.Atoms;

namespace Assistent.Knowledge.Quantities.Measures;

/// <summary>The floor area of a room that is given by its sides: <c>2,5 x 4 m</c>, <c>400 × 350 cm</c>, <c>3m bij 3m90</c>.</summary>
internal static class Rooms
{
    // Sides without a unit are metres; longer ones are not those of a room.
    private const decimal LongestBare = 30;

    public static QuantityMatch? Read(AtomText text, int index)
    {
        if (Side(text, index) is not { } first || !IsBy(text, first.Next) || Side(text, first.Next + 1) is not { } second)
            return null;

        // The third side is how high it is.
        var third = IsBy(text, second.Next) ? Side(text, second.Next + 1) : null;
        var unit = third?.First ?? second.First ?? first.First;
        if (unit is null && (first.Low > LongestBare || second.Low > LongestBare || text.Is(first.Next, "op")))
            return null;
        var (one, other) = (first.Low * (first.First ?? unit)?.Factor ?? first.Low, second.Low * (second.First ?? unit)?.Factor ?? second.Low);
        var next = third?.Next ?? second.Next;
        return new QuantityMatch(next, new Quantity.Area(decimal.Round(one * other, 4)));
    }

    private static Figures? Side(AtomText text, int index)
    {
        if (!text.IsNumber(index))
            return null;
        var figures = Figures.Read(text, index);
        if (figures is { IsRange: true } or null)
            return null;
        var unit = Unit.Read(text, index + 1);
        return unit is null or { Unit.Label: "length" } && !Nouns.IsThing(text, index + 1) ? figures : null;
    }

    private static bool IsBy(AtomText text, int index) => text.Word(index) is "x" or "bij" or "op" or "keer" or "maal";
}
