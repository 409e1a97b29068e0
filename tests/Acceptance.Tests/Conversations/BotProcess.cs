using System.Diagnostics;

namespace Assistent.Acceptance.Tests.Conversations;

/// <summary>One instance of the program as a process of its own, to be killed without warning and started again at the same address.</summary>
internal sealed class BotProcess : IDisposable
{
    private readonly string _connectionString;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private Process _process;

    private BotProcess(string connectionString, IReadOnlyDictionary<string, string> settings)
    {
        (_connectionString, _settings) = (connectionString, settings);
        Client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{LoopbackPort.Free()}"), Timeout = TimeSpan.FromSeconds(10) };
        _process = Launch();
    }

    public HttpClient Client { get; }

    public static BotProcess Start(string connectionString, params (string Name, string Value)[] settings) =>
        new(connectionString, settings.ToDictionary(setting => setting.Name, setting => setting.Value));

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
            Environment =
            {
                ["ASPNETCORE_URLS"] = Client.BaseAddress!.ToString(),
                ["ConnectionStrings__Conversations"] = _connectionString,
                // A process that is soon killed does not live to see its profile pay, and starts sooner without.
                ["DOTNET_TieredPGO"] = "0",
                ["Logging__LogLevel__Default"] = "Critical",
                ["Logging__LogLevel__Microsoft.EntityFrameworkCore"] = "Critical",
            },
        };
        foreach (var (name, value) in _settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        return Process.Start(start)!;
    }
}
