using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Assistent.Knowledge;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>The whole program in this process with a model configured.</summary>
internal sealed class GeneratingBot(string endpoint, params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    public const string ApiKey = "sk-geheim-1234567890";

    private readonly string _data = Directory.CreateTempSubdirectory("assistent-").FullName;
    private readonly KeptLines _log = new();

    public string Log => string.Join('\n', _log.Lines);

    public KnowledgeBase Knowledge => Services.GetRequiredService<KnowledgeBase>();

    /// <summary>The one message with which the bot answers.</summary>
    public async Task<ModelReply> AskAsync(string question, string? conversation = null)
    {
        using var client = CreateClient();
        var message = RunningBot.Message(question, conversation ?? Guid.NewGuid().ToString("N"));
        using var content = new StringContent(message.ToJsonString(), System.Text.Encoding.UTF8, "application/json");
        using var response = await client.PostAsync(
            new Uri("/api/messages", UriKind.Relative), content, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        var said = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new ModelReply(JsonNode.Parse(said)!["activities"]!.AsArray().Single()!);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.Unhurried().UseSetting("Conversations:DataFolder", _data)
            .UseSetting("Model:Endpoint", endpoint)
            .UseSetting("Model:ModelId", "m")
            .UseSetting("Model:ApiKey", ApiKey)

            // Long, so that a machine that is busy with other tests fails none that is not about time.
            .UseSetting("Model:TurnTime", "00:01:00")
            .UseSetting("Model:FirstTokenTime", "00:01:00")
            .UseSetting("Logging:LogLevel:Default", "Trace")
            .ConfigureLogging(logging => logging.ClearProviders().AddProvider(_log));
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(_data))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_data, recursive: true);
        }
    }

    private sealed class KeptLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Enqueue($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }
}

/// <summary>A reply as a reader sees it, and who wrote it.</summary>
internal sealed record ModelReply(JsonNode Activity)
{
    public string Text => (string)Activity["text"]!;

    public string Composer => (string)Activity["channelData"]!["assistent"]!["composer"]!;

    public string Outcome => (string)Activity["channelData"]!["assistent"]!["outcome"]!;

    public bool IsMarkedAsGenerated =>
        Activity["entities"]![0]!["additionalType"] is JsonArray types && types.Any(type => (string?)type == "AIGeneratedContent");

    public IReadOnlyList<string> Quotes =>
        [.. Activity["entities"]![0]!["citation"]!.AsArray().Select(claim => (string)claim!["appearance"]!["abstract"]!)];
}
