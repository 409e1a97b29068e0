namespace Assistent.Acceptance.Tests.DirectLine;

/// <summary>A program with the settings as they come, shared by tests that leave each other alone; only tokens are plenty.</summary>
public sealed class PlainWebBot : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;
    private readonly WebBot _bot;

    public PlainWebBot() => _bot = WebBot.Start(
        _folder,
        time: null,
        ("DirectLine:TokensPerMinute", "10000"),
        ("DirectLine:AllowedOrigins:0", "https://intranet.gemeente.example"));

    public HttpClient Http => _bot.Http;

    public IServiceProvider Services => _bot.Services;

    public void Dispose()
    {
        _bot.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
