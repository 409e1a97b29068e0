using Assistent.Knowledge;

namespace Assistent.Bot.Replies;

/// <summary>What is sent back, before a channel's last touch: text, citations, what to ask next, and the outcome.</summary>
internal sealed record Reply(string Text, string Outcome, string QuestionAs)
{
    /// <summary>Whether it tells what the overview says.</summary>
    public bool IsAnswer => Outcome == "grounded";

    /// <summary>The edition of the overview of which it tells what that says or does not; <c>null</c> for any other reply.</summary>
    public string? Edition { get; init; }

    /// <summary>Whether its text already says of which edition it tells.</summary>
    public bool SaysEdition => Edition is { } edition && Text.Contains(edition, StringComparison.Ordinal);

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

    public static Reply OutOfTime { get; } = new(Wording.OutOfTime, "fault", "");

    public static Reply TooBusy { get; } = new(Wording.TooBusy, "fault", "");

    public static Reply Busy { get; } = new(Wording.Busy, "fault", "");

    /// <summary>Something broke; the reference finds it in the log.</summary>
    public static Reply FaultOf(string reference) => new($"{Wording.Fault} {Wording.Reference(reference)}", "fault", "");
}
