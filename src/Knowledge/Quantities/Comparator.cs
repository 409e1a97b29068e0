namespace Assistent.Knowledge.Quantities;

/// <summary>How a figure is hedged or bounded by the words around it.</summary>
public enum Comparator
{
    Exact,
    AtLeast,
    MoreThan,
    AtMost,
    LessThan,
    JustUnder,
    JustOver,
    About,
}
