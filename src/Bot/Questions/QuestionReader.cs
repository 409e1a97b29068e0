using Assistent.Bot.Conversations;
using Assistent.Knowledge;
using Assistent.Knowledge.Understanding;

namespace Assistent.Bot.Questions;

/// <summary>Tells a question from small talk and from what is to be declined, and makes a question that leans on earlier turns stand on its own.</summary>
internal sealed class QuestionReader(KnowledgeBase knowledge)
{
    private static readonly PhraseTable SmallTalk = PhraseTable.FromResource(typeof(QuestionReader).Assembly, "Assistent.Bot.Questions.Data.smalltalk.txt");
    private static readonly PhraseTable Declined = PhraseTable.FromResource(typeof(QuestionReader).Assembly, "Assistent.Bot.Questions.Data.declined.txt");

    private const string Filler = nameof(Filler);
    private const float MostlyCovered = 0.6f;
    private const int FewWords = 8;
    private const float AnswerableLikeness = 0.45f;

    private readonly FollowUpReader _followUps = new(knowledge);

    public Reading Read(string? message, Conversation conversation)
    {
        var text = CleanText.From(message);
        var words = Words.Of(text);
        if (words.Count == 0)
            return new Reading.Unreadable();
        if (FollowUpReader.AsksToForget(words))
            return new Reading.Forget();
        if (DeclineReasonOf(words) is { } reason && !AsksSomethingKnown(text))
            return new Reading.Declined(reason);
        if (SmallTalkOf(words) is { } kind && (IsNothingElse(words) || !(text.Contains('?', StringComparison.Ordinal) || AsksSomethingKnown(text) || GivesQuantity(text, conversation))))
            return new Reading.SmallTalk(kind);
        return _followUps.Read(text, words, conversation);
    }

    // An angry caller, one who gives a number that nobody asked for, or who pastes orders, may have a real question all the same. The
    // overview's own sentences are all that an answer can hold, so answering that question follows no order.
    private bool AsksSomethingKnown(string text) => knowledge.Profile(text, []) is { BestLikeness: >= AnswerableLikeness } or { Named.Count: > 0, Asks: true };

    // "Nee sorry, elf" is more than politeness where a number was spoken of.
    private bool GivesQuantity(string text, Conversation conversation) =>
        conversation.Latest is { Quantities.Count: > 0 } && knowledge.Profile(text, []).Quantities.Count > 0;

    private static DeclineReason? DeclineReasonOf(IReadOnlyList<string> words)
    {
        var reasons = Declined.Find(words).Select(match => Enum.Parse<DeclineReason>(match.Label)).ToHashSet();
        return reasons.Count > 0 ? reasons.Min() : null;
    }

    // Small talk is a short message of which nearly every word belongs to it, and that asks nothing known: "Hoi, wat is de HAR?" is a question.
    private static SmallTalkKind? SmallTalkOf(IReadOnlyList<string> words)
    {
        var matches = SmallTalk.Find(words);
        var isCovered = Covered(words, matches);
        var covered = isCovered.Count(isPart => isPart);
        if (covered < words.Count && (covered < MostlyCovered * words.Count || words.Count > FewWords))
            return null;

        // The longest phrase says what it is: "dag, hoe gaat het" asks how I am. "Kan ik morgen beginnen" has other words on both sides.
        var telling = matches.Where(match => match.Label != Filler && (IsCovered(0, match.Start) || IsCovered(match.Start, words.Count))).OrderByDescending(match => match.Length).Take(1).ToList();
        return telling is [var longest] ? Enum.Parse<SmallTalkKind>(longest.Label) : null;

        bool IsCovered(int from, int until) => !isCovered.AsSpan(from, until - from).Contains(false);
    }

    private static bool IsNothingElse(IReadOnlyList<string> words) => !Covered(words, SmallTalk.Find(words)).Contains(false);

    private static bool[] Covered(IReadOnlyList<string> words, IReadOnlyList<PhraseTable.Match> matches)
    {
        var isCovered = new bool[words.Count];
        foreach (var match in matches)
            Array.Fill(isCovered, true, match.Start, match.Length);
        return isCovered;
    }
}
