using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistent.Bot.Channels;

/// <summary>One act in a conversation, as the Activity protocol (3.4) writes it. Fields that this bot does not use are ignored.</summary>
public sealed record Activity
{
    public string? Type { get; init; }

    public string? Id { get; init; }

    public DateTimeOffset? Timestamp { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    public ChannelAccount? From { get; init; }

    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }

    public string? ReplyToId { get; init; }

    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    public string? Locale { get; init; }

    /// <summary>What a notification says of a message without text.</summary>
    public string? Summary { get; init; }

    public string? InputHint { get; init; }

    /// <summary><c>normal</c> or <c>expectReplies</c>; every other value counts as normal (A3110 to A3116).</summary>
    public string? DeliveryMode { get; init; }

    public string? Name { get; init; }

    public string? Action { get; init; }

    public JsonElement? Value { get; init; }

    public JsonElement? ChannelData { get; init; }

    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }

    [JsonConverter(typeof(EntitiesConverter))]
    public IReadOnlyList<Entity>? Entities { get; init; }

    public SuggestedActions? SuggestedActions { get; init; }

    public IReadOnlyList<Attachment>? Attachments { get; init; }
}

/// <summary>Something that goes with a message, such as a card.</summary>
public sealed record Attachment
{
    public string? ContentType { get; init; }

    public JsonElement? Content { get; init; }
}

/// <summary>A party to a conversation.</summary>
public sealed record ChannelAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? AadObjectId { get; init; }

    public string? Role { get; init; }
}

/// <summary>The conversation that an activity belongs to.</summary>
public sealed record ConversationAccount
{
    public string? Id { get; init; }

    public string? Name { get; init; }

    public bool? IsGroup { get; init; }

    public string? ConversationType { get; init; }

    public string? TenantId { get; init; }
}

/// <summary>Replies that a user can choose instead of typing; <see cref="To"/> says who sees them, everyone when it says nothing.</summary>
public sealed record SuggestedActions(IReadOnlyList<CardAction> Actions, IReadOnlyList<string>? To = null);

/// <summary>One thing to choose; <c>imBack</c> sends <see cref="Value"/> as if the user had typed it.</summary>
public sealed record CardAction(string Type, string Title, string Value);

/// <summary>The activity types of section 1.3 that this bot tells apart.</summary>
public static class ActivityTypes
{
    public const string Message = "message";
    public const string ConversationUpdate = "conversationUpdate";
    public const string InstallationUpdate = "installationUpdate";
    public const string Invoke = "invoke";
    public const string Event = "event";
    public const string Typing = "typing";
}

/// <summary>How a caller wants the replies; every value but this one counts as normal (A3110 to A3116).</summary>
public static class DeliveryModes
{
    public const string ExpectReplies = "expectReplies";
}

/// <summary>The channels that this bot does something of its own for.</summary>
public static class ChannelIds
{
    public const string Teams = "msteams";
    public const string DirectLine = "directline";
    public const string WebChat = "webchat";
}

/// <summary>Something an activity says about itself. Of the many types only the message with its citations is written by this bot.</summary>
public sealed record Entity
{
    public string? Type { get; init; }

    [JsonPropertyName("@type")]
    public string? SchemaType { get; init; }

    [JsonPropertyName("@context")]
    public string? Context { get; init; }

    [JsonPropertyName("@id")]
    public string? SchemaId { get; init; }

    /// <summary>Of a mention: who.</summary>
    public ChannelAccount? Mentioned { get; init; }

    /// <summary>Of a mention: how it stands in the text.</summary>
    public string? Text { get; init; }

    /// <summary>Of a stream: the id of its first activity.</summary>
    public string? StreamId { get; init; }

    /// <summary>Of a stream: <c>informative</c>, <c>streaming</c> or <c>final</c>.</summary>
    public string? StreamType { get; init; }

    /// <summary>Of a stream: from 1 on, absent at the end.</summary>
    public int? StreamSequence { get; init; }

    public IReadOnlyList<string>? AdditionalType { get; init; }

    public IReadOnlyList<Claim>? Citation { get; init; }
}

/// <summary>A citation of schema.org's Claim type: <see cref="Position"/> is the number of its marker in the text.</summary>
public sealed record Claim(
    [property: JsonPropertyName("@type")] string SchemaType,
    int Position,
    Appearance Appearance);

/// <summary>What a citation shows: the document's name, its address and the words quoted.</summary>
public sealed record Appearance(
    [property: JsonPropertyName("@type")] string SchemaType,
    string Name,
    string? Url,
    string Abstract);

/// <summary>The body of an answer to <c>expectReplies</c>.</summary>
public sealed record ExpectedReplies(IReadOnlyList<Activity> Activities);

/// <summary>The machine-readable outcome of a turn, under <c>channelData.assistent</c>.</summary>
public sealed record Outcome([property: JsonPropertyName("outcome")] string Name, string QuestionAs, string Composer);

/// <summary>The channel data of a reply. <see cref="FeedbackLoop"/> asks the channel for its thumbs.</summary>
public sealed record ReplyChannelData(Outcome Assistent, FeedbackLoop? FeedbackLoop = null);

/// <summary>How a channel asks what a user thinks of a message; <c>default</c> is its own form.</summary>
public sealed record FeedbackLoop(string Type);
