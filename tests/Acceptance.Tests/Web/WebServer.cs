using Assistent.Acceptance.Tests.Conversations;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>
/// The whole program on a real port, with its store in a folder of its own; it can stop and start again at the same address.
/// </summary>
internal sealed class WebServer : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("assistent-").FullName;
    private readonly int _port = LoopbackPort.Free();
    private readonly (string Key, string Value)[] _settings;
    private Running? _running;

    private WebServer((string Key, string Value)[] settings) => _settings = settings;

    public string Address => $"http://127.0.0.1:{_port}";

    public string DataFolder => _data;

    public static WebServer Start(params (string Key, string Value)[] settings)
    {
        var server = new WebServer(settings);
        server.Start();
        return server;
    }

    public void Start()
    {
        _running = new Running(_data, _settings);
        _running.UseKestrel(_port);
        _running.StartServer();
    }

    public async Task StopAsync()
    {
        await _running!.DisposeAsync();
        _running = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (_running is not null)
            await StopAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }

    private sealed class Running(string data, (string Key, string Value)[] settings) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.LogToTest().Unhurried().UseSetting("Conversations:DataFolder", data);
            if (!settings.Any(setting => setting.Key.StartsWith("Knowledge:", StringComparison.Ordinal)
                || setting.Key.StartsWith("Model:", StringComparison.Ordinal)))
                builder.UseOpenedKnowledge();
            foreach (var (key, value) in settings)
                builder.UseSetting(key, value);
        }
    }
}
