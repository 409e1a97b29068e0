using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistent.Bot.Adapters;
using Assistent.Bot.PersonalData;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.DirectLine;

/// <summary>What a client posted turned out to be.</summary>
internal abstract record ClientActivity
{
    private const int MaxClientIdChars = 256;
    // Letters may come as escapes, and with what is not kept.
    private const int MaxSentPerKept = 4;

    private static readonly SearchValues<char> ClientIdChars =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.:|");

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    private ClientActivity() { }

    /// <param name="Activity">What the client may say of it.</param>
    /// <param name="ClientId">The client's own id of it, <c>null</c> when it has none.</param>
    public sealed record Read(Activity Activity, string? ClientId) : ClientActivity;

    public sealed record TooLarge : ClientActivity;

    public sealed record Refused(IResult Answer) : ClientActivity;

    /// <summary>How much was read, whatever it turned out to be.</summary>
    public int Bytes { get; private init; }

    public static async Task<ClientActivity> ReadAsync(
        HttpRequest request, string conversationId, int maxKept, CancellationToken cancellationToken)
    {
        if (await BoundedBody.ReadAsync(request, maxKept * MaxSentPerKept, cancellationToken) is not { } bytes)
            return new TooLarge { Bytes = maxKept * MaxSentPerKept };
        return Parse(bytes.Span, conversationId, maxKept) with { Bytes = bytes.Length };
    }

    private static ClientActivity Parse(ReadOnlySpan<byte> bytes, string conversationId, int maxKept)
    {
        try
        {
            return JsonNode.Parse(bytes, documentOptions: Strict) is JsonObject json
                ? Check(ActivityJson.Read(bytes), ClientIdOf(json), conversationId, maxKept)
                : new Refused(DirectLineError.Malformed("The body is not an activity."));
        }
        // The second one is what half of a surrogate pair gives.
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return new Refused(DirectLineError.Malformed("The body is not an activity."));
        }
    }

    private static ClientActivity Check(Activity activity, string? clientId, string conversationId, int maxKept) => activity switch
    {
        { Type: null or "" } => new Refused(DirectLineError.Missing("type")),
        { Type: ActivityTypes.Message, Text: null, Value: null } => new Refused(DirectLineError.Missing("text")),
        { Type: not (ActivityTypes.Message or ActivityTypes.Event or ActivityTypes.Typing or WebActivity.EndOfConversation) } =>
            new Refused(DirectLineError.Malformed("A client cannot send this type of activity.")),
        _ when !IsClientId(clientId) => new Refused(DirectLineError.Malformed("The clientActivityID cannot be used.")),
        _ when Encoding.UTF8.GetByteCount(activity.Text ?? "") > maxKept => new TooLarge(),
        _ => new Read(OfClient(activity, conversationId), clientId is "" ? null : clientId),
    };

    private static string? ClientIdOf(JsonObject json) =>
        JsonText.Of((json["channelData"] as JsonObject)?["clientActivityID"]);

    // Made up by the client and given back to it: no words, and no number of a person.
    private static bool IsClientId(string? id) =>
        id is null || (id.Length <= MaxClientIdChars && !id.AsSpan().ContainsAnyExcept(ClientIdChars) && MaskedText.Find(id) is []);

    // Who says it and where, the token tells.
    private static Activity OfClient(Activity sent, string conversationId) => new()
    {
        Type = sent.Type,
        ChannelId = ChannelNames.OwnWebChat,
        Conversation = new ConversationAccount(id: conversationId),
        Name = sent.Name,
        Text = sent.Text,
        TextFormat = sent.TextFormat,
        Value = sent.Value,
        ReplyToId = sent.ReplyToId,
        Entities = sent.Entities,
        ChannelData = sent.ChannelData,
    };
}
