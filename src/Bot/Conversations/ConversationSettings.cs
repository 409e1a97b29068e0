using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Conversations;

/// <summary>The section <c>Conversations</c>.</summary>
internal sealed class ConversationSettings
{
    /// <summary>How long a conversation is kept after its last turn.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "3650.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(30);

    /// <summary>The folder of the SQLite file, created on first start; a relative path counts from the working folder.</summary>
    [Required]
    public string DataFolder { get; set; } = "data";
}

[OptionsValidator]
internal sealed partial class ConversationSettingsValidator : IValidateOptions<ConversationSettings>;
