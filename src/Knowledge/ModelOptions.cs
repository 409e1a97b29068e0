namespace Assistent.Knowledge;

/// <summary>A server that speaks the OpenAI protocol, a model on it, and how it is reached; <see cref="ApiKey"/> is empty for a server that wants none.</summary>
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

    /// <summary>How many tokens one turn may use, prompt and answer together.</summary>
    public int TokensPerTurn { get; init; } = 8000;

    /// <summary>How many tokens may be used between two midnights (UTC).</summary>
    public long TokensPerDay { get; init; } = 5_000_000;

    /// <summary>
    /// What the tokens that name passages are made from, so that nobody can guess them; new for every turn when it is empty. A fixed
    /// one makes the same prompt again, for a recording.
    /// </summary>
    public ReadOnlyMemory<byte> TokenKey { get; init; }
}

/// <summary>The model that turns texts into vectors, and where vectors are kept between two starts.</summary>
public sealed record EmbeddingOptions(ModelAddress Address, string CacheFolder);
