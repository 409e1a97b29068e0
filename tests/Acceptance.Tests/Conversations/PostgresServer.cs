using System.Diagnostics;

namespace Assistent.Acceptance.Tests.Conversations;

/// <summary>A real PostgreSQL server on an empty cluster of its own, which is gone when the test is done.</summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    // The server refuses to run as root; Debian's package brings this user.
    private const string Unprivileged = "postgres";

    private readonly string _folder = Directory.CreateTempSubdirectory("postgres-").FullName;
    private readonly int _port = LoopbackPort.Free();

    private PostgresServer() { }

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=assistent;Database=postgres";

    private string Data => Path.Combine(_folder, "data");

    public static async Task<PostgresServer> StartAsync(CancellationToken cancellationToken)
    {
        var server = new PostgresServer();
        if (Environment.IsPrivilegedProcess)
            await server.RunAsync("chown", [Unprivileged, server._folder], cancellationToken);
        await server.RunToolAsync("initdb",
            ["-D", server.Data, "-U", "assistent", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"], cancellationToken);
        await server.ResumeAsync(cancellationToken);
        return server;
    }

    /// <summary>Starts the server, after a stop with what it kept, and waits until it takes connections.</summary>
    public Task ResumeAsync(CancellationToken cancellationToken) =>
        RunToolAsync(
            "pg_ctl",
            ["start", "-w", "-D", Data, "-l", Path.Combine(_folder, "log"),
                "-o", $"-p {_port} -k {_folder} -c listen_addresses=127.0.0.1"],
            cancellationToken);

    /// <summary>Stops the server at once, as when its machine goes down.</summary>
    public Task StopAsync(CancellationToken cancellationToken) =>
        RunToolAsync("pg_ctl", ["stop", "-w", "-D", Data, "-m", "immediate"], cancellationToken);

    /// <summary>Stops all its processes where they are: connections stay open and nothing is answered.</summary>
    public void Freeze() => Signal("STOP");

    public void Thaw() => Signal("CONT");

    public async ValueTask DisposeAsync()
    {
        if (File.Exists(Path.Combine(Data, "postmaster.pid")))
            await StopAsync(CancellationToken.None);
        Directory.Delete(_folder, recursive: true);
    }

    // The server itself, and the processes that it started.
    private void Signal(string signal)
    {
        var server = File.ReadLines(Path.Combine(Data, "postmaster.pid")).First();
        using var children = Process.Start(new ProcessStartInfo("pkill", [$"-{signal}", "-P", server]))!;
        children.WaitForExit();
        using var itself = Process.Start(new ProcessStartInfo("kill", [$"-{signal}", server]))!;
        itself.WaitForExit();
    }

    private Task RunToolAsync(string tool, string[] arguments, CancellationToken cancellationToken) => Environment.IsPrivilegedProcess
        ? RunAsync("runuser", ["-u", Unprivileged, "--", FullPath(tool), .. arguments], cancellationToken)
        : RunAsync(FullPath(tool), arguments, cancellationToken);

    private async Task RunAsync(string program, IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var error = await process.StandardError.ReadToEndAsync(cancellationToken);
        await process.WaitForExitAsync(cancellationToken);
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {await output}{error}");
    }

    // Debian keeps the server's programs out of the path, in a folder per version.
    private static string FullPath(string tool)
    {
        var debian = Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin"))
            : [];
        var path = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) ?? [];
        return path.Concat(debian).Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"PostgreSQL's {tool} is not on this machine; './test' installs it on Debian.");
    }
}
