using System.IO.Pipelines;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistent.Benchmarks;

/// <summary>A model that answers at once, in the chat completions protocol, with the same plan to every question.</summary>
internal sealed class InstantModel : HttpMessageHandler
{
    private const string Plan = """
        {"act":"answer","question":"Wat is hospitaverhuur?","parts":[{"sentences":["hospitaverhuur.1"],"text":"Hospitaverhuur is een specifieke manier van woningdelen."}]}
        """;

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var events = new StringBuilder();
        foreach (var piece in Plan.Chunk(12))
            events.Append(Event(new JsonObject { ["content"] = new string(piece) }, null));
        events.Append(Event([], "stop")).Append("data: [DONE]\n\n");

        // As from a network: a stream that cannot be set back.
        var content = new StreamContent(PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(events.ToString()))).AsStream()) { Headers = { ContentType = new("text/event-stream") } };
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
    }

    private static string Event(JsonObject delta, string? finishReason) =>
        $"data: {new JsonObject { ["id"] = "instant", ["object"] = "chat.completion.chunk", ["created"] = 0, ["model"] = "instant", ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason }) }.ToJsonString()}\n\n";
}
