using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;
using Assistent.Bot;
using Assistent.Bot.Adapters;
using Assistent.Bot.Conversations;
using Assistent.Bot.PersonalData;
using Assistent.Bot.Questions;
using Assistent.Bot.Replies;
using Assistent.Knowledge;
using Assistent.Knowledge.Quantities;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Assistent.Benchmarks.Fuzzing;

/// <summary>
/// What a message goes through from the bytes of its activity to those of its replies, but for the store, in conversations that have a
/// past; and the processor time that it costs.
/// </summary>
internal sealed class AskedBot : IDisposable
{
    private const int ThreadTime = 3;

    private readonly ServiceProvider _services;
    private readonly Assistant _assistant;

    public AskedBot()
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System).AddSingleton<IConfiguration>(configuration)
            .AddSingleton(KnowledgeBase.Open(new KnowledgeOptions(Path.Combine(AppContext.BaseDirectory, "knowledge-base")),
                TimeProvider.System))
            .AddSingleton(new TurnLimit(TimeSpan.FromMinutes(10), WaitsForModel: false))
            .AddMetrics().AddSingleton<Telemetry>().AddSingleton<Assistant>();
        services.AddReplies();
        services.AddConversations(configuration);
        _services = services.BuildServiceProvider();
        _assistant = _services.GetRequiredService<Assistant>();
        Pasts = [Conversation.Empty("gesprek"), After("Hoe lang duurt de logeerregeling?"), After("Welke regelingen zijn er?"),
            After([.. Enumerable.Repeat("Hoeveel krijgt een gezin van 8 personen op 3 juli 2023, en wie betaalt dat?", 20)])];
    }

    /// <summary>Conversations with nothing in them, an answer, a list, and as much as is kept.</summary>
    public IReadOnlyList<Conversation> Pasts { get; }

    /// <summary>
    /// The processor time of one message; of several rounds the least, which the collector and the compiler disturbed least.
    /// </summary>
    public TimeSpan Cost(string text, int past, int rounds)
    {
        var body = Encoding.UTF8.GetBytes(new JsonObject { ["type"] = "message", ["id"] = "bericht", ["channelId"] = "emulator",
            ["from"] = new JsonObject { ["id"] = "gebruiker" }, ["conversation"] = new JsonObject { ["id"] = "gesprek" },
            ["text"] = text, ["deliveryMode"] = "expectReplies" }.ToJsonString());
        return Least(() => Answer(body, Pasts[past]), rounds);
    }

    /// <summary>Where the time of a message goes.</summary>
    public IEnumerable<(string Stage, TimeSpan Cost)> Stages(string text, int past, int rounds)
    {
        var knowledge = _services.GetRequiredService<KnowledgeBase>();
        var (masked, history) = (CleanText.Kept(text), Pasts[past].History);
        var clean = CleanText.From(masked);
        var plan = knowledge.Read(clean, history);
        yield return ("mask", Least(() => MaskedText.Of(text), rounds));
        yield return ("clean", Least(() => CleanText.From(masked), rounds));
        yield return ("words", Least(() => Words.Of(clean), rounds));
        yield return ("quantities", Least(() => knowledge.Library.Quantities.Read(clean, new DateOnly(2026, 11, 28)), rounds));
        yield return ("read", Least(() => knowledge.Read(clean, history), rounds));
        yield return ("answer", Least(() => knowledge.Answer(plan), rounds));
        yield return ("whole", Cost(text, past, rounds));
    }

    public void Dispose() => _services.Dispose();

    private static TimeSpan Least(Action work, int rounds)
    {
        var least = TimeSpan.MaxValue;
        for (var round = 0; round < rounds; round++)
        {
            var started = Used();
            work();
            var used = Used() - started;
            least = used < least ? used : least;
        }

        return least;
    }

    private Conversation After(params IReadOnlyList<string> questions)
    {
        var conversation = Conversation.Empty("gesprek");
        foreach (var question in questions)
            conversation = Turn(new IncomingMessage(question, null, IsFromButton: false), conversation).Change(conversation);
        return conversation;
    }

    private void Answer(byte[] body, Conversation past)
    {
        var request = new DefaultHttpContext { Request = { Body = new MemoryStream(body) } }.Request;
        if (Completed(ActivityBody.ReadAsync(request, 1 << 20, CancellationToken.None)) is not ActivityBody.Read read)
            return;
        var turn = Turn(MessageText.Of(KeptActivity.Of(read.Activity)), past);
        ActivityJson.Write(ReplyActivity.To("emulator", turn.Reply));
        ConversationJson.Write(turn.Change(past));
    }

    private AssistantTurn Turn(IncomingMessage message, Conversation past) =>
        Completed(_assistant.AnswerAsync(message, past, Unstreamed.Stream, CancellationToken.None));

    // Without a model nothing waits, so that all of it is this thread's time.
    private static T Completed<T>(Task<T> task) =>
        task.IsCompletedSuccessfully ? task.Result : throw new InvalidOperationException("Something waited.", task.Exception);

    private static TimeSpan Used()
    {
        if (GetTime(ThreadTime, out var time) != 0)
            throw new PlatformNotSupportedException("The processor time of a thread is asked of Linux.");
        return TimeSpan.FromSeconds(time.Seconds) + TimeSpan.FromMicroseconds(time.Nanoseconds / 1000.0);
    }

    [DllImport("libc", EntryPoint = "clock_gettime")]
    private static extern int GetTime(int clock, out TimeSpec time);

    [StructLayout(LayoutKind.Sequential)]
    private struct TimeSpec
    {
        public long Seconds;
        public long Nanoseconds;
    }
}
