using Microsoft.Extensions.FileProviders;

namespace Assistent.Bot.Operations;

/// <summary>
/// Secrets from files, so that they stand in no environment and on no command line: <c>Model__ApiKey_FILE</c> names the file with
/// <c>Model:ApiKey</c>, and each file of the folder <c>Secrets:Folder</c> is the setting by its name.
/// </summary>
internal static class SecretFiles
{
    /// <summary>The settings that are secrets. Others' variables end in _FILE too.</summary>
    public static IReadOnlyList<string> Settings { get; } =
        ["ConnectionStrings:Conversations", "Model:ApiKey", "DirectLine:Secret", "DirectLine:AzureSecret",
            "DirectLine:KeyCertificatePassword", "MicrosoftAppPassword"];

    private const string Suffix = "_FILE";
    private const string FolderSetting = "Secrets:Folder";

    /// <exception cref="IOException">A file or the folder is not there or cannot be read.</exception>
    public static void Add(IConfigurationBuilder builder, IConfiguration configuration)
    {
        if (configuration[FolderSetting] is { Length: > 0 } folder)
        {
            var full = Path.GetFullPath(folder);
            if (!Directory.Exists(full))
                throw new DirectoryNotFoundException($"De map '{folder}' met geheimen ({FolderSetting}) is er niet.");
            builder.AddKeyPerFile(source =>
            {
                source.FileProvider = new PhysicalFileProvider(full);
                source.Optional = false;
            });
        }

        var named = Settings.Where(setting => configuration[setting + Suffix] is { Length: > 0 })
            .ToDictionary(setting => setting, setting => (string?)Read(configuration[setting + Suffix]!));
        if (named.Count > 0)
            builder.AddInMemoryCollection(named);
    }

    // The end of the line that an editor leaves is no part of it.
    private static string Read(string file) =>
        File.Exists(file)
            ? File.ReadAllText(file).TrimEnd('\r', '\n')
            : throw new FileNotFoundException($"Het bestand '{file}' met een geheim is er niet.", file);
}
