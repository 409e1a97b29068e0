using Assistent.Bot.Conversations;
using Assistent.Knowledge;
using Assistent.Knowledge.Understanding;

namespace Assistent.Bot.Questions;

/// <summary>Tells a question from small talk and from what is to be declined, and makes a question that leans on earlier turns stand on its own.</summary>
internal sealed class QuestionReader(KnowledgeBase knowledge)
{
    private static readonly PhraseTable SmallTalk = PhraseTable.FromResource(typeof(QuestionReader).Assembly, "Assistent.Bot.Questions.Data.smalltalk.txt");
    private static readonly PhraseTable Declined = PhraseTable.FromResource(typeof(QuestionReader).Assembly, "Assistent.Bot.Questions.Data.declined.txt");

    private readonly FollowUpReader _followUps = new(knowledge);

    public Reading Read(string? message, Conversation conversation)
    {
        var text = CleanText.From(message);
        var words = Words.Of(text);
        if (words.Count == 0)
            return new Reading.Unreadable();
        if (FollowUpReader.AsksToForget(words))
            return new Reading.Forget();
        if (DeclineReasonOf(words) is { } reason)
            return new Reading.Declined(reason);
        return SmallTalkOf(words) is { } kind ? new Reading.SmallTalk(kind) : _followUps.Read(text, words, conversation);
    }

    private static DeclineReason? DeclineReasonOf(IReadOnlyList<string> words)
    {
        var reasons = Declined.Find(words).Select(match => Enum.Parse<DeclineReason>(match.Label)).ToHashSet();
        return reasons.Count > 0 ? reasons.Min() : null;
    }

    // Small talk is a message of which every word belongs to it; "Hoi, wat is de HAR?" is a question.
    private static SmallTalkKind? SmallTalkOf(IReadOnlyList<string> words)
    {
        const string Filler = nameof(Filler);
        var matches = SmallTalk.Find(words);
        var covered = new bool[words.Count];
        foreach (var match in matches)
            Array.Fill(covered, true, match.Start, match.Length);
        if (!Array.TrueForAll(covered, isCovered => isCovered))
            return null;

        // The longest phrase says what it is: "dag, hoe gaat het" asks how I am.
        var telling = matches.Where(match => match.Label != Filler).OrderByDescending(match => match.Length).Take(1).ToList();
        return telling is [var longest] ? Enum.Parse<SmallTalkKind>(longest.Label) : null;
    }
}
