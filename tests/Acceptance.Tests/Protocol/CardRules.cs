using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.Protocol;

/// <summary>What can be pressed: suggested actions, and attachments with Adaptive Cards as the channel takes them.</summary>
internal static class CardRules
{
    private const string AdaptiveCard = "application/vnd.microsoft.card.adaptive";
    private const int MaxTeamsSuggestions = 3;
    private const int MaxSuggestions = 100;
    private const int MaxTeamsButtons = 50;
    private static readonly string[] Elements = ["TextBlock", "Container"];

    public static IEnumerable<string> ViolationsOf(JsonObject reply, string channel) =>
        [
            .. Suggestions(reply, channel),
            .. (reply["attachments"]?.AsArray() ?? []).SelectMany(attachment => Attachment(attachment!, channel)),
        ];

    private static IEnumerable<string> Suggestions(JsonObject reply, string channel)
    {
        if (reply["suggestedActions"] is not { } suggested)
            yield break;
        var actions = suggested["actions"]?.AsArray() ?? [];
        if (actions.Count > (channel == "msteams" ? MaxTeamsSuggestions : MaxSuggestions))
            yield return $"{actions.Count} suggested actions are too many";
        if (channel == "msteams" && reply["attachments"] is not null)
            yield return "suggested actions go together with attachments";
        if (actions.Any(action => (string?)action?["type"] != "imBack" || action["title"] is null || action["value"] is null))
            yield return "a suggested action is not an imBack with title and value";
    }

    private static IEnumerable<string> Attachment(JsonNode attachment, string channel)
    {
        if (attachment["contentType"] is null || (attachment["content"] is null) == (attachment["contentUrl"] is null))
            yield return "an attachment has a contentType, and either content or a contentUrl (A7100)";
        if ((string?)attachment["contentType"] != AdaptiveCard || attachment["content"] is not { } card)
            yield break;
        if (((string?)card["type"], (string?)card["version"]) != ("AdaptiveCard", "1.5"))
            yield return "the card is not an AdaptiveCard of version 1.5";
        var elements = (card["body"]?.AsArray() ?? [])
            .SelectMany(element => (JsonNode[])[element!, .. element!["items"]?.AsArray().Select(item => item!) ?? []]).ToList();
        if (elements.Any(element => !Elements.Contains((string?)element["type"])
            || ((string?)element["type"] == "TextBlock" && element["text"] is null)))
            yield return "the card has an element that is unknown, or without text";
        var buttons = (card["actions"]?.AsArray() ?? [])
            .Concat(elements.Select(element => element["selectAction"]).Where(action => action is not null)).ToList();
        if (channel == "msteams" && buttons.Count > MaxTeamsButtons)
            yield return $"{buttons.Count} buttons are too many";
        foreach (var violation in buttons.SelectMany(button => Button(button!, channel)))
            yield return violation;
    }

    private static IEnumerable<string> Button(JsonNode button, string channel) => ((string?)button["type"], channel) switch
    {
        _ when button["title"] is null => ["a button has no title"],
        ("Action.OpenUrl", _) =>
            Uri.TryCreate((string?)button["url"], UriKind.Absolute, out var url) && url.Scheme is "https" or "http"
                ? []
                : ["a button has no good url"],
        ("Action.Submit", _) => button["data"] is JsonObject ? [] : ["a button submits nothing"],
        ("Action.Execute", "msteams") => button["verb"] is null
            ? ["a button has no verb"]
            : (string?)button["fallback"]?["type"] == "Action.Submit" ? [] : ["a button has no fallback"],
        (var type, _) => [$"the channel does nothing with {type}"],
    };
}
