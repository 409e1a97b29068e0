using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Generation;

/// <summary>The section <c>Model</c>: the language model that reads the questions. Left empty, the trained reader does.</summary>
internal sealed class ModelSettings
{
    /// <summary>
    /// The address of a server that speaks the OpenAI protocol: OpenAI, <c>…/openai/v1/</c> of Azure OpenAI, or one's own.
    /// </summary>
    public string Endpoint { get; set; } = "";

    public string ModelId { get; set; } = "";

    public string ApiKey { get; set; } = "";

    /// <summary>Hosts that may be reached without https though they are not in a private network.</summary>
    public IReadOnlyList<string> AllowEndpoint { get; set; } = [];

    /// <summary>How long making an answer may take.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan TurnTime { get; set; } = TimeSpan.FromSeconds(8);

    /// <summary>How long the model may take to begin.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1000000", "00:02:00")]
    public TimeSpan FirstTokenTime { get; set; } = TimeSpan.FromSeconds(3);

    /// <summary>How much longer a model that reasons may take, before it begins and in all; zero for one that does not.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "00:02:00")]
    public TimeSpan ThinkingTime { get; set; }

    /// <summary>How many tokens one turn may use, prompt and answer together.</summary>
    [Range(2000, 1_000_000)]
    public int TokensPerTurn { get; set; } = 24_000;

    /// <summary>How many tokens may be used between two midnights (UTC).</summary>
    [Range(0, 1_000_000_000_000)]
    public long TokensPerDay { get; set; } = 20_000_000;

    /// <summary>How many of those may be used for one user.</summary>
    [Range(0, 1_000_000_000_000)]
    public long TokensPerUser { get; set; } = 2_000_000;

    /// <summary>Up to how many tokens of overview the model is given all of it; of a larger one, what fits the question best.</summary>
    [Range(1000, 1_000_000)]
    public int OverviewTokens { get; set; } = 18_000;

    /// <summary>How many plans are kept, so that the same question of the same day costs nothing; none where it is zero.</summary>
    [Range(0, 100_000)]
    public int KeptPlans { get; set; } = 500;
}

[OptionsValidator]
internal sealed partial class ModelSettingsValidator : IValidateOptions<ModelSettings>;
