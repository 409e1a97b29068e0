using System.IO.Pipelines;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistent.Evaluation.Recordings;

/// <summary>
/// Stands where a model's server is: it answers with what was recorded. Where nothing was, it answers as one whose filter stopped the
/// text, which a bot takes as said of this question only.
/// </summary>
internal sealed class RecordedModel(Recording recording) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var answer = recording.Take(await request.Content!.ReadAsStringAsync(cancellationToken));
        var events = $"{Event(answer ?? "", null)}{Event(null, answer is null ? "content_filter" : "stop")}data: [DONE]\n\n";
        // As from a network: a stream that cannot be set back.
        var content = new StreamContent(PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(events))).AsStream())
        {
            Headers = { ContentType = new("text/event-stream") },
        };
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private static string Event(string? content, string? finishReason)
    {
        var delta = content is null ? new JsonObject() : new JsonObject { ["role"] = "assistant", ["content"] = content };
        var choice = new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason };
        var chunk = new JsonObject
        {
            ["id"] = "recorded", ["object"] = "chat.completion.chunk", ["created"] = 0, ["model"] = "recorded",
            ["choices"] = new JsonArray(choice),
        };
        return $"data: {chunk.ToJsonString()}\n\n";
    }
}
