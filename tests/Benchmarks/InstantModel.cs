using System.IO.Pipelines;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistent.Benchmarks;

/// <summary>A model that answers at once, in the chat completions protocol, with the first sentences of the first source that it is given.</summary>
internal sealed class InstantModel : HttpMessageHandler
{
    private const int Sentences = 4;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var prompt = (string)JsonNode.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))!["messages"]![1]!["content"]!;
        var events = new StringBuilder();
        foreach (var piece in Answer(prompt).Chunk(12))
            events.Append(Event(new JsonObject { ["content"] = new string(piece) }, null));
        events.Append(Event([], "stop")).Append("data: [DONE]\n\n");

        // As from a network: a stream that cannot be set back.
        var content = new StreamContent(PipeReader.Create(new MemoryStream(Encoding.UTF8.GetBytes(events.ToString()))).AsStream()) { Headers = { ContentType = new("text/event-stream") } };
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private static string Answer(string prompt)
    {
        var lines = prompt.Split('\n');
        var source = lines.SkipWhile(line => !line.StartsWith("<bron ", StringComparison.Ordinal)).Take(2).ToList();
        if (source is not [var head, var text])
            return "GEEN VRAAG";
        var token = head[head.IndexOf('[', StringComparison.Ordinal)..(head.IndexOf(']', StringComparison.Ordinal) + 1)];
        return string.Join(' ', text.Split(". ").Take(Sentences).Select(sentence => $"{sentence.TrimEnd('.')} {token}."));
    }

    private static string Event(JsonObject delta, string? finishReason) =>
        $"data: {new JsonObject { ["id"] = "instant", ["object"] = "chat.completion.chunk", ["created"] = 0, ["model"] = "instant", ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason }) }.ToJsonString()}\n\n";
}
