namespace Assistent.Bot.PersonalData;

/// <summary>Phone numbers of people and offices; not the free and paid service numbers, which are the same for everyone.</summary>
internal static class PhoneNumber
{
    private const string Separators = "-./";
    private const string SeparatorsAbroad = "-./()";
    private const int NationalDigits = 10;
    private const int MinInternational = 9;
    private const int MaxInternational = 15;
    private const int MaxTokens = 24;

    public static FoundData? At(TokenText text, int index)
    {
        if (text.IsSign(index, '+') && !text.Is(index - 1, TokenKind.Digits))
            return International(text, index, index + 1);
        var isOpened = text.IsSign(index, '(');
        var digits = isOpened ? text.IsSign(index + 1, '+') ? index + 2 : index + 1 : index;
        if (!text.Is(digits, TokenKind.Digits) || !NumberContext.Begins(text, index))
            return null;
        if (isOpened)
            return digits == index + 2 ? International(text, index, digits) : AreaInBrackets(text, index);
        return text.Chars(index).StartsWith("00") && text[index].Length > 3 ? International(text, index, index) : National(text, index);
    }

    private static FoundData? National(TokenText text, int index) =>
        new DigitGroups(text, index, text.Fields[index] == FieldKind.PhoneNumber ? Between.Anything : Between.OddSign)
            .First(NationalDigits) is { } number && IsNational(number) && NumberContext
            .Ends(text, number.End) && !NumberContext
            .IsOther(text, index)
            ? new FoundData(PersonalDataKind.PhoneNumber, text[index].Start, text[number.End - 1].End)
            : null;

    // A mobile number has its 06 apart, a local one an area of three or four digits; 06-03-2023 12 is a day.
    private static bool IsNational(DigitNumber number) =>
        number.WriteTo(stackalloc char[NationalDigits]) is ['0', not '0', ..] and var digits && !IsService(digits)
        && number.Group(0).Length switch
    {
        1 => !Enumerable.Range(0, number.Groups).Any(group => number.Group(group).Length > 2),
        2 => digits[1] == '6'
            && !(number.Groups > 2 && number.IsYear(2) && (number.Group(1).Length <= 2 || number.IsYear(1))),
        3 or 4 or 5 or 6 or NationalDigits => true,
        _ => false,
    };

    private static bool IsService(ReadOnlySpan<char> digits) => digits.StartsWith("0800") || digits.StartsWith("090");

    // "(020) 123 45 67".
    private static FoundData? AreaInBrackets(TokenText text, int index)
    {
        var area = text.Chars(index + 1);
        if (area is not ['0', ..] || area.Length is < 2 or > 4 || !text.IsSign(index + 2, ')'))
            return null;
        var rest = index + 3;
        while (rest < index + 6 && (text.Is(rest, TokenKind.Space) || text.IsAnySign(rest, Separators)))
            rest++;
        return text.Is(rest, TokenKind.Digits) && new DigitGroups(text, rest, Between.OddSign)
            .First(NationalDigits - area.Length) is { } number && NumberContext
            .Ends(text, number.End)
            ? new FoundData(PersonalDataKind.PhoneNumber, text[index].Start, text[number.End - 1].End)
            : null;
    }

    // The country's code, perhaps "(0)", and the rest: for the Netherlands nine digits, elsewhere up to what is no separator.
    private static FoundData? International(TokenText text, int start, int index)
    {
        Span<char> read = stackalloc char[MaxInternational + 2];
        var digits = read[..0];
        var end = index;
        for (var i = index; i < index + MaxTokens && !IsWhole(digits); i++)
        {
            if (text.Is(i, TokenKind.Digits) && digits.Length + text[i].Length <= read.Length)
            {
                text.Chars(i).CopyTo(read[digits.Length..]);
                digits = read[..(digits.Length + text[i].Length)];
                end = i + 1;
            }
            else if (i > end + 2 || !(text.Is(i, TokenKind.Space) || text.IsAnySign(i, SeparatorsAbroad)))
            {
                break;
            }
        }

        return digits.Length >= MinInternational && !text.Is(end, TokenKind.Letters) && !NumberContext.IsOther(text, start)
            ? new FoundData(PersonalDataKind.PhoneNumber, text[start].Start, text[end - 1].End)
            : null;
    }

    private static bool IsWhole(ReadOnlySpan<char> digits)
    {
        var number = digits.StartsWith("00") ? digits[2..] : digits;
        return number.StartsWith("31") && number.Length >= (number is ['3', '1', '0', ..] ? 12 : 11);
    }
}
