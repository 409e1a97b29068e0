using System.Collections.Frozen;
using Assistent.Knowledge;

namespace Assistent.Bot.PersonalData;

/// <summary>A postcode with a house number, on either side of it, or a street with one.</summary>
internal static class PostalAddress
{
    private const int MaxHouseDigits = 5;
    private const int MaxTownWords = 4;
    private const int CueWithin = 10;

    private static readonly FrozenSet<string> Cues = FrozenSet.Create("postcode", "adres", "woonadres", "woont", "woonachtig", "wonend",
        "wonende");
    private static readonly FrozenSet<string> NumberWords = FrozenSet.Create("huisnummer", "huisnr", "nummer", "nr", "no");
    private static readonly string[] Streets = ["straat", "laan", "plein", "gracht", "kade", "singel", "dreef", "plantsoen", "steeg",
        "dijk", "weg", "straatje", "hof", "pad"];
    // Words and units of two letters, which stand behind a year or a number in any text.
    private static readonly FrozenSet<string> TwoLetters = FrozenSet.Create(
        "en", "of", "is", "in", "te", "op", "al", "er", "eu", "de", "we", "ze", "je", "na", "zo", "do", "uw", "km", "cm", "ha", "kg", "mm",
        "dm", "ml", "cl", "gb", "mb", "wo", "ma", "di", "za", "vr", "jr", "pk", "om", "nu", "ik", "ja", "hè", "tm", "vs", "ca", "nr", "no",
        "ad", "pm", "am", "bv", "nv", "ov", "st", "nl", "be", "sa", "sd", "ss");

    public static FoundData? At(TokenText text, int index, int from) =>
        AddressField.At(text, index) ?? (text.Is(index, TokenKind.Letters)
            ? Street(text, index)
            : Postcode(text, index) is { } end ? WithNumber(text, index, end, from) : null);

    private static FoundData? Street(TokenText text, int index)
    {
        if (!IsStreet(text, index))
            return null;
        var number = text.Skip(index + 1);
        var isCalled = NumberWords.Contains(text.Word(number));
        if (isCalled)
            number = text.Skip(text.IsSign(number + 1, '.') ? number + 2 : number + 1);
        var isLivedAt = isCalled || text.Word(index - 2) == "op" || text.IsAfter(index, Cues, CueWithin);
        var isName = char.IsUpper(text.Chars(index)[0]) || isLivedAt;
        if (number == index + 1 || !isName || HouseNumberEnd(text, number) is not { } end || IsCount(text, number, end, isLivedAt))
            return null;
        var postcode = Postcode(text, AfterComma(text, end));
        return postcode is null && !isLivedAt && IsYear(text, number, end) ? null : Found(text, index, postcode ?? end);
    }

    public static bool IsStreet(TokenText text, int index) => text.Word(index) is var word
        && Array.Exists(Streets, street => word.EndsWith(street, StringComparison.Ordinal)
            && (word.Length > street.Length + 2 || word == street && IsSecondPart(text, index)));

    // Whoever says "op Kerkstraat 12" says where people live; "aan de Kerkstraat 120 flexwoningen" is what is built there.
    private static bool IsCount(TokenText text, int number, int end, bool isLivedAt) =>
        isLivedAt ? CountedThings.IsUnit(text, text.Skip(end)) : CountedThings.Follow(text, number, end);

    // "Dorpsstraat 2026" is a plan of that year: few streets have so many houses.
    private static bool IsYear(TokenText text, int number, int end) =>
        end == number + 1 && text.Chars(number) is ['1', '9', _, _] or ['2', '0', _, _];

    public static int AfterComma(TokenText text, int end)
    {
        var next = end;
        while (next < end + 3 && (text.Is(next, TokenKind.Space) || text.IsSign(next, ',') || text.Is(next, TokenKind.NewLine)))
            next++;
        return next;
    }

    // "Oude Gracht", "Hoge Weg".
    private static bool IsSecondPart(TokenText text, int index) => char.IsUpper(text.Chars(index)[0]) && text.Is(index - 1, TokenKind.Space)
        && text.Is(index - 2, TokenKind.Letters) && char.IsUpper(text.Chars(index - 2)[0])
        && DutchWords.KindOf(text.Word(index - 2)) != DutchWord.Function;

