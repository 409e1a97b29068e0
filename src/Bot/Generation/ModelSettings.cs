using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Generation;

/// <summary>The section <c>Model</c>: the language model that writes the answers. Left empty, the overview's own words answer.</summary>
internal sealed class ModelSettings : IModelServer
{
    /// <summary>The address of a server that speaks the OpenAI protocol: OpenAI, <c>…/openai/v1/</c> of Azure OpenAI, or one's own.</summary>
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

    /// <summary>How many tokens one turn may use, prompt and answer together.</summary>
    [Range(2000, 1_000_000)]
    public int TokensPerTurn { get; set; } = 8000;

    /// <summary>How many tokens may be used between two midnights (UTC).</summary>
    [Range(0, 1_000_000_000_000)]
    public long TokensPerDay { get; set; } = 5_000_000;
}

[OptionsValidator]
internal sealed partial class ModelSettingsValidator : IValidateOptions<ModelSettings>;
