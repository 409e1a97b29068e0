using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistent.Bot.Channels;
using Assistent.Bot.Delivery;

namespace Assistent.Bot.DirectLine;

/// <summary>Activities as a web chat gets them: what the channel owns filled in, the rest as it was sent (protocol, 8.6).</summary>
internal static class WebActivity
{
    public const string EndOfConversation = "endOfConversation";

    /// <summary>The event by which a reader asks for no more of the answer that is being written; nothing of it is kept.</summary>
    public const string StopWriting = "assistent/stop";

    // An integer that orders the activities of a conversation, whatever clocks say. Between two that are stored there is room for progress.
    private const string SequenceId = "webchat:sequence-id";
    private const long Room = 1000;

    private static readonly ChannelAccount Bot = new() { Id = "assistent", Name = "Assistent", Role = "bot" };

    public static string IdOf(string conversationId, long sequence) => string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:D7}");

    /// <summary>What brings a user into a conversation, so that the bot says who it is.</summary>
    public static Activity Arrival(WebToken token, DateTimeOffset now) => new()
    {
        Type = ActivityTypes.ConversationUpdate,
        Id = IdOf(token.ConversationId, 0),
        Timestamp = now,
        ChannelId = ChannelIds.DirectLine,
        From = new ChannelAccount { Id = token.UserId, Role = "user" },
        Recipient = Bot,
        Conversation = new ConversationAccount { Id = token.ConversationId },
        MembersAdded = [Bot, new ChannelAccount { Id = token.UserId }],
    };

    /// <summary>What a user sent, as it is stored, sent back and given to the bot.</summary>
    public static string OfUser(JsonObject sent, WebToken token, long sequence, DateTimeOffset now)
    {
        var json = (JsonObject)sent.DeepClone();
        json["from"] = new JsonObject { ["id"] = token.UserId, ["role"] = "user" };
        json["recipient"] = JsonSerializer.SerializeToNode(Bot, ActivityJson.Default.ChannelAccount);
        return Stamp(json, token.ConversationId, sequence, now);
    }

    /// <summary>A reply of the bot; with a stream, as its end.</summary>
    public static string OfBot(Activity reply, string conversationId, long sequence, string? streamId, DateTimeOffset now)
    {
        var json = ToJson(reply with { From = Bot, Recipient = null });
        if (streamId is not null)
            PutStream(json, new Entity { Type = StreamTypes.Entity, StreamId = streamId, StreamType = StreamTypes.Final });
        return Stamp(json, conversationId, sequence, now);
    }

    public static string ProgressIdOf(string conversationId, long after, int number) => $"{IdOf(conversationId, after)}.{number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A sign that the bot is at work, which is shown and never stored.</summary>
    public static string Progress(string conversationId, long after, int number, string? text, Entity? streamInfo, DateTimeOffset now)
    {
        var id = ProgressIdOf(conversationId, after, number);
        var json = ToJson(new Activity { Type = ActivityTypes.Typing, From = Bot, Text = text });
        if (streamInfo is not null)
            PutStream(json, streamInfo with { StreamId = streamInfo.StreamId ?? id });
        return Stamp(json, conversationId, id, (after * Room) + number, now);
    }

    // Web Chat reads it from the channel data up to version 4.18, and from the entity after that.
    private static void PutStream(JsonObject json, Entity streamInfo)
    {
        var entity = JsonSerializer.SerializeToNode(streamInfo, ActivityJson.Default.Entity)!.AsObject();
        var channelData = json["channelData"] as JsonObject ?? [];
        foreach (var (name, value) in entity.Where(member => member.Key != "type"))
            channelData[name] = value?.DeepClone();
        json["channelData"] = channelData;
        json["entities"] = new JsonArray([entity, .. (json["entities"] as JsonArray ?? []).Select(other => other?.DeepClone())]);
    }

    private static string Stamp(JsonObject json, string conversationId, long sequence, DateTimeOffset now) =>
        Stamp(json, conversationId, IdOf(conversationId, sequence), sequence * Room, now);

    private static string Stamp(JsonObject json, string conversationId, string id, long order, DateTimeOffset now)
    {
        json["id"] = id;
        json["timestamp"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        json["channelId"] = ChannelIds.DirectLine;
        json["conversation"] = new JsonObject { ["id"] = conversationId };
        var channelData = json["channelData"] as JsonObject ?? [];
        channelData[SequenceId] = order;
        json["channelData"] = channelData;
        return json.ToJsonString(KeptActivity.Compact);
    }

    private static JsonObject ToJson(Activity activity) => JsonSerializer.SerializeToNode(activity, ActivityJson.Default.Activity)!.AsObject();
}
