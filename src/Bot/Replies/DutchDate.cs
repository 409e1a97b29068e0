using System.Globalization;

namespace Assistent.Bot.Replies;

/// <summary>A day or month as the knowledge base has it, in Dutch words: <c>19 juni 2024</c>, <c>december 2025</c>.</summary>
internal static class DutchDate
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <param name="date">Year-month or year-month-day; what is neither is given as it is.</param>
    public static string Of(string date) =>
        TryRead(date, "yyyy-MM-dd") is { } day ? Of(day)
        : TryRead(date, "yyyy-MM") is { } month ? month.ToString("MMMM yyyy", Dutch)
        : date;

    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);

    private static DateOnly? TryRead(string date, string format) =>
        DateOnly.TryParseExact(date, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
}
