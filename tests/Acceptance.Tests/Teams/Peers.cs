using System.ComponentModel;
using System.Diagnostics;

namespace Assistent.Acceptance.Tests.Teams;

/// <summary>
/// Microsoft's own programs for Node, which the bot is held against. Their terms do not let them be passed on, so they are fetched from
/// the registry in the versions of the lock file, and tests that need them are skipped where that cannot be done.
/// </summary>
internal static class Peers
{
    private static readonly Lazy<Task<string?>> Fetched = new(FetchAsync);

    public static string Folder { get; } = Path.Combine(RepositoryFolder(), "tests", "Acceptance.Tests", "Teams", "peers");

    public static string Playground => Path.Combine(Folder, "node_modules", "@microsoft", "m365agentsplayground", "cli.js");

    /// <summary>Why the programs are not here, or <c>null</c> when they are.</summary>
    public static Task<string?> MissingAsync() => Fetched.Value;

    private static async Task<string?> FetchAsync()
    {
        // npm writes this file last, so it tells a whole installation, and of which lock file.
        var installed = new FileInfo(Path.Combine(Folder, "node_modules", ".package-lock.json"));
        if (installed.Exists && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc(Path.Combine(Folder, "package-lock.json")))
            return null;
        try
        {
            var start = new ProcessStartInfo("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"])
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var npm = Process.Start(start)!;
            var output = npm.StandardOutput.ReadToEndAsync();
            var errors = await npm.StandardError.ReadToEndAsync();
            await npm.WaitForExitAsync();
            if (npm.ExitCode != 0)
                return $"npm could not fetch Microsoft's programs: {await output}{errors}";
            installed.LastWriteTimeUtc = DateTime.UtcNow;
            return null;
        }
        catch (Win32Exception)
        {
            return "npm is not on this machine, so Microsoft's programs cannot be fetched.";
        }
    }

    private static string RepositoryFolder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Assistent.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        return folder.FullName;
    }
}
