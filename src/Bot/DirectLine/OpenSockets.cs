using System.Collections.Concurrent;

namespace Assistent.Bot.DirectLine;

/// <summary>The streams that clients of this instance have open, one per conversation.</summary>
internal sealed class OpenSockets
{
    private readonly ConcurrentDictionary<string, StreamSocket> _sockets = [];

    public bool IsEmpty => _sockets.IsEmpty;

    /// <summary>Puts a socket in the place of an older one of its conversation, which ends.</summary>
    public void Add(StreamSocket socket)
    {
        while (!_sockets.TryAdd(socket.ConversationId, socket))
        {
            if (_sockets.TryGetValue(socket.ConversationId, out var older) && _sockets.TryUpdate(socket.ConversationId, socket, older))
            {
                older.End(StreamEnding.Collision);
                return;
            }
        }
    }

    public void Remove(StreamSocket socket) => _sockets.TryRemove(KeyValuePair.Create(socket.ConversationId, socket));

    /// <summary>Tells the stream of a conversation that something was added.</summary>
    public void Wake(string conversationId)
    {
        if (_sockets.TryGetValue(conversationId, out var socket))
            socket.Wake();
    }

    public void WakeAll()
    {
        foreach (var socket in _sockets.Values)
            socket.Wake();
    }

    public void Show(string conversationId, Progress progress)
    {
        if (_sockets.TryGetValue(conversationId, out var socket))
            socket.Show(progress);
    }

    /// <summary>Another instance has a newer socket of the conversation.</summary>
    public void Collide(string conversationId, string newerId)
    {
        if (_sockets.TryGetValue(conversationId, out var socket) && socket.Id != newerId)
            socket.End(StreamEnding.Collision);
    }
}
