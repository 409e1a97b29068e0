using System.Collections.Concurrent;
using System.Text.Json;
using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;

namespace Assistent.Bot.DirectLine;

/// <summary>Runs the turns of web chats. A message that is stored gets its answer, also when the page that asked is gone.</summary>
internal sealed class WebTurns(BotTurn turns, ConversationStore conversations, OpenSockets sockets, TimeProvider time)
{
    // The answers that this instance is making, with what ends them.
    private readonly ConcurrentDictionary<WebSocketStream, CancellationTokenSource> _making = [];

    /// <summary>The reader of a conversation has seen enough: what is being written ends with what was shown.</summary>
    public void Stop(string conversationId)
    {
        foreach (var (stream, stop) in _making.Where(made => made.Key.ConversationId == conversationId))
            stop.Cancel();
    }

    /// <summary>Lets the bot greet a user who comes in; this also begins the conversation.</summary>
    public Task<bool> GreetAsync(WebToken token) => RunAsync(token, WebActivity.Arrival(token, time.GetUtcNow()), 0);

    /// <summary>Answers a stored message, unless it has been answered. Whether there is an answer now; if not, the client may send it again.</summary>
    public Task<bool> AnswerAsync(WebToken token, WebActivityRow asked) =>
        RunAsync(token, JsonSerializer.Deserialize(asked.Json, ActivityJson.Default.Activity)!, asked.Sequence);

    private async Task<bool> RunAsync(WebToken token, Activity activity, long sequence)
    {
        var stop = new CancellationTokenSource();
        var stream = new WebSocketStream(sockets, token.ConversationId, sequence, time) { Stopped = stop.Token };
        var route = new WebChatRoute(token, stream);
        _making[stream] = stop;
        try
        {
            return await RunAsync(token, activity, route, stream);
        }
        finally
        {
            _making.TryRemove(stream, out _);
        }
    }

    private async Task<bool> RunAsync(WebToken token, Activity activity, WebChatRoute route, WebSocketStream stream)
    {
        var turn = await turns.RunAsync(activity, route, stream, CancellationToken.None);
        if (turn.IsFault)
            turn = await conversations.RunAsync(activity, route, conversation => Task.FromResult(new TurnResult(turn.Replies, conversation, IsForgotten: false)), CancellationToken.None);
        sockets.Wake(token.ConversationId);
        return turn.IsRemembered;
    }
}
