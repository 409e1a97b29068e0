using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Generation;

/// <summary>The section <c>Embeddings</c>: the model by which passages are found that say the same in other words. Left empty, words alone find them.</summary>
internal sealed class EmbeddingSettings : IModelServer
{
    public string Endpoint { get; set; } = "";

    public string ModelId { get; set; } = "";

    public string ApiKey { get; set; } = "";

    /// <summary>Hosts that may be reached without https though they are not in a private network.</summary>
    public IReadOnlyList<string> AllowEndpoint { get; set; } = [];

    /// <summary>Where vectors are kept between two starts; a relative path counts from the working folder.</summary>
    [Required]
    public string CacheFolder { get; set; } = "data/vectors";
}

[OptionsValidator]
internal sealed partial class EmbeddingSettingsValidator : IValidateOptions<EmbeddingSettings>;
