using System.Collections.Concurrent;
using Assistent.Acceptance.Tests.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>A real server on this machine that speaks the chat completions protocol, and does what a test scripts.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ModelServer(WebApplication app, string endpoint) => (_app, Endpoint) = (app, endpoint);

    public string Endpoint { get; }

    /// <summary>What is done with a request for a text.</summary>
    public Func<ChatRequest, ModelBehaviour> Script { get; set; } = _ => new ModelBehaviour.SaysNothing();

    public ConcurrentQueue<ChatRequest> Requests { get; } = new();

    public static async Task<ModelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var endpoint = $"http://127.0.0.1:{LoopbackPort.Free()}";
        builder.WebHost.UseUrls(endpoint);
        var app = builder.Build();
        var server = new ModelServer(app, $"{endpoint}/v1");
        app.MapPost("/v1/chat/completions", server.ChatAsync);
        await app.StartAsync();
        return server;
    }

    public async ValueTask DisposeAsync() => await _app.DisposeAsync();

    private async Task ChatAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var request = new ChatRequest(await reader.ReadToEndAsync(context.RequestAborted), context.Request.Headers.Authorization);
        Requests.Enqueue(request);
        await new ChatResponse(context).SendAsync(Script(request));
    }
}
