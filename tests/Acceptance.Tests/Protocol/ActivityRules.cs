using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.Protocol;

/// <summary>
/// What the Activity protocol (3.4) and the channels ask of a message that a bot sends, checked on the JSON itself and without the
/// bot's own types: the rules that hold for every activity, and those of its parts.
/// </summary>
internal static class ActivityRules
{
    // Teams counts UTF-16 and takes about 100 KB; Direct Line takes 256 K characters, and advises 150 K.
    private const int MaxTeamsBytes = 80 * 1024;
    private const int MaxDirectLineChars = 150 * 1024;

    private static readonly string[] OfTheChannel =
        ["id", "timestamp", "localTimestamp", "localTimezone", "serviceUrl", "callerId", "deliveryMode"];
    private static readonly string[] OfTheConversation = ["isGroup", "conversationType"];
    private static readonly string[] InputHints = ["acceptingInput", "expectingInput", "ignoringInput"];
    private static readonly string[] Outcomes = ["grounded", "notInOverview", "outOfScope", "clarify", "smallTalk", "declined", "fault"];

    /// <summary>Which rules a reply breaks, each by what is wrong; empty when it breaks none.</summary>
    public static IReadOnlyList<string> ViolationsOf(JsonObject reply, JsonObject incoming)
    {
        var channel = (string)incoming["channelId"]!;
        return
        [
            .. Envelope(reply, incoming),
            .. Values(reply),
            .. Size(reply, channel),
            .. Outcome(reply),
            .. EntityRules.ViolationsOf(reply, channel),
            .. TextRules.ViolationsOf(reply, channel),
            .. CardRules.ViolationsOf(reply, channel),
        ];
    }

    private static IEnumerable<string> Envelope(JsonObject reply, JsonObject incoming)
    {
        if ((string?)reply["type"] != "message")
            yield return "type is not message";
        foreach (var field in OfTheChannel.Where(reply.ContainsKey))
            yield return $"{field} is for the channel to fill (A2031, A2041, A2251, A2302)";
        if ((string?)reply["replyToId"] != (string?)incoming["id"])
            yield return "replyToId is not the activity that is answered (A2090)";
        if ((string?)reply["conversation"]?["id"] != (string?)incoming["conversation"]!["id"])
            yield return "conversation is not the one of the activity that is answered (A2080)";
        foreach (var field in OfTheConversation.Where(field => reply["conversation"]?[field] is not null))
            yield return $"conversation.{field} is for the channel to fill (A2083)";
        if ((string?)reply["from"]?["id"] != (string?)incoming["recipient"]!["id"])
            yield return "from is not the bot (A2061)";
        if (reply["recipient"] is { } recipient && (string?)recipient["id"] != (string?)incoming["from"]!["id"])
            yield return "recipient is not who asked (A2071)";
        if (reply["inputHint"] is { } hint && !InputHints.Contains((string?)hint))
            yield return "inputHint is unknown (A3040)";
        if (reply["text"] is null && reply["attachments"] is null)
            yield return "a message has text or attachments";
    }

    // Channel data has a form of its own, and "@id" is empty in the form that Teams documents.
    private static IEnumerable<string> Values(JsonNode? node, string path = "$") => node switch
    {
        null => [$"{path} is null, and would better be left out"],
        JsonArray { Count: 0 } => [$"{path} is an empty list, and would better be left out (A2100 to A2105)"],
        JsonArray list => list.SelectMany((item, i) => Values(item, $"{path}[{i}]")),
        JsonObject some => some.Where(member => member.Key is not ("channelData" or "@id"))
            .SelectMany(member => Values(member.Value, $"{path}.{member.Key}")),
        JsonValue value when value.TryGetValue<string>(out var text) && text.Length == 0 => [$"{path} is an empty string (A2004)"],
        _ => [],
    };

    private static IEnumerable<string> Size(JsonObject reply, string channel)
    {
        var chars = reply.ToJsonString().Length;
        if (channel == "msteams" && chars * sizeof(char) >= MaxTeamsBytes)
            yield return $"{chars} characters are too large for Teams";
        if (channel != "msteams" && chars > MaxDirectLineChars)
            yield return $"{chars} characters are too large for Direct Line";
    }

    private static IEnumerable<string> Outcome(JsonObject reply)
    {
        var data = reply["channelData"];
        if (data?["feedbackLoop"] is not null && data["feedbackLoopEnabled"] is not null)
            yield return "feedback is asked for in two ways at once";
        if (data?["feedbackLoop"] is { } loop && (string?)loop["type"] is not ("default" or "custom"))
            yield return "feedbackLoop.type is unknown";
        if (reply["text"] is not null && !Outcomes.Contains((string?)data?["assistent"]?["outcome"]))
            yield return "the outcome is unknown";
    }
}
