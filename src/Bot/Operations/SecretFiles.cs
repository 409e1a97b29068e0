using Microsoft.Extensions.FileProviders;

namespace Assistent.Bot.Operations;

/// <summary>
/// Secrets from files, so that they stand in no environment and on no command line: <c>Model__ApiKey_FILE</c> names the file with
/// <c>Model:ApiKey</c>, and each file of the folder <c>Secrets:Folder</c> is the setting by its name.
/// </summary>
internal static class SecretFiles
{
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

        var named = configuration.AsEnumerable().Where(setting => setting.Key.EndsWith(Suffix, StringComparison.Ordinal) && setting.Value is { Length: > 0 }).ToList();
        if (named.Count > 0)
            builder.AddInMemoryCollection(named.Select(setting => KeyValuePair.Create(setting.Key[..^Suffix.Length], (string?)Read(setting.Value!))));
    }

    // The end of the line that an editor leaves is no part of it.
    private static string Read(string file) =>
        File.Exists(file) ? File.ReadAllText(file).TrimEnd('\r', '\n') : throw new FileNotFoundException($"Het bestand '{file}' met een geheim is er niet.", file);
}
