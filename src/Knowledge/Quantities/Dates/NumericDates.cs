using Assistent.Knowledge.Quantities.Measures;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Dates between hyphens, slashes or points: <c>22-04</c>, <c>12-08-2015</c>, <c>01/sep/2019</c>, <c>2016-11-16</c>, <c>Sep-23-2020</c>.</summary>
internal static class NumericDates
{
    public static DateMatch? Read(TokenizedText text, int index, DateOnly today)
    {
        var separator = text.Symbol(index + 1);
        if (separator is not ('-' or '/' or '.') || IsContinuation(text, index))
            return null;
        if (!text.IsGlued(index + 1) || !text.IsGlued(index + 2))
            return IsSpaced(text, index, separator) ? ThreeParts(text, index, today) : null;

        var hasThird = text.Symbol(index + 3) == separator && text.IsGlued(index + 3) && text.IsGlued(index + 4);
        // "op 22.4" is a day, "om 22.40" a time and "2.50" an amount.
        var isTime = separator == '.' && !(text.Is(index - 1, "op") && text.IsDigits(index + 2) && Units.Read(text, index + 3) is null);
        return hasThird ? ThreeParts(text, index, today) : isTime ? null : TwoParts(text, index, today);
    }

    // "3 - 7 - 2017"
    private static bool IsSpaced(TokenizedText text, int index, char separator) =>
        !text.IsGlued(index + 1) && !text.IsGlued(index + 2) && text.Symbol(index + 3) == separator
        && !text.IsGlued(index + 3) && !text.IsGlued(index + 4) && (text[index].Length == 4 || text[index + 4].Length == 4);

    private static DateMatch? ThreeParts(TokenizedText text, int index, DateOnly today)
    {
        if (text.Symbol(index + 4) == '\'' && text[index + 5].Length == 2 && text.IsGlued(index + 5))
            return QuotedYear(text, index, today);
        if (IsContinued(text, index + 5))
            return null;

        var (first, second, third) = (Part(text, index), Part(text, index + 2), Part(text, index + 4));
        if (first.IsYear && second.IsMonth && third.IsDay)
            return DateMatch.Of(index + 5, first.Value, second.Value, third.Value, today);
        if (first.IsName && second.IsYear && third.IsDay)
            return DateMatch.Of(index + 5, second.Value, first.Value, third.Value, today);
        if (first.IsDay && second.IsYear && third.IsName)
            return DateMatch.Of(index + 5, second.Value, third.Value, first.Value, today);
        if (first.IsYear && second.IsDay && third.IsName)
            return DateMatch.Of(index + 5, first.Value, third.Value, second.Value, today);
        if (third.YearOrNull is not { } year)
            return null;
        if (first.IsName && second.IsDay)
            return DateMatch.Of(index + 5, year, first.Value, second.Value, today);
        return DayAndMonth(first, second) is { } date ? DateMatch.Of(index + 5, year, date.Month, date.Day, today) : null;
    }

    // "15-6-'16"
    private static DateMatch? QuotedYear(TokenizedText text, int index, DateOnly today) =>
        !IsContinued(text, index + 6) && text.IsDigits(index + 5) && DayAndMonth(Part(text, index), Part(text, index + 2)) is { } date
            ? DateMatch.Of(index + 6, Years.FromTwoDigits(text.Digits(index + 5)), date.Month, date.Day, today)
            : null;

    private static DateMatch? TwoParts(TokenizedText text, int index, DateOnly today)
    {
        // In "nov-5 feb" the day belongs to the second month.
        if (IsContinued(text, index + 3) || (text.IsWord(index) && Calendar.Month(text.Word(index + 3)) > 0))
            return null;
        if (DayAndMonth(Part(text, index), Part(text, index + 2)) is not { } date)
            return null;

        var next = index + 3;
        var yearAt = text.Symbol(next) == ',' ? next + 1 : text.Word(next) is "van" or "in" ? next + 1 : 0;
        return yearAt > 0 && new DatePart(text.Digits(yearAt), text[yearAt].Length, false) is { IsYear: true } year && !IsContinued(text, yearAt + 1)
            ? DateMatch.Of(yearAt + 1, year.Value, date.Month, date.Day, today)
            : DateMatch.Of(next, null, date.Month, date.Day, today);
    }

    // Dutch order; the American one only where the Dutch cannot be: "4/22".
    private static (int Month, int Day)? DayAndMonth(DatePart first, DatePart second)
    {
        if (first.IsDay && second.IsMonth)
            return (second.Value, first.Value);
        return first.IsMonth && second.IsDay ? (first.Value, second.Value) : null;
    }

    private static DatePart Part(TokenizedText text, int index) => text.IsDigits(index)
        ? new DatePart(text.Digits(index), text[index].Length, false)
        : new DatePart(Calendar.Month(text.Word(index)), 0, Calendar.Month(text.Word(index)) > 0);

    // "1-10-2018-7-10-2018": a date may follow a whole date, but not half of one.
    private static bool IsContinuation(TokenizedText text, int index) =>
        !(index >= 6 && text.Symbol(index - 5) is '-' or '/' && text.Symbol(index - 3) == text.Symbol(index - 5) && text[index - 2].Length == 4)
        && !(index >= 4 && text.Symbol(index - 1) == '-' && text.Symbol(index - 3) == '/')
        && text.IsGlued(index) && text.Symbol(index - 1) is '-' or '/' or '.' or '+' && (index < 2 || text.IsGlued(index - 1));

    // "06-12-34-56" goes on after three parts; "1-10-2018-7-10-2018" and "1/5-7/5" are ranges.
    private static bool IsContinued(TokenizedText text, int index)
    {
        if (!text.IsGlued(index))
            return false;

        var goesOn = text.Symbol(index) is '-' or '/' && text.IsGlued(index + 1) && text.IsDigits(index + 1);
        var isRange = text[index - 1].Length == 4 || (text.Symbol(index) != text.Symbol(index - 2) && text[index + 1].Length <= 2);
        return text.IsWord(index) || text.IsDigits(index) || text.Symbol(index) == '%' || (goesOn && !isRange);
    }
}

/// <summary>One part of a date between separators: digits, or the name of a month.</summary>
internal readonly record struct DatePart(int Value, int Length, bool IsName)
{
    public bool IsYear => Length == 4 && Value is >= 1000 and < 3000;

    public bool IsMonth => IsName || (Length is 1 or 2 && Value is >= 1 and <= 12);

    public bool IsDay => !IsName && Length is 1 or 2 && Value is >= 1 and <= 31;

    public int? YearOrNull => IsYear ? Value : Length == 2 ? Years.FromTwoDigits(Value) : null;
}
