using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistent.Bot.Adapters;
using Assistent.Bot.Delivery;
using Assistent.Bot.Replies;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.DirectLine;

/// <summary>Activities as a web chat gets them: what the channel owns filled in, the rest as it was sent (protocol, 8.6).</summary>
internal static class WebActivity
{
    public const string EndOfConversation = ActivityTypes.EndOfConversation;

    /// <summary>The event by which a reader asks for no more of the answer that is being written; nothing of it is kept.</summary>
    public const string StopWriting = "assistent/stop";

    // An integer that orders the activities of a conversation, whatever clocks say. Between two that are stored there is room for progress.
    private const string SequenceId = "webchat:sequence-id";
    private const long Room = 1000;

    // Letters as they are: written as escapes they would take twice to six times the room. It is never put in a page.
    private static readonly JsonSerializerOptions Compact = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly ChannelAccount Bot = new("assistent", "Assistent", "bot");

    public static string IdOf(string conversationId, long sequence) =>
        string.Create(CultureInfo.InvariantCulture, $"{conversationId}|{sequence:D7}");

    /// <summary>What brings a user into a conversation, so that the bot says who it is.</summary>
    public static Activity Arrival(WebToken token, DateTimeOffset now) => new()
    {
        Type = ActivityTypes.ConversationUpdate,
        Id = IdOf(token.ConversationId, 0),
        Timestamp = now,
        ChannelId = ChannelNames.OwnWebChat,
        From = new ChannelAccount(token.UserId, role: "user"),
        Recipient = Bot,
        Conversation = new ConversationAccount(id: token.ConversationId),
        MembersAdded = [Bot, new ChannelAccount(token.UserId)],
    };

    /// <summary>What a user sent, as it is stored, sent back and given to the bot.</summary>
    public static string OfUser(Activity kept, WebToken token, long sequence, DateTimeOffset now)
    {
        var json = JsonNode.Parse(ActivityJson.Write(kept))!.AsObject();
        json["from"] = new JsonObject { ["id"] = token.UserId, ["role"] = "user" };
        json["recipient"] = BotJson();
        return Stamp(json, token.ConversationId, sequence, now);
    }

    /// <summary>What a user sent, without what it said: its sender waits to see that it arrived.</summary>
    public static string Emptied(string stored)
    {
        var json = JsonNode.Parse(stored)!.AsObject();
        json["text"] = Wording.Erased;
        json.Remove("value");
        return json.ToJsonString(Compact);
    }

    /// <summary>A reply of the bot; with a stream, as its end.</summary>
    public static string OfBot(
        Activity reply, string? replyToId, string conversationId, long sequence, string? streamId, DateTimeOffset now)
    {
        var json = JsonNode.Parse(ActivityJson.Write(reply))!.AsObject();
        json.Remove("recipient");
        json["from"] = BotJson();
        if (replyToId is null)
            json.Remove("replyToId");
        if (streamId is not null)
            PutStream(json, StreamOf(StreamInfo.Final, streamId));
        return Stamp(json, conversationId, sequence, now);
    }

    public static string ProgressIdOf(string conversationId, long after, int number) =>
        $"{IdOf(conversationId, after)}.{number.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>A sign that the bot is at work, which is shown and never stored.</summary>
    /// <param name="conversationId">Where.</param>
    /// <param name="after">The number of the activity that is answered.</param>
    /// <param name="number">Which sign it is.</param>
    /// <param name="shown">The text so far, and which part of the stream it is; none where there is no text yet.</param>
    /// <param name="now">When.</param>
    public static string Progress(string conversationId, long after, int number, (string Text, string? StreamId, int Chunk)? shown,
        DateTimeOffset now)
    {
        var id = ProgressIdOf(conversationId, after, number);
        var json = new JsonObject { ["type"] = ActivityTypes.Typing, ["from"] = BotJson() };
        if (shown is { } part)
        {
            json["text"] = part.Text;
            PutStream(json, StreamOf(StreamInfo.Streaming, part.StreamId ?? id, part.Chunk));
        }

        return Stamp(json, conversationId, id, (after * Room) + number, now);
    }

    private static JsonObject StreamOf(string streamType, string streamId, int? chunk = null)
    {
        var info = new JsonObject { ["streamId"] = streamId, ["streamType"] = streamType };
        if (chunk is not null)
            info["streamSequence"] = chunk;
        return info;
    }

    // Web Chat reads it from the channel data up to version 4.18, and from the entity after that.
    private static void PutStream(JsonObject json, JsonObject info)
    {
        var channelData = json["channelData"] as JsonObject ?? [];
        foreach (var (name, value) in info)
            channelData[name] = value?.DeepClone();
        json["channelData"] = channelData;
        info.Insert(0, "type", StreamInfo.Type);
        json["entities"] = new JsonArray([info, .. (json["entities"] as JsonArray ?? []).Select(other => other?.DeepClone())]);
    }

    private static JsonObject BotJson() => new() { ["id"] = Bot.Id, ["name"] = Bot.Name, ["role"] = Bot.Role };

    private static string Stamp(JsonObject json, string conversationId, long sequence, DateTimeOffset now) =>
        Stamp(json, conversationId, IdOf(conversationId, sequence), sequence * Room, now);

    private static string Stamp(JsonObject json, string conversationId, string id, long order, DateTimeOffset now)
    {
        json["id"] = id;
        json["timestamp"] = now.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
        json["channelId"] = Channels.Directline;
        json["conversation"] = new JsonObject { ["id"] = conversationId };
        var channelData = json["channelData"] as JsonObject ?? [];
        channelData[SequenceId] = order;
        json["channelData"] = channelData;
        return json.ToJsonString(Compact);
    }
}
