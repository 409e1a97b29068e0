using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;
using Assistent.Bot.Tests.Conversations;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Assistent.Bot.Tests;

/// <summary>A conversation with the assistant, without a channel or a store.</summary>
internal sealed class TalkingAssistant : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 28, 12, 0, 0, TimeSpan.Zero));
    private readonly OpenStore _store = OpenStore.NotPrepared("unused");

    public Conversation Conversation { get; private set; } = Conversation.Empty("gesprek-1");

    public void BeginAnew() => Conversation = Conversation.Empty("gesprek-1");

    /// <summary>A turn that is remembered.</summary>
    public async Task<Reply> SayAsync(string? message)
    {
        var turn = await TurnAsync(message);
        Conversation = turn.Change(Conversation);
        return turn.Reply;
    }

    /// <summary>A turn that is not.</summary>
    public Task<AssistantTurn> TurnAsync(string? message) =>
        Assistant().AnswerAsync(Message(message), Conversation, Unstreamed.Stream, TestContext.Current.CancellationToken);

    public static IncomingMessage Message(string? text) => new(text, "bericht-1", IsFromButton: false);

    public Assistant Assistant() => Assistant(TimeSpan.FromMinutes(5));

    public Assistant Assistant(TimeSpan limit) =>
        new(RepositoryKnowledgeBase.Knowledge, RepositoryKnowledgeBase.Replies, RepositoryKnowledgeBase.Answers, _store.Asked,
            new TurnLimit(limit, WaitsForModel: false), new Telemetry(new SomeMeters()), _time, NullLogger<Assistant>.Instance);

    public ValueTask DisposeAsync() => _store.DisposeAsync();
}
