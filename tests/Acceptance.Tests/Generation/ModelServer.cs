using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using Assistent.Acceptance.Tests.Conversations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>A real server on this machine that speaks the chat completions and embeddings protocol, and does what a test scripts.</summary>
internal sealed class ModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;

    private ModelServer(WebApplication app, string endpoint) => (_app, Endpoint) = (app, endpoint);

    public string Endpoint { get; }

    /// <summary>What is done with a request for a text.</summary>
    public Func<ChatRequest, ModelBehaviour> Script { get; set; } = _ => new ModelBehaviour.SaysNothing();

    /// <summary>The vector of a text; <c>null</c> for a server that fails.</summary>
    public Func<string, float[]?> Embed { get; set; } = _ => null;

    public ConcurrentQueue<ChatRequest> Requests { get; } = new();

    public ConcurrentQueue<string> Embedded { get; } = new();

    public static async Task<ModelServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var endpoint = $"http://127.0.0.1:{LoopbackPort.Free()}";
        builder.WebHost.UseUrls(endpoint);
        var app = builder.Build();
        var server = new ModelServer(app, $"{endpoint}/v1");
        app.MapPost("/v1/chat/completions", server.ChatAsync);
        app.MapPost("/v1/embeddings", server.EmbedAsync);
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

    private async Task EmbedAsync(HttpContext context)
    {
        var body = await JsonNode.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
        var texts = body!["input"] is JsonArray list ? list.Select(text => (string)text!).ToList() : [(string)body["input"]!];
        var vectors = texts.Select(Embed).ToList();
        texts.ForEach(Embedded.Enqueue);
        if (vectors.Contains(null))
        {
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            return;
        }

        var data = vectors.Select((vector, i) => (JsonNode)new JsonObject { ["object"] = "embedding", ["index"] = i, ["embedding"] = Convert.ToBase64String(System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(vector!)) });
        var usage = new JsonObject { ["prompt_tokens"] = 1, ["total_tokens"] = 1 };
        await context.Response.WriteAsync(new JsonObject { ["object"] = "list", ["model"] = "m", ["data"] = new JsonArray([.. data]), ["usage"] = usage }.ToJsonString(), context.RequestAborted);
    }
}
