using Assistent.Knowledge;

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

    /// <summary>The latest turn that was about something.</summary>
    public Turn? Latest => Turns.LastOrDefault(turn => turn.About.Count > 0);

    /// <summary>The latest turn that gave a list.</summary>
    public Turn? LatestList => Turns.LastOrDefault(turn => turn.Listed.Count > 0);

    /// <summary>The articles spoken of, the latest first.</summary>
    public IEnumerable<string> Subjects => Turns.Reverse().SelectMany(turn => turn.About.Take(2)).Distinct();

    public static Conversation Empty(string id) => new(id, []);

    public bool WasJustGreeted(DateTimeOffset now) => GreetedAt is { } at && now - at < OneArrival;

    /// <summary>When the oldest turn was said, <c>null</c> without any.</summary>
    public DateTimeOffset? OldestAt => Turns.Count > 0 ? Turns.Min(turn => turn.At) : null;

    /// <summary>With the time in the turns that have none yet.</summary>
    public Conversation Stamped(DateTimeOffset now) => this with { Turns = [.. Turns.Select(turn => turn.At is null ? turn with { At = now } : turn)] };

    /// <summary>Without the turns that were said before a moment.</summary>
    public Conversation Since(DateTimeOffset moment) => this with { Turns = [.. Turns.Where(turn => turn.At >= moment)] };

    public Conversation With(Turn turn) => this with { Turns = [.. Turns.TakeLast(KeptTurns - 1), turn] };
}

/// <summary>One question as it was understood, and what its answer was about. Slugs and passage ids, never the answer's text.</summary>
public sealed record Turn
{
    public required string Text { get; init; }

    /// <summary>When it was asked; <c>null</c> until it is stored.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The activity that asked it, so that a button under its answer finds it again.</summary>
    public string? ActivityId { get; init; }

    public IReadOnlyList<string> Subject { get; init; } = [];

    public IReadOnlyList<string> Near { get; init; } = [];

    public IReadOnlyList<string> Given { get; init; } = [];

    /// <summary>The articles that the answer was about, the first one first.</summary>
    public IReadOnlyList<string> About { get; init; } = [];

    /// <summary>The passages that the answer cited.</summary>
    public IReadOnlyList<string> Cited { get; init; } = [];

    /// <summary>The articles that the answer listed, in its order.</summary>
    public IReadOnlyList<string> Listed { get; init; } = [];

    /// <summary>The quantities that the question gave or that still held.</summary>
    public IReadOnlyList<GivenQuantity> Quantities { get; init; } = [];

    /// <summary>The question again, as it can be put to the knowledge base.</summary>
    public Question Question => new(Text) { Subject = [.. Subject.Select(Slug.Parse)], Near = Near, Given = Given };
}
