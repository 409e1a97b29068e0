using System.Collections.Frozen;
using System.Globalization;

namespace Assistent.Bot.PersonalData;

/// <summary>A date that the words around it call a date of birth; other dates stay.</summary>
internal static class BirthDate
{
    private const int CueWithin = 7;

    private static readonly FrozenSet<string> Cues = FrozenSet.Create("geboren", "geb", "geboortedatum", "geboortedag", "geboortedat",
        "gebdatum", "gebdat", "gebd", "dob", "jarig", "verjaardag");

    // "Kinderen geboren na 1 juli 2019" is a condition and nobody's birthday.
    private static readonly FrozenSet<string> Limits = FrozenSet.Create("na", "voor", "vóór", "sinds", "vanaf", "tot", "tussen", "jonger",
        "ouder");
    private static readonly FrozenSet<string> Months = FrozenSet.Create(
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december",
        "jan", "feb", "mrt", "apr", "jun", "jul", "aug", "sep", "sept", "okt", "nov", "dec");

    public static FoundData? At(TokenText text, int index)
    {
        if (!text.Is(index, TokenKind.Digits) || text[index].Length > 8
            || (text.IsAnySign(index - 1, "-/.") && text.Is(index - 2, TokenKind.Digits)))
            return null;
        return EndOf(text, index) is { } end && (text.Fields[index] == FieldKind.BirthDate
                || text.IsAfter(index, Cues, CueWithin, Limits) || IsBefore(text, end))
            ? new FoundData(PersonalDataKind.BirthDate, text[index].Start, text[end - 1].End)
            : null;
    }

    private static int? EndOf(TokenText text, int index)
    {
        if (text[index].Length == 8)
            return IsDay(text.Chars(index)) ? index + 1 : null;
        var month = text.IsSign(index + 1, '.') && text.Is(index + 2, TokenKind.Space)
            ? index + 3
            : text.Is(index + 1, TokenKind.Space) || text.IsAnySign(index + 1, "-/.") ? index + 2 : index + 1;
        if (Months.Contains(text.Word(month)))
            return NamedMonthEnd(text, month);
        return new DigitGroups(text, index, Between.OddSign).FirstGroups(3) is { } number && IsDate(number) ? number.End : null;
    }

    private static int? NamedMonthEnd(TokenText text, int month)
    {
        var year = month + 1;
        while (year < month + 3 && (text.Is(year, TokenKind.Space) || text.IsAnySign(year, "-/.'")))
            year++;
        return text.Is(year, TokenKind.Digits) && text[year].Length is 2 or 4 ? year + 1 : month + 1;
    }

    private static bool IsDay(ReadOnlySpan<char> digits) =>
        DateOnly.TryParseExact(digits, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) || DateOnly
            .TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsDate(DigitNumber number) =>
        number.Group(0).Length == 4 ? IsIn(number.Group(1), 12) && IsIn(number.Group(2), 31)
            : IsIn(number.Group(0), 31) && IsIn(number.Group(1), 12) && number.Group(2).Length is 2 or 4;

    private static bool IsIn(ReadOnlySpan<char> digits, int most) =>
        digits.Length <= 2 && int.Parse(digits, CultureInfo.InvariantCulture) is var value && value > 0 && value <= most;

    // "12-03-1985 geboren", "12-03-1985 (geboortedatum)".
    private static bool IsBefore(TokenText text, int end)
    {
        for (var i = end; i < end + 4; i++)
        {
            if (Cues.Contains(text.Word(i)))
                return !Limits.Contains(text.Word(text.Skip(i + 1)));
            if (!text.Is(i, TokenKind.Space) && !text.IsAnySign(i, "(,=") && text.Word(i) is not ("is" or "te"))
                return false;
        }

        return false;
    }
}
