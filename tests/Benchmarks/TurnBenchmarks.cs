using Assistent.Bot;
using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Assistent.Bot.Middleware;
using Assistent.Bot.Replies;
using Assistent.Bot.Teams;
using Assistent.Knowledge;
using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistent.Benchmarks;

/// <summary>
/// A turn of a conversation that is kept in memory only, and the same turn through the store on a SQLite file, which has it on disk
/// before it returns. What remembering may cost shows as the ratio: at most twice.
/// </summary>
[Config(typeof(ShortRun))]
[MemoryDiagnoser]
public class TurnBenchmarks
{
    private static readonly string[] Questions =
    [
        "Hoe lang duurt de logeerregeling?", "en wie betaalt dat?", "Wat is de HAR?", "hoeveel maanden?", "Wat is hospitaverhuur?",
        "voor wie is dat?",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;
    private ServiceProvider? _services;
    private Assistant? _assistant;
    private StoredTurns? _stored;
    private Conversation _conversation = Conversation.Empty("gesprek");
    private int _turn;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Conversations:DataFolder", _folder)]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IConfiguration>(configuration)
            .AddSingleton(KnowledgeBase.Open(
                new KnowledgeOptions(Path.Combine(AppContext.BaseDirectory, "knowledge-base")), TimeProvider.System))
            .AddSingleton(new TurnLimit(TimeSpan.FromMinutes(1), WaitsForModel: false))
            .AddMetrics().AddSingleton<Telemetry>().AddSingleton<Assistant>()
            .AddSingleton<AssistantBot>().AddSingleton<DurableTurns>().AddSingleton<StoredTurns>();
        services.AddReplies();
        services.AddTeams();
        services.AddConversations(configuration);
        _services = services.BuildServiceProvider();
        await _services.GetRequiredService<StoreSchema>().PrepareAsync(CancellationToken.None);
        (_assistant, _stored) = (_services.GetRequiredService<Assistant>(), _services.GetRequiredService<StoredTurns>());
    }

    [GlobalCleanup]
    public void Close()
    {
        _services!.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public async Task<int> InMemory()
    {
        var turn = await _assistant!.AnswerAsync(MessageText.Of(Next()), _conversation, Unstreamed.Stream, CancellationToken.None);
        _conversation = turn.Change(_conversation);
        return turn.Reply.Citations.Count;
    }

    [Benchmark]
    public async Task<bool> Stored() =>
        await _stored!.RunAsync(Next()) ? true : throw new InvalidOperationException("The turn was not remembered.");

    private Activity Next()
    {
        _turn++;
        return new Activity
        {
            Type = ActivityTypes.Message,
            Id = $"bericht-{_turn}",
            ChannelId = "webchat",
            Text = Questions[_turn % Questions.Length],
            Conversation = new ConversationAccount(id: "gesprek"),
        };
    }
}

/// <summary>An adapter whose replies go nowhere once they are stored.</summary>
internal sealed class StoredTurns : BotAdapter, IReplyRoute
{
    private readonly AssistantBot _bot;

    public StoredTurns(DurableTurns durable, AssistantBot bot)
    {
        _bot = bot;
        Use(durable);
    }

    public async Task<bool> RunAsync(Activity activity)
    {
        using var context = new TurnContext(this, activity);
        await RunPipelineAsync(context, _bot.OnTurnAsync, CancellationToken.None);
        return OpenTurn.Of(context).IsRemembered;
    }

    public override Task<ResourceResponse[]> SendActivitiesAsync(
        ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken) =>
        Task.FromResult(activities.Select(_ => new ResourceResponse()).ToArray());

    public override Task<ResourceResponse> UpdateActivityAsync(
        ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public override Task DeleteActivityAsync(
        ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task KeepAsync(
        ConversationsDbContext database,
        ITurnContext context,
        IReadOnlyList<Activity> replies,
        DateTimeOffset now,
        CancellationToken cancellationToken) =>
        Task.CompletedTask;

    public Task RepeatAsync(ITurnContext context, IList<Activity> replies, CancellationToken cancellationToken) => Task.CompletedTask;
}
