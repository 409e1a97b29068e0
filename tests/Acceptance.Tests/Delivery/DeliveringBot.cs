using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Text;
using System.Text.Json.Nodes;
using Assistent.Bot;
using Assistent.Bot.Conversations;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistent.Acceptance.Tests.Delivery;

/// <summary>
/// The whole program in this process, that answers over a Connector; its settings, clock, log and counts in the hands of a test.
/// </summary>
internal sealed class DeliveringBot : WebApplicationFactory<Program>
{
    private readonly string _data;
    private readonly bool _ownsData;
    private readonly TimeProvider? _time;
    private readonly IReadOnlyDictionary<string, string> _settings;
    private readonly ConcurrentDictionary<string, int> _deliveries = new();
    private readonly MeterListener _meters = new();

    /// <param name="time">The clock of the program.</param>
    /// <param name="data">The folder of its store, one of its own when not given.</param>
    /// <param name="settings">Settings that are not as usual.</param>
    public DeliveringBot(TimeProvider? time = null, string? data = null, params (string Name, string Value)[] settings)
    {
        (_time, _ownsData, _data) = (time, data is null, data ?? Directory.CreateTempSubdirectory("assistent-").FullName);
        _settings = settings.ToDictionary(setting => setting.Name, setting => setting.Value);
    }

    public KeptLog Log { get; } = new();

    public IDbContextFactory<ConversationsDbContext> Contexts => Services.GetRequiredService<IDbContextFactory<ConversationsDbContext>>();

    /// <summary>How many attempts came to an outcome, as the meter says.</summary>
    public int Counted(string outcome) => _deliveries.GetValueOrDefault(outcome);

    public async Task<HttpResponseMessage> PostAsync(JsonNode activity)
    {
        using var client = CreateClient();
        var json = activity.ToJsonString().Replace(Incoming.HalfPair, "\\ud800", StringComparison.Ordinal);
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        return await client.PostAsync(new Uri("/api/messages", UriKind.Relative), content, TestContext.Current.CancellationToken);
    }

    /// <summary>Sends something that is to be taken in hand.</summary>
    public async Task SayAsync(JsonNode activity)
    {
        using var response = await PostAsync(activity);
        Assert.Equal(System.Net.HttpStatusCode.Accepted, response.StatusCode);
    }

    /// <summary>Asks something that is answered in the response.</summary>
    public async Task<(int Status, JsonNode? Body)> InvokeAsync(JsonNode activity)
    {
        using var response = await PostAsync(activity);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, body == "" ? null : JsonNode.Parse(body));
    }

    /// <summary>The replies that are still to be delivered.</summary>
    public async Task<IReadOnlyList<DeliveryRow>> KeptAsync()
    {
        await using var database = await Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await database.Deliveries.AsNoTracking().OrderBy(row => row.NextAt).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The channel's id of an answer, as the store has it.</summary>
    public async Task<string?> FindMessageIdAsync()
    {
        await using var database = await Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await database.Answered.Select(answered => answered.MessageId)
            .FirstOrDefaultAsync(id => id != null, TestContext.Current.CancellationToken);
    }

    public async Task<IReadOnlyList<FeedbackRow>> FeedbackAsync()
    {
        await using var database = await Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await database.Feedback.AsNoTracking().OrderBy(row => row.At).ToListAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Polls until a condition holds; fails when it does not come true.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Patience.Time);
        using var ticks = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!await condition())
            await ticks.WaitForNextTickAsync(deadline.Token);
    }

    public Task UntilKeptAsync(Func<IReadOnlyList<DeliveryRow>, bool> condition) => UntilAsync(async () => condition(await KeptAsync()));

    public Task UntilCountedAsync(string outcome, int count) => UntilAsync(() => Task.FromResult(Counted(outcome) >= count));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseOpenedKnowledge().Unhurried().UseSetting("Conversations:DataFolder", _data)
            .UseSetting("Logging:LogLevel:Default", "Debug")
            .UseSetting("Delivery:RetryDelay", "00:00:00.0100000");
        foreach (var (name, value) in _settings)
            builder.UseSetting(name, value);
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureServices(services => services.AddSingleton<ILoggerProvider>(Log));
        if (_time is not null)
            builder.ConfigureServices(services => services.AddSingleton(_time));
    }

    protected override Microsoft.Extensions.Hosting.IHost CreateHost(Microsoft.Extensions.Hosting.IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        var meters = host.Services.GetRequiredService<IMeterFactory>();
        _meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Scope == meters && instrument.Name == "assistent.deliveries")
                listener.EnableMeasurementEvents(instrument);
        };
        _meters.SetMeasurementEventCallback<long>((_, count, tags, _) =>
            _deliveries.AddOrUpdate((string)tags[0].Value!, (int)count, (_, sum) => sum + (int)count));
        _meters.Start();
        return host;
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _meters.Dispose();
        if (!disposing || !_ownsData || !Directory.Exists(_data))
            return;
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_data, recursive: true);
    }
}
