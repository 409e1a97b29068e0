using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Quantities.Dates;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>A question for a year is answered by a sentence about that year: "wat is er voor 2025?" by "voor 2024 t/m 2026 is …".</summary>
internal static class AskedYear
{
    // Of the sentences of the same article, one this near to the best may answer instead.
    private const float NearTheBest = 0.75f;

    /// <summary>The sentence to answer with: the one found, or one that is about the year asked where that one is not.</summary>
    public static RankedSentence Lead(Inquiry inquiry, RankedSentence found, Ranking ranking)
    {
        if (Span(inquiry) is not { } asked || IsAbout(found, asked))
            return found;
        return ranking.Sentences
            .TakeWhile(sentence => sentence.Score >= NearTheBest * found.Score)
            .FirstOrDefault(sentence => sentence.Article == found.Article && !sentence.Sentence.IsListLine && IsAbout(sentence, asked)) ?? found;
    }

    // A day or month is set against a period by the rules; here only years count, and of those no year that was spoken of before.
    private static DaySpan? Span(Inquiry inquiry) => inquiry.Quantities.Where(given => given.Start >= 0).Select(given => given.Value switch
    {
        Quantity.Date { Month: null } or Quantity.DateRange { From: null or { Month: null }, Until: null or { Month: null } } => Span(given.Value),
        _ => null,
    }).FirstOrDefault(span => span is not null);

    private static bool IsAbout(RankedSentence sentence, DaySpan asked) =>
        sentence.Sentence.Quantities.Select(stated => Span(stated.Value)).Any(span => span is { } stated && Overlap(stated, asked));

    private static bool Overlap(DaySpan one, DaySpan other) =>
        (one.Start ?? DateOnly.MinValue) < (other.End ?? DateOnly.MaxValue) && (other.Start ?? DateOnly.MinValue) < (one.End ?? DateOnly.MaxValue);

    private static DaySpan? Span(Quantity quantity) => quantity switch
    {
        Quantity.Date date => First(date) is { } first ? new DaySpan(first, After(date)) : null,
        Quantity.DateRange { From: var from, Until: var until } when First(from) is not null || First(until) is not null => new DaySpan(First(from), until is null ? null : After(until)),
        _ => null,
    };

    private static DateOnly? First(Quantity.Date? date) => date is { Year: { } year } ? Calendar.Date(year, date.Month ?? 1, date.Day ?? 1) : null;

    // The day after the last day that a date stands for.
    private static DateOnly? After(Quantity.Date date) => First(date) switch
    {
        { } first when date.Month is null => Calendar.Date(first.Year + 1, 1, 1),
        { } first when date.Day is null => Relatives.AddMonths(first, 1),
        { } first => Calendar.AddDays(first, 1),
        _ => null,
    };
}
