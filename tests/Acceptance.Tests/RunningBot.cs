using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Assistent.Acceptance.Tests;

/// <summary>The whole program in this process, with its own store in an empty folder and all that it logs kept.</summary>
public sealed class RunningBot : WebApplicationFactory<Program>
{
    private readonly string _data = Directory.CreateTempSubdirectory("assistent-").FullName;
    private readonly KeptLog _log = new();

    /// <summary>Settings other than the defaults.</summary>
    public IReadOnlyList<(string Key, string Value)> Settings { get; init; } = [];

    /// <summary>Where its store is.</summary>
    public string DataFolder => _data;

    /// <summary>Everything that was logged, at every level.</summary>
    public string Log => string.Join('\n', _log.Lines);

    /// <summary>A message as a channel sends it that waits for the replies in the response.</summary>
    public static JsonObject Message(string? text, string conversation = "gesprek") => new()
    {
        ["type"] = "message",
        ["id"] = Guid.NewGuid().ToString("N"),
        ["channelId"] = "emulator",
        ["serviceUrl"] = "http://127.0.0.1:1/",
        ["from"] = new JsonObject { ["id"] = "gebruiker", ["role"] = "user" },
        ["recipient"] = new JsonObject { ["id"] = "bot", ["role"] = "bot" },
        ["conversation"] = new JsonObject { ["id"] = conversation },
        ["text"] = text,
        ["deliveryMode"] = "expectReplies",
    };

    public Task<HttpResponseMessage> PostAsync(JsonNode activity) => PostAsync(activity.ToJsonString());

    public async Task<HttpResponseMessage> PostAsync(string body, string contentType = "application/json")
    {
        using var client = CreateClient();
        using var content = new StringContent(body, Encoding.UTF8, contentType);
        return await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>The activities with which the bot answers.</summary>
    public async Task<JsonArray> AskAsync(JsonObject activity)
    {
        using var response = await PostAsync(activity);
        response.EnsureSuccessStatusCode();
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!["activities"]!.AsArray();
    }

    public async Task<string> AskAsync(string question) =>
        (string)Assert.Single(await AskAsync(Message(question, Guid.NewGuid().ToString("N"))))!["text"]!;

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder
            .UseOpenedKnowledge()
            .Unhurried()
            .UseSetting("Conversations:DataFolder", _data)
            .UseSetting("Logging:LogLevel:Default", "Debug")
            .UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Debug")
            .ConfigureLogging(logging => logging.ClearProviders().AddProvider(_log));
        foreach (var (key, value) in Settings)
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

    private sealed class KeptLog : ILoggerProvider, ILogger
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
