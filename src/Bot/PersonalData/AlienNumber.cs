using System.Collections.Frozen;

namespace Assistent.Bot.PersonalData;

/// <summary>The number of the immigration service: called V-number, or written as <c>271.234.5678</c>.</summary>
internal static class AlienNumber
{
    private const int Digits = 10;
    private const int MinDigits = 7;
    private const int MaxBetween = 6;
    private const long Shape = 0x334;

    private static readonly FrozenSet<string> Cues = FrozenSet.Create("vnummer", "vnr", "vreemdelingennummer", "vreemdelingnummer");
    private static readonly FrozenSet<string> Endings = FrozenSet.Create("nummer", "nr");

    public static FoundData? At(TokenText text, int index)
    {
        if (text.Is(index, TokenKind.Letters))
            return !text.Is(index - 1, TokenKind.Digits) && DigitsAfter(text, index) is { } digits
                ? Longest(text, index, digits.At, digits.IsCalled ? MinDigits : Digits)
                : null;
        if (text.Is(index, TokenKind.Digits) && text.Fields[index] == FieldKind.AlienNumber)
            return Longest(text, index, index, MinDigits);
        return text.Is(index, TokenKind.Digits) && NumberContext.Begins(text, index)
            && new DigitGroups(text, index, Between.Plain).First(Digits) is { Groups: 3, Shape: Shape, Separator: "." or " " } written
            && text.Chars(index)[0] != '0' && NumberContext.Ends(text, written.End)
            ? Found(text, index, written)
            : null;
    }

    // "V 271…", "v-nummer: 123", "vnr. 123", "v.nr 123", "V-nummer is 123": what it is called goes with it.
    private static (int At, bool IsCalled)? DigitsAfter(TokenText text, int index)
    {
        var (word, next) = (text.Word(index), index + 1);
        var isCalled = Cues.Contains(word);
        if (word == "v")
        {
            var ending = text.Is(next, TokenKind.Space) || text.IsAnySign(next, "-.") ? next + 1 : next;
            isCalled = Endings.Contains(text.Word(ending));
            next = isCalled ? ending + 1 : next;
        }
        else if (!isCalled)
        {
            return null;
        }

        for (var end = next + MaxBetween; next < end
            && (text.Is(next, TokenKind.Space) || text.IsAnySign(next, ":.=#") || text.Word(next) == "is"); next++)
        {
        }

        return text.Is(next, TokenKind.Digits) ? (next, isCalled) : null;
    }

    private static FoundData? Longest(TokenText text, int start, int index, int least) =>
        new DigitGroups(text, index, Between.OddSign).First(least, Digits) is { } number ? Found(text, start, number) : null;

    private static FoundData Found(TokenText text, int index, DigitNumber number) =>
        new(PersonalDataKind.AlienNumber, text[index].Start, text[number.End - 1].End);
}
