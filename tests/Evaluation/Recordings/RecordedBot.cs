using System.Text.Json;
using Assistent.Bot;
using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;
using Assistent.Knowledge;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistent.Evaluation.Recordings;

/// <summary>The bot with a recorded model, and one conversation at a time that is kept in memory.</summary>
internal sealed class RecordedBot : IDisposable
{
    private readonly HttpClient _http;
    private readonly ServiceProvider _services;
    private readonly Assistant _bot;
    private Conversation _conversation = Conversation.Empty("");

    public RecordedBot(Recording recording)
    {
        _http = new HttpClient(new RecordedModel(recording));
        var time = new RecordedTime(recording.Moment);
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<TimeProvider>(time).AddSingleton<IConfiguration>(configuration)
            .AddSingleton(KnowledgeBase.Open(OptionsFor(_http), time))
            .AddMetrics().AddSingleton<Telemetry>().AddSingleton<Assistant>()
            .AddSingleton(new TurnLimit(TimeSpan.FromMinutes(5), WaitsForModel: true));
        services.AddReplies();
        services.AddConversations(configuration);
        _services = services.BuildServiceProvider();
        _bot = _services.GetRequiredService<Assistant>();
    }

    /// <summary>Begins a conversation.</summary>
    public void Begin(string id) => _conversation = Conversation.Empty(id);

    /// <summary>What a reader sees in reply to a question, and whether it is in words of a model.</summary>
    public async Task<(ScoredReply Reply, bool IsWorded)> AskAsync(string question)
    {
        var turn = await _bot.AnswerAsync(new IncomingMessage(question, null, IsFromButton: false),
            _conversation, Unstreamed.Stream, CancellationToken.None);
        _conversation = turn.Change(_conversation);
        var activities = JsonDocument.Parse($"[{ActivityJson.Write(ReplyActivity.To("emulator", turn.Reply))}]").RootElement;
        return (ScoredReply.Read(activities), turn.Reply.IsWrittenByModel);
    }

    public void Dispose()
    {
        _services.Dispose();
        _http.Dispose();
    }

    private static KnowledgeOptions OptionsFor(HttpClient http) => new(Path.Combine(AppContext.BaseDirectory, "knowledge-base"))
    {
        Model = new ModelOptions(new ModelAddress(new Uri("http://127.0.0.1/v1"), "recorded", "", http))
        {
            TokensPerDay = long.MaxValue,
            TokensPerUser = long.MaxValue,
            KeptPlans = 0,
        },
    };
}
