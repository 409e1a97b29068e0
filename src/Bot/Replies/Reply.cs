using Assistent.Knowledge;
using Assistent.Knowledge.Reading;

namespace Assistent.Bot.Replies;

/// <summary>What is sent back, before a channel's last touch: text, citations, what to ask next, and the outcome.</summary>
internal sealed record Reply(string Text, string Outcome, string QuestionAs)
{
    /// <summary>Whether it tells what the overview says.</summary>
    public bool IsAnswer => Outcome == "grounded";

    /// <summary>Whether it tells what the overview says, or that it does not.</summary>
    public bool IsOnOverview => Outcome is "grounded" or "notInOverview";

    /// <summary>Whether something that was asked is not in the overview.</summary>
    public bool LeavesUntold { get; init; }

    /// <summary>Where the question can be sent on to people, when the assistant does not know.</summary>
    public ForwardLink? Forward { get; init; }

    /// <summary>Whether a model wrote it, or part of it.</summary>
    public bool IsWrittenByModel { get; init; }

    /// <summary>Whether it says that what was said before is gone.</summary>
    public bool TellsErasure { get; init; }

    /// <summary>Whether it holds what is kept of its user, which is not to be told again the next time.</summary>
    public bool IsExport { get; init; }

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    public IReadOnlyList<string> Suggestions { get; init; } = [];

    public static Reply To(string question, Answer answer) => answer switch
    {
        Answer.Grounded grounded => new Reply(AnswerText.Of(answer), "grounded", question) { Citations = grounded.Citations,
            IsWrittenByModel = grounded.Author == Author.Model, LeavesUntold = grounded.Blocks.Any(block => block is AnswerBlock.Untold) },
        Answer.NotInOverview missing => new Reply(AnswerText.Of(answer), "notInOverview", question) { Citations = missing.Nearest,
            LeavesUntold = true },
        Answer.Unclear unclear => new Reply(AnswerText.Of(answer), "clarify", question) { Suggestions = unclear.Options },
        _ => new Reply(AnswerText.Of(answer), "outOfScope", question) { Suggestions = Wording.StarterQuestions },
    };

    public static Reply To(SmallTalkKind kind) =>
        new(Wording.SmallTalk(kind), "smallTalk",
            "") { Suggestions = kind is SmallTalkKind.Goodbye or SmallTalkKind.NeverMind ? [] : Wording.StarterQuestions };

    public static Reply To(DeclineReason reason) => new(Wording.Declined(reason), "declined", "");

    public static Reply Unreadable { get; } = new(Wording.Unclear, "clarify", "") { Suggestions = Wording.StarterQuestions };

    public static Reply Welcome { get; } = new(Wording.Welcome, "smallTalk", "") { Suggestions = Wording.StarterQuestions };

    public static Reply Forgotten { get; } = new(Wording.Forgotten, "smallTalk", "") { Suggestions = Wording.StarterQuestions,
        TellsErasure = true };

    public static Reply OutOfTime { get; } = new(Wording.OutOfTime, "fault", "");

    public static Reply TooBusy { get; } = new(Wording.TooBusy, "fault", "");

    public static Reply Busy { get; } = new(Wording.Busy, "fault", "");

    /// <summary>Something broke; the reference finds it in the log.</summary>
    public static Reply FaultOf(string reference) => new($"{Wording.Fault} {Wording.Reference(reference)}", "fault", "");
}
