using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Assistent.Acceptance.Tests.Delivery;

/// <summary>What a Connector may answer.</summary>
internal static class Answers
{
    public static async Task StatusAsync(HttpContext context, int status, string body = "", TimeSpan? retryAfter = null)
    {
        context.Response.StatusCode = status;
        if (retryAfter is { } wait)
            context.Response.Headers.RetryAfter = ((int)wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
        await context.Response.CompleteAsync();
    }

    public static Task ErrorAsync(HttpContext context, int status, string code, string message) =>
        StatusAsync(context, status,
            new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } }.ToJsonString());

    /// <summary>No answer at all, until the caller hangs up.</summary>
    public static async Task HangAsync(HttpContext context)
    {
        var hungUp = new TaskCompletionSource();
        await using var _ = context.RequestAborted.Register(hungUp.SetResult);
        await hungUp.Task;
    }

    /// <summary>The connection breaks.</summary>
    public static Task BreakAsync(HttpContext context)
    {
        context.Abort();
        return Task.CompletedTask;
    }

    /// <summary>It arrived, but the body of the answer does not end: a byte, and then nothing.</summary>
    public static async Task DripAsync(HttpContext context)
    {
        await context.Response.WriteAsync("{");
        await context.Response.Body.FlushAsync();
        await HangAsync(context);
    }

    /// <summary>It arrived, and the body of the answer is as large as the caller lets it be; gives how many bytes it took.</summary>
    public static async Task<long> FloodAsync(HttpContext context, long most)
    {
        var chunk = new byte[64 * 1024];
        var sent = 0L;
        try
        {
            // Once the line is cut, what is written goes nowhere; the server says so only when it gets a turn.
            while (sent < most && !(await context.Response.BodyWriter.WriteAsync(chunk, context.RequestAborted)).IsCompleted)
            {
                sent += chunk.Length;
                await Task.Yield();
            }
        }
        catch (Exception error) when (error is OperationCanceledException or IOException)
        {
            // The caller had enough.
        }

        return sent;
    }
}
