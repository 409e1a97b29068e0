using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Operations;

/// <summary>The section <c>Health</c>.</summary>
internal sealed class HealthSettings
{
    /// <summary>With less free space than this where the store is, the program says that it is not ready.</summary>
    [Range(0, 1L << 50)]
    public long MinFreeBytes { get; set; } = 64 * 1024 * 1024;
}

[OptionsValidator]
internal sealed partial class HealthSettingsValidator : IValidateOptions<HealthSettings>;
