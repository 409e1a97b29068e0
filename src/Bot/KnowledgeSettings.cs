using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot;

/// <summary>The section <c>Knowledge</c>.</summary>
internal sealed class KnowledgeSettings
{
    /// <summary>The folder with the knowledge base; a relative path counts from the program's own folder.</summary>
    [Required]
    public string Folder { get; set; } = "knowledge-base";

    public string FullFolder => Path.GetFullPath(Folder, AppContext.BaseDirectory);
}

[OptionsValidator]
internal sealed partial class KnowledgeSettingsValidator : IValidateOptions<KnowledgeSettings>;
