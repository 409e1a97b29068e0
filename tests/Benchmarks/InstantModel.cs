using System.IO.Pipelines;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace Assistent.Benchmarks;

/// <summary>
/// A model that answers at once, in the chat completions protocol, pointing at the sentences that it is told of, each with its own words.
/// Of a request it looks at one line alone, so that hardly any of the time that is measured is its own.
/// </summary>
/// <param name="texts">The sentences of the overview by their ids.</param>
internal sealed class InstantModel(IReadOnlyDictionary<string, string> texts) : HttpMessageHandler
{
    private const int Sentences = 4;
    private const int CharactersPerEvent = 12;

    private static readonly byte[] PassagesFound = "Hier staat het antwoord waarschijnlijk: "u8.ToArray();
    private static readonly byte[] EndOfLine = @"\n"u8.ToArray();

    private readonly Dictionary<string, byte[]> _events = [];

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = await request.Content!.ReadAsByteArrayAsync(cancellationToken);
        var ids = IdsIn(body);
        if (!_events.TryGetValue(ids, out var events))
            _events[ids] = events = Events(Answer(ids));

        // As from a network: a stream that cannot be set back.
        var content = new StreamContent(PipeReader.Create(new MemoryStream(events)).AsStream())
        {
            Headers = { ContentType = new("text/event-stream") },
        };
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content };
    }

    private static string IdsIn(ReadOnlySpan<byte> body)
    {
        var line = body[(body.LastIndexOf(PassagesFound) + PassagesFound.Length)..];
        return Encoding.UTF8.GetString(line[..line.IndexOf(EndOfLine)]);
    }

    private string Answer(string ids)
    {
        var parts = ids.Split([' ', ';'], StringSplitOptions.RemoveEmptyEntries).Take(Sentences)
            .Select(id => (JsonNode)new JsonObject { ["sentences"] = new JsonArray(id), ["text"] = texts[id] });
        return new JsonObject { ["act"] = "answer", ["question"] = "", ["parts"] = new JsonArray([.. parts]) }.ToJsonString();
    }

    private static byte[] Events(string answer)
    {
        var events = new StringBuilder();
        foreach (var piece in answer.Chunk(CharactersPerEvent))
            events.Append(Event(new JsonObject { ["content"] = new string(piece) }, null));
        return Encoding.UTF8.GetBytes(events.Append(Event([], "stop")).Append("data: [DONE]\n\n").ToString());
    }

    private static string Event(JsonObject delta, string? finishReason)
    {
        var choice = new JsonObject { ["index"] = 0, ["delta"] = delta, ["finish_reason"] = finishReason };
        var chunk = new JsonObject
        {
            ["id"] = "instant", ["object"] = "chat.completion.chunk", ["created"] = 0,
            ["model"] = "instant", ["choices"] = new JsonArray(choice),
        };
        return $"data: {chunk.ToJsonString()}\n\n";
    }
}
