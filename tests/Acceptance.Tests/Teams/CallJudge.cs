using System.Text.Json.Nodes;
using Assistent.Acceptance.Tests.Conversations;

namespace Assistent.Acceptance.Tests.Teams;

/// <summary>A Connector that reads with Microsoft's SDK for JavaScript what the bot sends, and has the SDK send the same.</summary>
internal sealed class CallJudge : IDisposable
{
    private readonly Uri _address = new($"http://127.0.0.1:{LoopbackPort.Free()}/");
    private readonly HttpClient _http;
    private readonly ChildProcess _node;

    private CallJudge()
    {
        _http = new HttpClient { BaseAddress = _address };
        _node = ChildProcess.Start("node", ["judge-calls.mjs", $"{_address.Port}"], Peers.Folder);
    }

    public string ServiceUrl => _address.ToString();

    public static async Task<CallJudge> StartAsync(CancellationToken cancellationToken)
    {
        var judge = new CallJudge();
        await judge.UntilAsync(_ => true, cancellationToken);
        return judge;
    }

    /// <summary>What came in, once it is enough.</summary>
    public async Task<JsonArray> UntilAsync(Func<JsonArray, bool> isEnough, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience.Time);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        do
        {
            Assert.False(_node.HasEnded, $"The judge ended: {_node.Said}");
            if (await CallsAsync(patience.Token) is { } calls && isEnough(calls))
                return calls;
        }
        while (await pause.WaitForNextTickAsync(patience.Token));
        throw new InvalidOperationException("The timer ended.");
    }

    /// <summary>What comes in when the SDK does what the bot did, in the same order.</summary>
    public async Task<JsonArray> RepeatedBySdkAsync(CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsync(new Uri("_repeat", UriKind.Relative), null, cancellationToken);
        var answer = await response.Content.ReadAsStringAsync(cancellationToken);
        Assert.True(response.IsSuccessStatusCode, answer);
        return JsonNode.Parse(answer)!.AsArray();
    }

    public void Dispose()
    {
        _http.Dispose();
        _node.Dispose();
    }

    private async Task<JsonArray?> CallsAsync(CancellationToken cancellationToken)
    {
        try
        {
            return JsonNode.Parse(await _http.GetStringAsync(new Uri("_calls", UriKind.Relative), cancellationToken))!.AsArray();
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }
}
