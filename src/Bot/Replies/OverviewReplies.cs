using Assistent.Knowledge;
using Assistent.Knowledge.Reading;

namespace Assistent.Bot.Replies;

/// <summary>The replies that tell of the overview: to an answer, to small talk, to what is declined, and to who comes in.</summary>
internal sealed class OverviewReplies(OverviewWording wording)
{
    public Reply Unreadable => new(wording.Unclear, "clarify", "") { Suggestions = wording.StarterQuestions };

    public Reply Welcome => new(wording.Welcome, "smallTalk", "") { Suggestions = wording.StarterQuestions };

    public Reply Forgotten => new(Wording.Forgotten, "smallTalk", "") { Suggestions = wording.StarterQuestions, TellsErasure = true };

    public Reply To(string question, Answer answer) => answer switch
    {
        Answer.Grounded grounded => new Reply(AnswerText.Of(grounded), "grounded", question) { Citations = grounded.Citations,
            Edition = wording.Edition, IsWrittenByModel = grounded.Author == Author.Model,
            LeavesUntold = grounded.Blocks.Any(block => block is AnswerBlock.Untold) },
        Answer.NotInOverview missing => new Reply(AnswerText.Of(missing), "notInOverview", question) { Citations = missing.Nearest,
            Edition = wording.Edition, LeavesUntold = true },
        Answer.Unclear unclear => new Reply(wording.Unclear, "clarify", question) { Suggestions = unclear.Options },
        _ => new Reply(wording.OutOfScope, "outOfScope", question) { Suggestions = wording.StarterQuestions },
    };

    public Reply To(SmallTalkKind kind) => new(wording.SmallTalk(kind), "smallTalk", "")
    {
        Suggestions = kind is SmallTalkKind.Goodbye or SmallTalkKind.NeverMind ? [] : wording.StarterQuestions,
    };

    public Reply To(DeclineReason reason) => new(wording.Declined(reason), "declined", "");
}
