namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>The size of what a period names; it decides how its length is counted in a range.</summary>
internal enum Grain
{
    Day,
    Week,
    Month,
    Year,
    Other,
}

/// <summary>The days from <see cref="Start"/> up to, not including, <see cref="End"/>; an absent bound is open.</summary>
internal readonly record struct DaySpan(DateOnly? Start, DateOnly? End);

/// <summary>
/// A period in the text, up to but not including token <see cref="Next"/>: its past and its future reading, equal where nothing was
/// left open. <see cref="Mod"/> is the modifier of Recognizers-Text, such as <c>start</c> or <c>ref_undef</c>.
/// </summary>
internal sealed record PeriodMatch(int Next, string Timex, DaySpan Past, DaySpan Future, Grain Grain)
{
    public string? Mod { get; init; }

    /// <summary>The timex of the past reading where its length differs: February may have a day more.</summary>
    public string? PastTimex { get; init; }

    /// <summary>Placed from the present (<c>dit jaar</c>), not by name (<c>2016</c>).</summary>
    public bool IsRelative { get; init; }

    /// <summary>The month of a month whose year was left open.</summary>
    public int? OpenMonth { get; init; }

    /// <summary>A season has a timex and no days.</summary>
    public bool IsUnresolved { get; init; }

    public static PeriodMatch? Of(int next, string timex, DateOnly? start, DateOnly? end, Grain grain) =>
        start is null || end is null ? null : new PeriodMatch(next, timex, new(start, end), new(start, end), grain);

    /// <summary>A period whose timex spells out both ends and its length: <c>(2016-07-01,2016-10-01,P3M)</c>.</summary>
    public static PeriodMatch? Spelled(int next, DateOnly? start, DateOnly? end, string length, Grain grain) =>
        start is { } first && end is { } last
            ? Of(next, $"({DateMatch.TimexOf(first)},{DateMatch.TimexOf(last)},{length})", first, last, grain)
            : null;

    public static PeriodMatch? Month(int next, int year, int month) =>
        Of(next, $"{DateMatch.Number(year, 4)}-{DateMatch.Number(month, 2)}", Calendar.Date(year, month, 1), After(year, month, 1), Grain.Month);

    public static PeriodMatch? Year(int next, int year) =>
        Of(next, DateMatch.Number(year, 4), Calendar.Date(year, 1, 1), Calendar.Date(year + 1, 1, 1), Grain.Year);

    /// <summary>The last such month begun before the present one, and the first from the present one on.</summary>
    public static PeriodMatch? AnyMonth(int next, int month, DateOnly today)
    {
        var future = today.Month <= month ? today.Year : today.Year + 1;
        if (Month(next, future - 1, month) is not { } past || Month(next, future, month) is not { } coming)
            return null;

        return new PeriodMatch(next, $"XXXX-{DateMatch.Number(month, 2)}", past.Past, coming.Future, Grain.Month) { OpenMonth = month };
    }

    public static DateOnly? After(int year, int month, int months) =>
        Calendar.Date(year, month, 1) is { } first ? Relatives.AddMonths(first, months) : null;
}
