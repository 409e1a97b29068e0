using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Numbers;

/// <summary>Numbers in digits, Dutch notation: <c>35.000</c>, <c>3,5</c>, <c>1 414 021</c>; a point before one or two digits is a decimal point.</summary>
internal static class Numerals
{
    // A decimal holds 28 digits; numbers in text are far shorter, and eighteen leave room for a scale behind them.
    private const int MostDigits = 18;
    private const int MostGroups = MostDigits / 3;

    public static NumberMatch? Read(TokenizedText text, int index)
    {
        if (!text.IsDigits(index))
            return null;

        var groupsEnd = EndOfGroups(text, index, '.');
        if (groupsEnd == index + 1)
            groupsEnd = EndOfSpacedGroups(text, index);
        var next = EndOfDecimals(text, groupsEnd, groupsEnd == index + 1);

        var value = 0m;
        var digits = 0;
        var decimals = 0;
        for (var token = index; token < next; token++)
        {
            if (!text.IsDigits(token))
                continue;

            digits += text[token].Length;
            if (digits > MostDigits)
                return null;
            if (token >= groupsEnd)
                decimals = text[token].Length;
            foreach (var digit in text.Word(token))
                value = (value * 10) + (digit - '0');
        }

        for (; decimals > 0; decimals--)
            value /= 10;
        return new NumberMatch(next, value, next == index + 1 ? NumberForm.Bare : NumberForm.Formatted);
    }

    private static int EndOfGroups(TokenizedText text, int index, char separator)
    {
        var end = index + 1;
        if (text[index].Length > 3)
            return end;

        while (end - index < 2 * MostGroups && text.Symbol(end) == separator && text.IsGlued(end) && text.IsGlued(end + 1) && IsGroup(text, end + 1))
            end += 2;
        return IsContinued(text, end, separator) ? index + 1 : end;
    }

    private static int EndOfSpacedGroups(TokenizedText text, int index)
    {
        var end = index + 1;
        if (text[index].Length > 3)
            return end;

        while (end - index < MostGroups && IsGroup(text, end) && text[end].Start == text[end - 1].End + 1)
            end++;
        return IsContinued(text, end, '.') ? index + 1 : end;
    }

    private static int EndOfDecimals(TokenizedText text, int end, bool isUngrouped)
    {
        var separator = text.Symbol(end);
        var isDecimal = separator == ',' || (separator == '.' && isUngrouped && text[end + 1].Length is 1 or 2);
        if (!isDecimal || !text.IsGlued(end) || !text.IsGlued(end + 1) || !text.IsDigits(end + 1))
            return end;

        return IsContinued(text, end + 2, separator) ? end : end + 2;
    }

    private static bool IsGroup(TokenizedText text, int index) => text.IsDigits(index) && text[index].Length == 3;

    private static bool IsContinued(TokenizedText text, int end, char separator) =>
        text.Symbol(end) == separator && text.IsGlued(end) && text.IsDigits(end + 1) && text.IsGlued(end + 1);
}
