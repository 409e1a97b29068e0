using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>Writes a chat completion as server-sent events, well or badly.</summary>
internal sealed class ChatResponse(HttpContext context)
{
    private const int Piece = 7;

    public async Task SendAsync(ModelBehaviour behaviour)
    {
        switch (behaviour)
        {
            case ModelBehaviour.Writes writes:
                await WriteAsync(writes.Text);
                await FinishAsync("stop");
                break;
            case ModelBehaviour.Thinks thinks:
                await Task.Delay(thinks.Time, context.RequestAborted);
                await WriteAsync(thinks.Text);
                await FinishAsync("stop");
                break;
            case ModelBehaviour.Refuses refuses:
                context.Response.StatusCode = refuses.Status;
                if (refuses.RetryAfter is { } retryAfter)
                    context.Response.Headers.RetryAfter = retryAfter;
                var message = refuses.Message ?? $"Geweigerd: {context.Request.Headers.Authorization}";
                await context.Response.WriteAsync(
                    $$$"""{"error":{"message":"{{{message}}}","type":"fout"}}""", context.RequestAborted);
                break;
            case ModelBehaviour.Stalls stalls:
                await WriteAsync(stalls.After);
                await Task.Delay(Timeout.Infinite, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                break;
            case ModelBehaviour.BreaksOff breaks:
                await WriteAsync(breaks.After);
                throw new IOException("The model server breaks off.");
            case ModelBehaviour.Babbles babbles:
                context.Response.ContentType = "text/event-stream";
                await context.Response.WriteAsync(babbles.Body, context.RequestAborted);
                break;
            case ModelBehaviour.Filters filters:
                await WriteAsync(filters.After);
                await FinishAsync("content_filter");
                break;
            case ModelBehaviour.SaysNothing:
                await FinishAsync("stop");
                break;
            case ModelBehaviour.Goes:
                while (!context.RequestAborted.IsCancellationRequested)
                    await WriteAsync("woord nog een woord en nog een woord ");
                break;
        }
    }

    private async Task WriteAsync(string text)
    {
        foreach (var piece in text.Chunk(Piece))
            await EventAsync(new string(piece), null);
    }

    private async Task FinishAsync(string reason)
    {
        await EventAsync(null, reason);
        await context.Response.WriteAsync("data: [DONE]\n\n", context.RequestAborted);
    }

    private async Task EventAsync(string? content, string? finish)
    {
        if (!context.Response.HasStarted)
            context.Response.ContentType = "text/event-stream";
        var delta = content is null ? new JsonObject() : new JsonObject { ["role"] = "assistant", ["content"] = content };
        var choice = new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finish };
        var chunk = new JsonObject
        {
            ["id"] = "c", ["object"] = "chat.completion.chunk", ["created"] = 1, ["model"] = "m", ["choices"] = new JsonArray(choice),
        };
        await context.Response.WriteAsync($"data: {chunk.ToJsonString()}\n\n", context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
    }
}
