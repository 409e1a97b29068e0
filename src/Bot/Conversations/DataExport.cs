using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Assistent.Bot.Replies;
using Microsoft.EntityFrameworkCore;

namespace Assistent.Bot.Conversations;

/// <summary>What is kept of one person, as JSON that a person can read.</summary>
internal sealed class DataExport
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly JsonObject _json;
    private readonly IReadOnlyList<JsonArray> _lists;

    private DataExport(string userId, DateTimeOffset now, IReadOnlyList<(string Name, JsonArray Entries)> lists)
    {
        _lists = [.. lists.Select(list => list.Entries)];
        _json = new JsonObject { ["gebruiker"] = userId, ["gemaaktOp"] = now.ToString("O") };
        foreach (var (name, entries) in lists)
            _json[name] = entries;
    }

    public static async Task<DataExport> ReadAsync(ConversationsDbContext database, KeptConversations kept, string userId,
        DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (ids, webIds, waiting) = (kept.Ids, kept.WebIds, kept.InboxIds);
        var conversations = await database.Conversations.AsNoTracking().Where(row => ids.Contains(row.Id))
            .OrderBy(row => row.UpdatedAt).Select(row => row.State).ToListAsync(cancellationToken);
        var answers = await database.Answered.AsNoTracking().Where(row => ids.Contains(row.ConversationId))
            .OrderBy(row => row.At).Select(row => row.Replies).ToListAsync(cancellationToken);
        var web = await database.WebActivities.AsNoTracking().Where(row => webIds.Contains(row.ConversationId))
            .OrderBy(row => row.ConversationId).ThenBy(row => row.Sequence).Select(row => row.Json).ToListAsync(cancellationToken);
        var shared = await database.SharedAnswers.AsNoTracking().Where(row => webIds.Contains(row.ConversationId))
            .OrderBy(row => row.ExpiresAt).Select(row => row.Json).ToListAsync(cancellationToken);
        var feedback = await database.Feedback.AsNoTracking().Where(row => ids.Contains(row.ConversationId))
            .OrderBy(row => row.At).ToListAsync(cancellationToken);
        var deliveries = await database.Deliveries.AsNoTracking().Where(row => ids.Contains(row.ConversationId))
            .Select(row => row.Reply).ToListAsync(cancellationToken);
        var inbox = await database.Inbox.AsNoTracking().Where(row => waiting.Contains(row.Id))
            .OrderBy(row => row.ReceivedAt).Select(row => row.Activity).ToListAsync(cancellationToken);
        return new DataExport(userId, now, [("gesprekken", Parsed(conversations)), ("antwoorden", Parsed(answers)),
            ("webgesprekken", Parsed(web)), ("gedeeldeAntwoorden", Parsed(shared)),
            ("beoordelingen", new JsonArray([.. feedback.Select(FeedbackOf)])),
            ("nogTeVersturen", Parsed(deliveries)), ("nogTeBeantwoorden", Parsed(inbox))]);
    }

    public override string ToString() => _json.ToJsonString(Readable);

    /// <summary>The same for a message: of activities only their text, and without the oldest entries where it would not fit.</summary>
    public (string Json, bool IsCut) InMessage(int chars)
    {
        foreach (var list in _lists)
        {
            for (var i = 0; i < list.Count; i++)
                list[i] = Brief(list[i]);
        }

        var whole = ToString();
        var over = whole.Length - chars;
        var isCut = over > 0;
        while (over > 0 && _lists.MaxBy(list => list.Count) is { Count: > 0 } longest)
        {
            over -= longest[0]?.ToJsonString(Readable).Length ?? 0;
            longest.RemoveAt(0);
        }

        return (isCut ? ToString() : whole, isCut);
    }

    private static JsonNode? Brief(JsonNode? entry) => entry switch
    {
        JsonObject replies when replies["activities"] is JsonArray activities => new JsonArray([.. activities.Select(Brief)]),
        JsonObject activity when activity.ContainsKey("type") => new JsonObject { ["tekst"] = activity["text"]?.DeepClone(),
            ["op"] = activity["timestamp"]?.DeepClone() },
        _ => entry?.DeepClone(),
    };

    // An export that was given is no new fact, and would hold the one before it.
    private static JsonArray Parsed(IEnumerable<string> entries) =>
        new([.. entries.Where(entry => !entry.Contains($"\"{ReplyActivity.Export}\":true", StringComparison.Ordinal))
            .Select(entry => JsonNode.Parse(entry))]);

    private static JsonNode FeedbackOf(FeedbackRow row) => new JsonObject
    {
        ["oordeel"] = row.Verdict,
        ["reden"] = row.Reason,
        ["op"] = DateTimeOffset.FromUnixTimeMilliseconds(row.At).ToString("O"),
    };
}
