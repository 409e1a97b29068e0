using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace Assistent.Acceptance.Tests.Delivery;

/// <summary>The Connector of a channel, on a port of this machine: it keeps what it is sent and answers as a test says.</summary>
internal sealed class ConnectorStub : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly List<ConnectorCall> _calls = [];
    private readonly TimeProvider _time;
    private TaskCompletionSource _called = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _ids;

    private ConnectorStub(string address, TimeProvider time)
    {
        (ServiceUrl, _time) = ($"{address}/", time);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(address).UseShutdownTimeout(TimeSpan.Zero);
        _server = builder.Build();
        _server.Run(HandleAsync);
    }

    public string ServiceUrl { get; }

    /// <summary>Answers a call; the default is that it arrived and became a message with an id.</summary>
    public Func<ConnectorCall, HttpContext, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;

    public IReadOnlyList<ConnectorCall> Calls
    {
        get
        {
            lock (_calls)
                return [.. _calls];
        }
    }

    public IReadOnlyList<ConnectorCall> Messages => [.. Calls.Where(call => call.IsMessage)];

    public static Task<ConnectorStub> StartAsync(TimeProvider? time = null) =>
        StartAsync($"http://127.0.0.1:{Conversations.LoopbackPort.Free()}", time);

    public static async Task<ConnectorStub> StartAsync(string address, TimeProvider? time = null)
    {
        var stub = new ConnectorStub(address.TrimEnd('/'), time ?? TimeProvider.System);
        await stub._server.StartAsync(TestContext.Current.CancellationToken);
        return stub;
    }

    /// <summary>Waits for so many calls of a kind, and gives them.</summary>
    public async Task<IReadOnlyList<ConnectorCall>> UntilAsync(int count, Func<ConnectorCall, bool> isMeant)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(Patience.Time);
        while (true)
        {
            var called = Volatile.Read(ref _called);
            var meant = Calls.Where(isMeant).ToList();
            if (meant.Count >= count)
                return meant;
            await called.Task.WaitAsync(deadline.Token);
        }
    }

    public async Task<ConnectorCall> FirstAsync(Func<ConnectorCall, bool> isMeant) => (await UntilAsync(1, isMeant))[0];

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync();
        var call = new ConnectorCall(context.Request.Method, context.Features.Get<IHttpRequestFeature>()!.RawTarget,
            body == "" ? null : JsonNode.Parse(body), _time.GetUtcNow());
        lock (_calls)
            _calls.Add(call);
        Interlocked.Exchange(ref _called, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        await Answer(call, context);
        if (!context.Response.HasStarted && context.Response.StatusCode == StatusCodes.Status200OK
            && !context.RequestAborted.IsCancellationRequested)
        {
            context.Response.StatusCode = StatusCodes.Status201Created;
            await context.Response.WriteAsJsonAsync(new JsonObject { ["id"] = $"melding-{Interlocked.Increment(ref _ids)}" });
        }
    }
}
