using System.Text.Json;

namespace Assistent.Evaluation;

/// <summary>What a reader sees of the replies to one turn.</summary>
public sealed record ScoredReply(string Text, IReadOnlyList<string> CitationNames, int Suggestions)
{
    private static readonly string[] CardTexts = ["text", "title", "value", "url"];

    public static ScoredReply Read(JsonElement activities)
    {
        var texts = new List<string>();
        var names = new List<string>();
        var suggestions = 0;
        foreach (var activity in activities.EnumerateArray().Where(activity => TextOf(activity, "type") == "message"))
        {
            texts.Add(TextOf(activity, "text"));
            foreach (var attachment in Items(activity, "attachments").Where(attachment => attachment.TryGetProperty("content", out _)))
                CollectCardText(attachment.GetProperty("content"), texts);
            if (activity.TryGetProperty("suggestedActions", out var actions))
                suggestions += Items(actions, "actions").Count();
            names.AddRange(Items(activity, "entities")
                .Where(entity => TextOf(entity, "type") == "https://schema.org/Message")
                .SelectMany(entity => Items(entity, "citation"))
                .Select(claim => claim.TryGetProperty("appearance", out var look) ? TextOf(look, "name") : ""));
        }

        return new ScoredReply(ReplyFolding.Fold(string.Join('\n', texts)), names, suggestions);
    }

    private static void CollectCardText(JsonElement node, List<string> texts)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in node.EnumerateArray())
                CollectCardText(item, texts);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            if (TextOf(node, "type") != "Input.Text")
                texts.AddRange(CardTexts.Select(key => TextOf(node, key)).Where(text => text.Length > 0));
            foreach (var child in node.EnumerateObject())
                CollectCardText(child.Value, texts);
        }
    }

    private static string TextOf(JsonElement node, string key) =>
        node.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static IEnumerable<JsonElement> Items(JsonElement node, string key) =>
        node.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [];
}
