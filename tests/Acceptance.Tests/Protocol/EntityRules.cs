using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Assistent.Acceptance.Tests.Protocol;

/// <summary>The entities of a message: one of schema.org with its citations, within the limits that Teams documents.</summary>
internal static partial class EntityRules
{
    private const string Root = "https://schema.org/Message";
    private const int MaxCitations = 20;
    private const int MaxName = 80;
    private const int MaxAbstract = 160;
    private const int MaxKeywords = 3;
    private const int MaxKeyword = 28;

    public static IEnumerable<string> ViolationsOf(JsonObject reply, string channel)
    {
        var entities = reply["entities"]?.AsArray() ?? [];
        var roots = entities.Where(entity => (string?)entity?["type"] == Root).ToList();
        if (reply["text"] is not null && roots.Count != 1)
            yield return $"{roots.Count} message entities; there must be exactly one";
        if (entities.Any(entity => entity?["type"] is null))
            yield return "an entity has no type (A2100 to A2105)";
        if (entities.Select(entity => entity?.ToJsonString()).Distinct().Count() != entities.Count)
            yield return "an entity is there twice (A2100 to A2105)";
        foreach (var violation in roots.SelectMany(root => Message(root!, reply)))
            yield return violation;
        var claims = roots.SelectMany(root => root!["citation"]?.AsArray() ?? []).ToList();
        foreach (var violation in claims.SelectMany(claim => Claim(claim!, channel)).Concat(Markers(claims, (string?)reply["text"] ?? "")))
            yield return violation;
    }

    private static IEnumerable<string> Message(JsonNode root, JsonObject reply)
    {
        if (((string?)root["@type"], (string?)root["@context"]) != ("Message", "https://schema.org"))
            yield return "the message entity is not one of schema.org";
        if (root["citation"]?.AsArray().Count > MaxCitations)
            yield return $"more than {MaxCitations} citations";
        var isGenerated = root["additionalType"]?.AsArray().Any(type => (string?)type == "AIGeneratedContent") ?? false;
        if (isGenerated != ((string?)reply["channelData"]?["assistent"]?["composer"] == "model"))
            yield return "the label 'AI generated' does not say who wrote it";
    }

    private static IEnumerable<string> Claim(JsonNode claim, string channel)
    {
        var document = claim["appearance"];
        var at = $"citation {claim["position"]?.ToJsonString()}";
        if (((string?)claim["@type"], (string?)document?["@type"]) != ("Claim", "DigitalDocument"))
            yield return $"{at} is not a Claim with a DigitalDocument";
        if (claim["position"] is not JsonValue position || !position.TryGetValue<int>(out var number) || number < 1)
            yield return $"{at} has no position";
        if (document?["name"] is null || document["abstract"] is null)
            yield return $"{at} lacks a name or an abstract";
        if (document?["url"] is { } url
            && !(Uri.TryCreate((string?)url, UriKind.Absolute, out var link) && link.Scheme is "https" or "http"))
            yield return $"{at} has no good url";
        if (channel != "msteams")
            yield break;
        if (((string?)document?["name"])?.Length > MaxName)
            yield return $"{at}: the name is longer than {MaxName}";
        if (((string?)document?["abstract"])?.Length > MaxAbstract)
            yield return $"{at}: the abstract is longer than {MaxAbstract}";
        if (document?["keywords"] is JsonArray keywords
            && (keywords.Count > MaxKeywords || keywords.Any(keyword => ((string?)keyword)?.Length is not (> 0 and <= MaxKeyword))))
            yield return $"{at}: more than {MaxKeywords} keywords, or one longer than {MaxKeyword}";
    }

    // Every number in the text has its citation, and every citation its number in the text.
    private static IEnumerable<string> Markers(IReadOnlyList<JsonNode?> claims, string text)
    {
        var positions = claims.Select(claim => claim!["position"]?.ToJsonString() ?? "").ToList();
        var markers = Marker().Matches(text).Select(match => match.Groups[1].Value).Distinct().ToList();
        if (positions.Distinct().Count() != positions.Count)
            yield return "two citations have the same position";
        foreach (var marker in markers.Except(positions))
            yield return $"[{marker}] in the text has no citation";
        foreach (var position in positions.Except(markers))
            yield return $"citation {position} is nowhere in the text";
    }

    // A number between brackets that are not escaped, and that does not define a link.
    [GeneratedRegex(@"(?<!\\)\[([0-9]{1,4})\](?!:)")]
    private static partial Regex Marker();
}
