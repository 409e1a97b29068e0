namespace Assistent.Knowledge;

/// <summary>
/// A server that speaks the OpenAI protocol, a model on it, and how it is reached; <see cref="ApiKey"/> is empty for a server that wants
/// none.
/// </summary>
public sealed record ModelAddress(Uri Endpoint, string ModelId, string ApiKey, HttpClient Http)
{
    /// <summary>Without the key, so that it cannot end up in a log.</summary>
    public override string ToString() => $"{ModelId} at {Endpoint}";
}

/// <summary>The model that writes answers, and what it may cost.</summary>
public sealed record ModelOptions(ModelAddress Address)
{
    /// <summary>How long a turn may take in all.</summary>
    public TimeSpan TurnTime { get; init; } = TimeSpan.FromSeconds(8);

    /// <summary>How long the model may take to begin.</summary>
    public TimeSpan FirstTokenTime { get; init; } = TimeSpan.FromSeconds(3);

    /// <summary>How much longer a model that reasons may take, before it begins and in all; zero for one that does not.</summary>
    public TimeSpan ThinkingTime { get; init; }

    /// <summary>How many tokens one turn may use, prompt and answer together.</summary>
    public int TokensPerTurn { get; init; } = 24_000;

    /// <summary>How many of those are kept for the answer.</summary>
    public int AnswerTokens { get; init; } = 900;

    /// <summary>How many tokens may be used between two midnights (UTC).</summary>
    public long TokensPerDay { get; init; } = 20_000_000;

    /// <summary>How many of those may be used for one user.</summary>
    public long TokensPerUser { get; init; } = 2_000_000;

    /// <summary>Up to how many tokens of overview the model is given all of it; of a larger one, what fits the question best.</summary>
    public int OverviewTokens { get; init; } = 18_000;

    /// <summary>How many plans are kept, so that the same question of the same day costs nothing; none where it is zero.</summary>
    public int KeptPlans { get; init; } = 500;
}