    // The index behind a postcode that begins here.
    public static int? Postcode(TokenText text, int index)
    {
        if (!text.Is(index, TokenKind.Digits) || text[index].Length != 4 || text.Chars(index)[0] == '0'
            || !NumberContext.Begins(text, index))
            return null;
        var letters = text.Skip(index + 1);
        if (!text.Is(letters, TokenKind.Letters) || text[letters].Length != 2 || text.Is(letters + 1, TokenKind.Digits)
            || !text.Chars(letters).ContainsOnlyAsciiLetters())
            return null;
        var isUpper = char.IsUpper(text.Chars(letters)[0]) && char.IsUpper(text.Chars(letters)[1]);
        var isApartAfterYear = letters > index + 1 && text.Chars(index) is ['1', '9', ..] or ['2', '0', ..];
        return !TwoLetters.Contains(text.Word(letters)) || (isUpper && !isApartAfterYear) || text.IsAfter(index, Cues, CueWithin)
            ? letters + 1
            : null;
    }

    public static FoundData? WithNumber(TokenText text, int index, int end, int from)
    {
        var next = end;
        while (next < end + 3 && (text.Is(next, TokenKind.Space) || text.IsAnySign(next, ",-:(")))
            next++;
        if (HouseNumberEnd(text, next) is { } direct)
            return Found(text, index, direct);
        for (var words = 0; words <= MaxTownWords && text.Is(next, TokenKind.Letters); words++)
        {
            var isNumber = NumberWords.Contains(text.Word(next));
            next++;
            while (text.Is(next, TokenKind.Space) || text.IsAnySign(next, ",.:-'"))
                next++;
            if (isNumber)
                return HouseNumberEnd(text, next) is { } after ? Found(text, index, after) : null;
        }

        return Before(text, index, end, from);
    }

    // "Hoofdweg 12 b, 1234 AB": the number stands before it, behind a word.
    private static FoundData? Before(TokenText text, int index, int end, int from)
    {
        var i = index - 1;
        while (i > index - 4 && (text.Is(i, TokenKind.Space) || text.IsAnySign(i, ",(") || text.Is(i, TokenKind.NewLine)))
            i--;
        if (text.Is(i, TokenKind.Letters) && text[i].Length <= 3)
            i = text.Is(i - 1, TokenKind.Space) || text.IsSign(i - 1, '-') ? i - 2 : i - 1;
        var isNumber = text.Is(i, TokenKind.Digits) && text[i].Length <= MaxHouseDigits && text[i].Start >= from && text
            .Is(text.Is(i - 1, TokenKind.Space) ? i - 2 : i - 1, TokenKind.Letters);
        return isNumber ? Found(text, i, end) : null;
    }

    // "12", "12a", "12 b", "12-3", "12 bis".
    public static int? HouseNumberEnd(TokenText text, int index)
    {
        if (!text.Is(index, TokenKind.Digits) || text[index].Length > MaxHouseDigits
            || text.IsAnySign(index + 1, ".,/") && text.Is(index + 2, TokenKind.Digits) && text.Fields[index + 2] == FieldKind.None)
            return null;
        if (text.Is(index + 1, TokenKind.Letters) && text[index + 1].Length <= 4)
            return index + 2;
        if (text.IsSign(index + 1, '-') && (text.Is(index + 2, TokenKind.Digits) || text.Is(index + 2, TokenKind.Letters)))
            return index + 3;
        return text.Is(index + 1, TokenKind.Space) && (IsHouseLetter(text, index + 2) || text.Word(index + 2) is "bis" or "hs" or "huis")
            ? index + 3
            : index + 1;
    }

    // "U" is a pronoun, and of "12 m2" the letter is a unit.
    private static bool IsHouseLetter(TokenText text, int index) =>
        text.Is(index, TokenKind.Letters) && text[index].Length == 1 && text.Word(index) is not ("u" or "m")
        && !text.Is(index + 1, TokenKind.Digits);

    private static bool ContainsOnlyAsciiLetters(this ReadOnlySpan<char> letters) =>
        char.IsAsciiLetter(letters[0]) && char.IsAsciiLetter(letters[1]);

    public static FoundData Found(TokenText text, int index, int end) =>
        new(PersonalDataKind.PostalAddress, text[index].Start, text[end - 1].End);
}
