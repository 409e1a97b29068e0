using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>
/// A day of the month, 1 to 31, up to but not including token <see cref="Next"/>: <c>3</c>, <c>27e</c>, <c>eenentwintig</c>,
/// <c>derde</c>.
/// </summary>
internal readonly record struct DayNumber(int Next, int Day, bool IsOrdinal, bool IsWritten)
{
    public static DayNumber? Read(TokenizedText text, int index)
    {
        if (Ordinals.Read(text, index) is { Value: >= 1 and <= 31 } ordinal)
            return new DayNumber(ordinal.Next, (int)ordinal.Value, true, text.IsWord(index));
        if (text.IsDigits(index))
            return text[index].Length <= 2 && text.Digits(index) is >= 1 and <= 31 and var digits ? new DayNumber(index + 1, digits, false, false) : null;

        return text.IsWord(index) && !text.Is(index, "een") && text.Number(index) is { IsOrdinal: false, Value: >= 1 and <= 31 } word
            && decimal.IsInteger(word.Value)
            ? new DayNumber(index + 1, (int)word.Value, false, true)
            : null;
    }
}
