using System.Collections.Frozen;

namespace Assistent.Bot.PersonalData;

/// <summary>The number of the immigration service: called V-number, or written as <c>271.234.5678</c>.</summary>
internal static class AlienNumber
{
    private const int Digits = 10;
    private const int MinDigits = 7;

    private static readonly FrozenSet<string> Cues = FrozenSet.Create("vnummer", "vnr", "vreemdelingennummer", "vreemdelingnummer");
    private static readonly FrozenSet<string> Endings = FrozenSet.Create("nummer", "nr");

    public static FoundData? At(TokenText text, int index)
    {
        if (text.Word(index) == "v" && !text.Is(index - 1, TokenKind.Letters))
            return OfLetter(text, index);
        if (!text.Is(index, TokenKind.Digits))
            return null;
        var groups = new DigitGroups(text, index, ".-");
        if (groups.First(Digits) is { Shape: "3-3-4", Separator: "." or " ", Digits: not ['0', ..] } written && NumberContext.Begins(text, index) && NumberContext.Ends(text, written.End))
            return Found(text, index, written);
        return IsCalled(text, index) ? Longest(text, index, groups, MinDigits) : null;
    }

    private static FoundData? OfLetter(TokenText text, int index) =>
        text.Skip(index + 1) is var digits && text.Is(digits, TokenKind.Digits) ? Longest(text, digits, new DigitGroups(text, digits, ".-"), Digits) : null;

    private static FoundData? Longest(TokenText text, int index, DigitGroups groups, int least)
    {
        for (var digits = Digits; digits >= least; digits--)
        {
            if (groups.First(digits) is { } number)
                return Found(text, index, number);
        }

        return null;
    }

    // "v-nummer: 123", "vnr. 123", "v.nr 123", "V-nummer is 123".
    private static bool IsCalled(TokenText text, int index)
    {
        var i = index - 1;
        for (var back = 0; back < 6 && (text.Is(i, TokenKind.Space) || text.IsAnySign(i, ":.=#") || text.Word(i) == "is"); back++)
            i--;
        var word = text.Word(i);
        if (Cues.Contains(word))
            return true;
        var letter = text.Is(i - 1, TokenKind.Space) || text.IsAnySign(i - 1, "-.") ? i - 2 : i - 1;
        return Endings.Contains(word) && text.Word(letter) == "v";
    }

    private static FoundData Found(TokenText text, int index, DigitNumber number) => new(PersonalDataKind.AlienNumber, text[index].Start, text[number.End - 1].End);
}
