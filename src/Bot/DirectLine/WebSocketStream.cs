using Assistent.Bot.Replies;

namespace Assistent.Bot.DirectLine;

/// <summary>
/// Shows over the socket that the bot is at work, then the reply as far as it is certain (protocol, 5.6). The reply itself comes from the
/// store.
/// </summary>
internal sealed class WebSocketStream(OpenSockets sockets, string conversationId, long asked, TimeProvider time) : IReplyStream
{
    private const int MaxNumber = 999;

    // The pace that clients of this channel are used to (protocol, 5.6).
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(500);

    private int _number;
    private int _chunks;
    private long _shownAt;

    /// <summary>What ends with the reply; <c>null</c> while nothing of it was shown.</summary>
    public string? StreamId { get; private set; }

    public CancellationToken Stopped { get; init; }

    public string ConversationId => conversationId;

    /// <summary>The number of the activity that is answered.</summary>
    public long Asked => asked;

    public Task InformAsync(string progress, CancellationToken cancellationToken)
    {
        if (_number == 0)
            Send(null);
        return Task.CompletedTask;
    }

    public Task ShowAsync(string textSoFar, CancellationToken cancellationToken)
    {
        // What comes too soon is part of what comes next.
        if (_number >= MaxNumber || (_chunks > 0 && time.GetElapsedTime(_shownAt) < Pace))
            return Task.CompletedTask;
        _shownAt = time.GetTimestamp();
        var id = Send((textSoFar, StreamId, ++_chunks));
        StreamId ??= id;
        return Task.CompletedTask;
    }

    private string Send((string Text, string? StreamId, int Chunk)? shown)
    {
        _number++;
        var id = WebActivity.ProgressIdOf(conversationId, asked, _number);
        sockets.Show(conversationId, new Progress(asked, WebActivity.Progress(conversationId, asked, _number, shown, time.GetUtcNow())));
        return id;
    }
}

/// <summary>A sign that an activity is being answered, of which nothing remains.</summary>
/// <param name="Asked">The number of the activity; once a later one is sent, the sign has been overtaken.</param>
/// <param name="Json">The activity that shows it.</param>
internal sealed record Progress(long Asked, string Json);
