using System.Net;
using System.Text.Json.Nodes;
using Assistent.Acceptance.Tests.Conversations;

namespace Assistent.Acceptance.Tests.Channels;

/// <summary>The Connector of a channel on this machine, which takes what it is sent.</summary>
internal sealed class Channel : IDisposable
{
    private readonly HttpListener _listener = new();

    public Channel()
    {
        ServiceUrl = $"http://127.0.0.1:{LoopbackPort.Free()}/";
        _listener.Prefixes.Add(ServiceUrl);
        _listener.Start();
    }

    public string ServiceUrl { get; }

    public async Task<(string Path, JsonNode Body)> ReceiveAsync()
    {
        var context = await _listener.GetContextAsync();
        using var reader = new StreamReader(context.Request.InputStream);
        var body = JsonNode.Parse(await reader.ReadToEndAsync())!;
        context.Response.Close();
        return (context.Request.RawUrl!, body);
    }

    public void Dispose() => _listener.Close();
}
