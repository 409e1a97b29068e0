using Microsoft.Extensions.Configuration.Json;
using Microsoft.Extensions.FileProviders;

namespace Assistent.Bot;

/// <summary>The settings template as the lowest source of settings: what it says are the defaults, are the defaults.</summary>
internal static class DefaultSettings
{
    public const string File = "appsettings.template.json";

    public static JsonConfigurationSource Source { get; } = new() { FileProvider = new PhysicalFileProvider(AppContext.BaseDirectory),
        Path = File };
}
