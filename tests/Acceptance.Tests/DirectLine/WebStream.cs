using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.DirectLine;

/// <summary>The socket of a web chat, and what was heard on it.</summary>
internal sealed class WebStream : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[4 * 1024];

    /// <summary>Everything heard so far, in its order.</summary>
    public List<JsonNode> Heard { get; } = [];

    /// <summary>What was said, without signs of progress.</summary>
    public IEnumerable<string> Said =>
        Heard.Where(activity => (string?)activity["type"] != "typing").Select(activity => (string?)activity["text"] ?? "");

    public string? Watermark { get; private set; }

    public WebSocketCloseStatus? ClosedWith => _socket.CloseStatus;

    public string? Reason => _socket.CloseStatusDescription;

    public static async Task<WebStream> OpenAsync(string url, CancellationToken cancellationToken, string? origin = null)
    {
        var stream = new WebStream();
        if (origin is not null)
            stream._socket.Options.SetRequestHeader("Origin", origin);
        await stream._socket.ConnectAsync(new Uri(url), cancellationToken);
        return stream;
    }

    /// <summary>Listens until so many messages were heard in all.</summary>
    public async Task UntilSaidAsync(int count, CancellationToken cancellationToken)
    {
        while (Said.Count() < count)
            Assert.True(await HearAsync(cancellationToken), $"The stream ended ({ClosedWith}, {Reason}) after: {string.Join(" / ", Said)}");
    }

    /// <summary>Listens until something shows a text.</summary>
    public async Task UntilShownAsync(string text, CancellationToken cancellationToken)
    {
        while (Heard.All(activity => (string?)activity["text"] != text))
            Assert.True(await HearAsync(cancellationToken), $"The stream ended ({ClosedWith}, {Reason}) without: {text}");
    }

    /// <summary>Listens until the server ends the stream.</summary>
    public async Task UntilClosedAsync(CancellationToken cancellationToken)
    {
        while (await HearAsync(cancellationToken)) { }
    }

    public Task SendAsync(byte[] data, WebSocketMessageType type, bool isWhole, CancellationToken cancellationToken) =>
        _socket.SendAsync(data, type, isWhole, cancellationToken);

    /// <summary>Sends a frame, unless the server has closed the stream.</summary>
    public async Task<bool> TrySendAsync(byte[] data, WebSocketMessageType type, bool isWhole, CancellationToken cancellationToken)
    {
        try
        {
            await SendAsync(data, type, isWhole, cancellationToken);
            return true;
        }
        catch (WebSocketException)
        {
            return false;
        }
    }

    /// <summary>The line goes dead, without a word to the server.</summary>
    public void Drop() => _socket.Abort();

    public Task CloseAsync(CancellationToken cancellationToken) =>
        _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, cancellationToken);

    public void Dispose() => _socket.Dispose();

    private async Task<bool> HearAsync(CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience.Time);
        var text = new StringBuilder();
        while (true)
        {
            var part = await _socket.ReceiveAsync(_buffer, limit.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return false;
            text.Append(Encoding.UTF8.GetString(_buffer, 0, part.Count));
            if (part.EndOfMessage)
                break;
        }

        var set = JsonNode.Parse(text.ToString())!;
        Heard.AddRange(set["activities"]!.AsArray().Select(activity => activity!.DeepClone()));
        Watermark = (string?)set["watermark"] ?? Watermark;
        return true;
    }
}
