using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Sharing;

/// <summary>The section <c>Sharing</c>: links to an answer, for colleagues.</summary>
internal sealed class SharingSettings
{
    /// <summary>How long a link works; it never outlives what it was made of for longer than conversations are kept.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan KeepFor { get; set; } = TimeSpan.FromDays(14);

    /// <summary>How many answers of one conversation can have a link.</summary>
    [Range(1, 1000)]
    public int PerConversation { get; set; } = 50;
}

[OptionsValidator]
internal sealed partial class SharingSettingsValidator : IValidateOptions<SharingSettings>;
