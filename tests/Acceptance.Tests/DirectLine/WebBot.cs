using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Assistent.Acceptance.Tests.DirectLine;

/// <summary>The whole program in this process on a port of its own, as a browser finds it.</summary>
internal sealed class WebBot : WebApplicationFactory<Program>
{
    private readonly string _dataFolder;
    private readonly TimeProvider? _time;
    private readonly IReadOnlyList<(string Key, string Value)> _settings;

    private WebBot(string dataFolder, TimeProvider? time, IReadOnlyList<(string Key, string Value)> settings) =>
        (_dataFolder, _time, _settings) = (dataFolder, time, settings);

    public HttpClient Http { get; private set; } = new();

    public static WebBot Start(string dataFolder, TimeProvider? time = null, params (string Key, string Value)[] settings)
    {
        var bot = new WebBot(dataFolder, time, settings);
        bot.UseKestrel(0);
        bot.StartServer();
        bot.Http = bot.CreateClient();
        return bot;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseOpenedKnowledge().LogToTest().Unhurried().UseSetting("Conversations:DataFolder", _dataFolder);
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        if (_time is not null)
            builder.ConfigureServices(services => services.AddSingleton(_time));
    }
}
