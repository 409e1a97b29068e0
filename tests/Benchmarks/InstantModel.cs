using System.IO.Pipelines;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistent.Benchmarks;

/// <summary>A model that answers at once, in the chat completions protocol, pointing at the first sentences that it is told of.</summary>
internal sealed class InstantModel : HttpMessageHandler
{
    private const int Sentences = 4;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var messages = JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!["messages"]!.AsArray();
        var events = new StringBuilder();
        foreach (var piece in Answer(messages).Chunk(12))
            events.Append(Event(new JsonObject { ["content"] = new string(piece) }, null));
        events.Append(Event([], "stop")).Append("data: [DONE]\n\n");

        // As from a network: a stream that cannot be set back.
        var content = new StreamContent(PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(events.ToString()))).AsStream()) { Headers = { ContentType = new("text/event-stream") } };
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    // The first sentences of the passage that is probably asked about, and each in words of its own.
    private static string Answer(JsonArray messages)
    {
        var (overview, request) = ((string)messages[0]!["content"]!, (string)messages[1]!["content"]!);
        var ids = request.Split('\n').First(line => line.StartsWith("Hier staat", StringComparison.Ordinal)).Split(": ")[1].Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries).Take(Sentences);
        var parts = ids.Select(id => (JsonNode)new JsonObject { ["sentences"] = new JsonArray(id), ["text"] = TextOf(id, overview) });
        return new JsonObject { ["act"] = "answer", ["question"] = "", ["parts"] = new JsonArray([.. parts]) }.ToJsonString();
    }

    private static string TextOf(string id, string overview)
    {
        var start = overview.IndexOf($"\n{id} ", StringComparison.Ordinal) + id.Length + 2;
        return overview[start..overview.IndexOf('\n', start)];
    }

    private static string Event(JsonObject delta, string? finishReason) =>
        $"data: {new JsonObject { ["id"] = "instant", ["object"] = "chat.completion.chunk", ["created"] = 0, ["model"] = "instant", ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason }) }.ToJsonString()}\n\n";
}
