using System.Text.Json.Serialization;
using Assistent.Knowledge.Reading;

namespace Assistent.Bot.Conversations;

/// <summary>What one user and the bot said so far, the newest turn last.</summary>
public sealed record Conversation(string Id, IReadOnlyList<Turn> Turns)
{
    // A caller asks on within a handful of turns; what lies further back is not needed, and so not kept.
    private const int KeptTurns = 20;

    // Channels tell in several ways at once that someone has come in.
    private static readonly TimeSpan OneArrival = TimeSpan.FromSeconds(30);

    /// <summary>When the bot last said who it is.</summary>
    public DateTimeOffset? GreetedAt { get; init; }

    /// <summary>The latest turn that was answered.</summary>
    public Turn? Latest => Turns.LastOrDefault(turn => turn.Plan is not null);

    /// <summary>What was asked and answered, as the knowledge base takes it.</summary>
    public IReadOnlyList<PastTurn> History => [.. Turns.Where(turn => turn.Plan is not null || (turn.IsOpen && turn == Turns[^1]))
        .Select(turn => turn.Plan is { } plan ? new PastTurn(turn.Text, plan) : PastTurn.AskedBack(turn.Text))];

    public static Conversation Empty(string id) => new(id, []);

    public bool WasJustGreeted(DateTimeOffset now) => GreetedAt is { } at && now - at < OneArrival;

    /// <summary>When the oldest turn was said, <c>null</c> without any.</summary>
    public DateTimeOffset? OldestAt => Turns.Count > 0 ? Turns.Min(turn => turn.At) : null;

    /// <summary>With the time in the turns that have none yet.</summary>
    public Conversation Stamped(DateTimeOffset now) =>
        this with { Turns = [.. Turns.Select(turn => turn.At is null ? turn with { At = now } : turn)] };

    /// <summary>Without the turns that were said before a moment.</summary>
    public Conversation Since(DateTimeOffset moment) => this with { Turns = [.. Turns.Where(turn => turn.At >= moment)] };

    public Conversation With(Turn turn) => this with { Turns = [.. Turns.TakeLast(KeptTurns - 1), turn] };
}

/// <summary>One question as it was understood, and the plan of its answer: what it points at, never the answer's text.</summary>
public sealed record Turn
{
    public required string Text { get; init; }

    /// <summary>When it was asked; <c>null</c> until it is stored.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The activity that asked it, so that a button under its answer finds it again.</summary>
    public string? ActivityId { get; init; }

    /// <summary>The plan; absent in what an earlier version stored, and where the question was asked back about.</summary>
    public AnswerPlan.Answering? Plan { get; init; }

    /// <summary>Whether the question was asked back about, and so waits for the rest of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool IsOpen { get; init; }
}
