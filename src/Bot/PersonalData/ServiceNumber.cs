using System.Collections.Frozen;
using System.Globalization;

namespace Assistent.Bot.PersonalData;

/// <summary>
/// Citizen service numbers: nine digits, or eight without the leading zero, that pass the eleven-test. What is written as an amount or
/// a year, or is called the number of a case, passes by chance.
/// </summary>
internal static class ServiceNumber
{
    private const int Digits = 9;
    private const int CueWithin = 5;

    private static readonly FrozenSet<string> Cues = FrozenSet.Create("bsn", "burgerservicenummer", "burgerservice", "servicenummer",
        "sofi", "sofinummer", "persoonsnummer", "bsnnummer", "bsnnr");
    private static readonly FrozenSet<string> Shapes = FrozenSet.Create("9", "3-3-3", "4-2-3", "4-5", "5-4", "3-6", "6-3", "2-2-2-3",
        "3-2-4", "2-3-4", "3-2-2-2", "1-1-1-1-1-1-1-1-1");
    private static readonly FrozenSet<string> ShortShapes = FrozenSet.Create("8", "4-4", "3-2-3", "2-3-3", "4-2-2", "1-1-1-1-1-1-1-1");

    public static FoundData? At(TokenText text, int index)
    {
        if (!text.Is(index, TokenKind.Digits))
            return null;
        var isCalled = text.IsAfter(index, Cues, CueWithin);
        if (!isCalled && !NumberContext.Begins(text, index))
            return null;
        var groups = new DigitGroups(text, index, ".-");
        return Of(groups.First(Digits)) ?? Of(groups.First(Digits - 1));

        FoundData? Of(DigitNumber? number) => number is not null && Passes(number.Digits)
            && (isCalled || LooksLikeOne(text, index, number)) && NumberContext.Ends(text, number.End)
            ? new FoundData(PersonalDataKind.ServiceNumber, text[index].Start, text[number.End - 1].End)
            : null;
    }

    /// <summary>The weighted sum of the digits is a multiple of eleven; the last digit counts negatively.</summary>
    public static bool Passes(string digits)
    {
        var number = digits.PadLeft(Digits, '0');
        var sum = -(number[^1] - '0');
        for (var i = 0; i < Digits - 1; i++)
            sum += (Digits - i) * (number[i] - '0');
        return sum % 11 == 0 && number.Any(digit => digit != number[0]);
    }

    private static bool LooksLikeOne(TokenText text, int index, DigitNumber number)
    {
        if (number.Separator is not { } separator || !(number.Digits.Length == Digits ? Shapes : ShortShapes).Contains(number.Shape))
            return false;
        var isWrittenAsAmount = separator == "." && (number.Shape is "2-3-3" || number.Digits.EndsWith("000", StringComparison.Ordinal));
        var isYears = number.Shape is "4-4" or "4-5" && number.IsYear(0);
        return !isWrittenAsAmount && !isYears && !number.Digits.EndsWith("00000", StringComparison.Ordinal) && !IsDay(number.Digits)
            && !NumberContext.IsAmount(text, index, number.End) && !NumberContext.IsOther(text, index);
    }

    private static bool IsDay(string digits) => digits.Length < Digits
        && (DateOnly.TryParseExact(digits, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        && day.Year is > 1900 and < 2100;
}
