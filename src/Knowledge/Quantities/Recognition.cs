namespace Assistent.Knowledge.Quantities;

/// <summary>
/// A stretch of text that names a quantity or a time. <see cref="Start"/> and <see cref="End"/> are the positions of its first
/// and last UTF-16 unit, both inclusive.
/// </summary>
public sealed record Recognition(string Text, int Start, int End, Quantity Value)
{
    public int Length => End - Start + 1;
}
