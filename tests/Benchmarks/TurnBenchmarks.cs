using Assistent.Bot;
using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;
using Assistent.Knowledge;
using BenchmarkDotNet.Attributes;
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
    private static readonly string[] Questions = ["Hoe lang duurt de logeerregeling?", "en wie betaalt dat?", "Wat is de HAR?", "hoeveel maanden?", "Wat is hospitaverhuur?", "voor wie is dat?"];

    private readonly string _folder = Directory.CreateTempSubdirectory("assistent-").FullName;
    private ServiceProvider? _services;
    private AssistantBot? _bot;
    private ConversationStore? _store;
    private Conversation _conversation = Conversation.Empty("gesprek");
    private int _turn;

    [GlobalSetup]
    public async Task OpenAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Conversations:DataFolder", _folder)]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IConfiguration>(configuration)
            .AddSingleton(KnowledgeBase.Open(new KnowledgeOptions(Path.Combine(AppContext.BaseDirectory, "knowledge-base")), TimeProvider.System))
            .AddSingleton<AssistantBot>();
        services.AddConversations(configuration);
        _services = services.BuildServiceProvider();
        await _services.GetRequiredService<StoreSchema>().PrepareAsync(CancellationToken.None);
        (_bot, _store) = (_services.GetRequiredService<AssistantBot>(), _services.GetRequiredService<ConversationStore>());
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
        var result = await _bot!.OnTurnAsync(new TurnContext(Next(), _conversation, Unstreamed.Stream), CancellationToken.None);
        _conversation = result.Conversation;
        return result.Replies.Count;
    }

    [Benchmark]
    public async Task<bool> Stored()
    {
        var activity = Next();
        var turn = await _store!.RunAsync(activity, InResponse.Route, conversation => _bot!.OnTurnAsync(new TurnContext(activity, conversation, Unstreamed.Stream), CancellationToken.None), CancellationToken.None);
        return turn.IsRemembered ? true : throw new InvalidOperationException("The turn was not remembered.");
    }

    private Activity Next()
    {
        _turn++;
        return new Activity
        {
            Type = ActivityTypes.Message,
            Id = $"bericht-{_turn}",
            ChannelId = "webchat",
            Text = Questions[_turn % Questions.Length],
            Conversation = new ConversationAccount { Id = "gesprek" },
        };
    }
}
