using Assistent.Bot.Conversations;
using Assistent.Bot.Middleware;
using Microsoft.Bot.Schema;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Assistent.Bot.Tests.Conversations;

/// <summary>One instance's store, registered as the program registers it.</summary>
internal sealed class OpenStore : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private OpenStore(string dataFolder, string connectionString, TimeProvider time)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["ConnectionStrings:Conversations"] = connectionString,
            ["Conversations:DataFolder"] = dataFolder,
            ["Conversations:KeepFor"] = "30.00:00:00",
        }).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(time).AddSingleton<IConfiguration>(configuration);
        services.AddConversations(configuration);
        services.AddMetrics().AddSingleton<Telemetry>().AddSingleton<DurableTurns>();
        _services = services.BuildServiceProvider();
    }

    public ConversationStore Store => _services.GetRequiredService<ConversationStore>();

    public StoreSchema Schema => _services.GetRequiredService<StoreSchema>();

    public UserData UserData => _services.GetRequiredService<UserData>();

    public StoreTraces Traces => _services.GetRequiredService<StoreTraces>();

    public StoreUpkeep Upkeep => _services.GetServices<IHostedService>().OfType<StoreUpkeep>().Single();

    public AskedArticles Asked => _services.GetRequiredService<AskedArticles>();

    public IDbContextFactory<ConversationsDbContext> Contexts => _services.GetRequiredService<IDbContextFactory<ConversationsDbContext>>();

    public static async Task<OpenStore> OnFileAsync(DataFolder folder, TimeProvider? time = null)
    {
        var store = NotPrepared(folder.Path, time);
        await store.Schema.PrepareAsync(TestContext.Current.CancellationToken);
        return store;
    }

    public static OpenStore NotPrepared(string folder, TimeProvider? time = null) => new(folder, "", time ?? TimeProvider.System);

    public static OpenStore OnServer(string connectionString, TimeProvider? time = null) =>
        new("unused", connectionString, time ?? TimeProvider.System);

    public Task<RanTurn> RunAsync(Activity activity, Func<Conversation, MadeTurn> turn) =>
        new PlainAdapter(_services.GetRequiredService<DurableTurns>()).RunAsync(activity, turn, TestContext.Current.CancellationToken);

    /// <summary>The conversation as the next turn would find it.</summary>
    public async Task<Conversation> ReadAsync(string conversation = SomeTurn.Conversation)
    {
        var found = Conversation.Empty("");
        await RunAsync(SomeTurn.Message(conversation: conversation, id: null), before => SomeTurn.Silent(found = before));
        return found;
    }

    public async Task<int> AnsweredCountAsync()
    {
        await using var database = await Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await database.Answered.CountAsync(TestContext.Current.CancellationToken);
    }

    public async Task<int> ConversationCountAsync()
    {
        await using var database = await Contexts.CreateDbContextAsync(TestContext.Current.CancellationToken);
        return await database.Conversations.CountAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
