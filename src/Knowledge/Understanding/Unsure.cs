using Assistent.Knowledge.Retrieval;

namespace Assistent.Knowledge.Understanding;

/// <summary>Whether a question was hardly understood, so that other words may help: it says too little, rambles, or is like nothing known.</summary>
internal static class Unsure
{
    private const float HardlyAlike = 0.4f;
    private const int ManyWords = 60;

    public static bool Is(Inquiry inquiry, Ranking ranking, Answer extract, bool hasEarlier) => extract switch
    {
        Answer.Unclear => hasEarlier,
        Answer.Grounded => ranking.Best is { Likeness: < HardlyAlike } && inquiry.Question.Text.Count(char.IsWhiteSpace) > ManyWords,
        _ => ranking.Best is { Likeness: < HardlyAlike } && ranking.OffTopic < HardlyAlike && ranking.Unanswered < HardlyAlike,
    };
}
