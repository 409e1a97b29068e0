using System.Diagnostics;

namespace Assistent.Acceptance.Tests.Conversations;

/// <summary>
/// One instance of the program as a process of its own, to be killed without warning and started again at the same address.
/// </summary>
internal sealed class BotProcess : IDisposable
{
    private readonly string _connectionString;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private Process _process;

    private BotProcess(string connectionString, IReadOnlyDictionary<string, string> settings)
    {
        (_connectionString, _settings) = (connectionString, settings);
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{LoopbackPort.Free()}"), Timeout = Patience.Time };
        _process = Launch();
    }

    public HttpClient Client { get; }

    public static BotProcess Start(string connectionString, params (string Name, string Value)[] settings) =>
        new(connectionString, settings.ToDictionary(setting => setting.Name, setting => setting.Value));

    /// <summary>What the process holds of the machine's memory.</summary>
    public long ResidentBytes()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }

    public void KillAndRestart()
    {
        Kill();
        _process = Launch();
    }

    public void Dispose()
    {
        Kill();
        Client.Dispose();
    }

    private void Kill()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
    }

    private Process Launch()
    {
        var dotnet = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(dotnet, [Path.Combine(AppContext.BaseDirectory, "Assistent.Bot.dll")])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["ASPNETCORE_URLS"] = Client.BaseAddress!.ToString(),
                ["ConnectionStrings__Conversations"] = _connectionString,
                // A process that is soon killed does not live to see its profile pay, and starts sooner without.
                ["DOTNET_TieredPGO"] = "0",
                ["Logging__LogLevel__Default"] = "Error",
                ["Turns__AnswerTime"] = "00:05:00",
                ["Turns__Patience"] = "00:01:00",
            },
        };
        foreach (var (name, value) in _settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var process = Process.Start(start)!;
        process.OutputDataReceived += Tell;
        process.ErrorDataReceived += Tell;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private static void Tell(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { Length: > 0 } text)
            TestLog.Tell(text);
    }
}
