using Assistent.Knowledge.Quantities;
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
    private static Quantity.DateRange? Span(Inquiry inquiry) =>
        inquiry.Quantities.Where(given => given.Start >= 0).Select(given => given.Value).OfType<Quantity.DateRange>().FirstOrDefault(range => range.IsYear);

    private static bool IsAbout(RankedSentence sentence, Quantity.DateRange asked) =>
        sentence.Sentence.Quantities.Select(stated => Span(stated.Value)).Any(span => span is { } stated && Overlap(stated, asked));

    private static bool Overlap(Quantity.DateRange one, Quantity.DateRange other) =>
        (one.Start ?? DateOnly.MinValue) <= (other.End ?? DateOnly.MaxValue) && (other.Start ?? DateOnly.MinValue) <= (one.End ?? DateOnly.MaxValue);

    private static Quantity.DateRange? Span(Quantity quantity) => quantity switch
    {
        Quantity.Date { IsYearSaid: true } date => new Quantity.DateRange(date.Day, date.Day),
        Quantity.DateRange { IsYearSaid: true } range => range,
        _ => null,
    };
}
