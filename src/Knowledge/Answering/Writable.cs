using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>
/// Whether a model may write the answer. A list, table or link is complete by the data already; and a refusal stands, unless it rests on
/// too little having been found, where a passage may answer after all.
/// </summary>
internal static class Writable
{
    // From this likeness to an example question that the overview does not answer, or that is about something else, it is one of those.
    private const float Near = 0.45f;

    public static bool Is(Brief brief, Answer extract) => extract switch
    {
        Answer.Grounded grounded => grounded.Blocks.All(block => block is AnswerBlock.Paragraph),
        Answer.NotInOverview => RestsOnLittle(brief),
        _ => false,
    };

    private static bool RestsOnLittle(Brief brief)
    {
        var (inquiry, ranking) = (brief.Inquiry, brief.Ranking);
        if (inquiry.Asked.Overlaps([Asked.LegalArticle, Asked.Contact]) || inquiry.Places.Count > 0 || ranking.Best is not { } best)
            return false;
        if (inquiry.Kinds.Overlaps([InstrumentKind.Ondersteuning, InstrumentKind.Regeling]))
            return false;
        return ranking.OffTopic < Near && ranking.Unanswered < Near && ranking.Unanswered <= best.Likeness;
    }
}
