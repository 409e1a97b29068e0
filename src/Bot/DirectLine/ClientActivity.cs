using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistent.Bot.Adapters;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.DirectLine;

/// <summary>What a client posted turned out to be.</summary>
internal abstract record ClientActivity
{
    private const int MaxClientIdChars = 256;
    // Letters may come as escapes, and with what is not kept.
    private const int MaxSentPerKept = 4;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    private ClientActivity() { }

    /// <param name="Json">What is kept of it, and given back to the client.</param>
    /// <param name="Type">One of the types that a client may send.</param>
    /// <param name="Name">What an event is called.</param>
    /// <param name="ClientId">The client's own id of it, <c>null</c> when it has none.</param>
    /// <param name="Bytes">The length of <paramref name="Json"/>.</param>
    public sealed record Read(JsonObject Json, string Type, string? Name, string? ClientId, int Bytes) : ClientActivity;

    public sealed record TooLarge : ClientActivity;

    public sealed record Refused(IResult Answer) : ClientActivity;

    public static async Task<ClientActivity> ReadAsync(HttpRequest request, int maxKept, CancellationToken cancellationToken)
    {
        if (await BoundedBody.ReadAsync(request, maxKept * MaxSentPerKept, cancellationToken) is not { } bytes)
            return new TooLarge();
        return Parse(bytes.Span) is var parsed && parsed is Read { Bytes: var kept } && kept > maxKept ? new TooLarge() : parsed;
    }

    private static ClientActivity Parse(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return JsonNode.Parse(bytes, documentOptions: Strict) is JsonObject json
                ? Check(json, ActivityJson.Read(bytes))
                : new Refused(DirectLineError.Malformed("The body is not an activity."));
        }
        // The second one is what half of a surrogate pair gives.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return new Refused(DirectLineError.Malformed("The body is not an activity."));
        }
    }

    private static ClientActivity Check(JsonObject json, Activity activity)
    {
        var clientId = JsonText.Of((json["channelData"] as JsonObject)?["clientActivityID"]);
        return activity switch
        {
            { Type: null or "" } => new Refused(DirectLineError.Missing("type")),
            { Type: ActivityTypes.Message, Text: null, Value: null } => new Refused(DirectLineError.Missing("text")),
            { Type: not (ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing or WebActivity.EndOfConversation) } =>
                new Refused(DirectLineError.Malformed("A client cannot send this type of activity.")),
            _ when clientId is { Length: > MaxClientIdChars } || clientId?.Contains('\0',
                StringComparison.Ordinal) == true => new Refused(DirectLineError.Malformed("The clientActivityID cannot be used.")),
            _ => Kept(KeptActivity.Of(json), activity, clientId is "" ? null : clientId),
        };
    }

    private static Read Kept(JsonObject json, Activity activity, string? clientId) =>
        new(json, activity.Type!, activity.Name, clientId, Encoding.UTF8.GetByteCount(json.ToJsonString(KeptActivity.Compact)));
}
