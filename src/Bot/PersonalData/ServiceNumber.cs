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

    // Nine digits apart are the digits of a number, whatever stands between them.
    private const long SingleDigits = 0x111111111;

    private static readonly FrozenSet<string> Cues = FrozenSet.Create("bsn", "burgerservicenummer", "burgerservice", "servicenummer",
        "sofi", "sofinummer", "persoonsnummer", "bsnnummer", "bsnnr");
    private static readonly FrozenSet<long> Shapes = FrozenSet.Create(0x9L, 0x333, 0x423, 0x45, 0x54, 0x36, 0x63, 0x2223, 0x324, 0x234,
        0x3222, SingleDigits);
    private static readonly FrozenSet<long> ShortShapes = FrozenSet.Create(0x8L, 0x44, 0x323, 0x233, 0x422, 0x11111111);

    public static FoundData? At(TokenText text, int index)
    {
        if (!text.Is(index, TokenKind.Digits))
            return null;
        return Of(text, index, Between.OddSign, Digits) ?? Of(text, index, Between.Plain, Digits - 1)
            ?? Of(text, index, Between.Anything, Digits) ?? Of(text, index, Between.Anything, Digits - 1);
    }

    // What it is called by is looked for last: few numbers pass the test.
    private static FoundData? Of(TokenText text, int index, Between between, int count)
    {
        if (new DigitGroups(text, index, between).First(count) is not { } number)
            return null;
        var digits = number.WriteTo(stackalloc char[Digits]);
        return Passes(digits) && NumberContext.Ends(text, number.End)
            && (text.Fields[index] == FieldKind.ServiceNumber || text.IsAfter(index, Cues, CueWithin)
                || (between != Between.Anything && NumberContext.Begins(text, index) && LooksLikeOne(text, index, number, digits)))
            ? new FoundData(PersonalDataKind.ServiceNumber, text[index].Start, text[number.End - 1].End)
            : null;
    }

    /// <summary>The weighted sum of the digits is a multiple of eleven; the last digit counts negatively.</summary>
    public static bool Passes(ReadOnlySpan<char> digits)
    {
        var sum = -(digits[^1] - '0');
        for (var i = 0; i < digits.Length - 1; i++)
            sum += (digits.Length - i) * (digits[i] - '0');
        return sum % 11 == 0 && digits.ContainsAnyExcept(digits.Length < Digits ? '0' : digits[0]);
    }

    private static bool LooksLikeOne(TokenText text, int index, DigitNumber number, ReadOnlySpan<char> digits)
    {
        var shape = number.Shape;
        var separator = number.Separator;
        if ((separator is null && shape != SingleDigits) || !(digits.Length == Digits ? Shapes : ShortShapes).Contains(shape))
            return false;
        var isWrittenAsAmount = separator == "." && (shape is 0x233 || digits.EndsWith("000"));
        var isYears = shape is 0x44 or 0x45 && number.IsYear(0);
        return !isWrittenAsAmount && !isYears && !digits.EndsWith("00000") && !IsDay(digits)
            && !NumberContext.IsAmount(text, index, number.End) && !NumberContext.IsOther(text, index);
    }

    private static bool IsDay(ReadOnlySpan<char> digits) => digits.Length < Digits
        && (DateOnly.TryParseExact(digits, "ddMMyyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            || DateOnly.TryParseExact(digits, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day))
        && day.Year is > 1900 and < 2100;
}
