using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Assistent.Bot.Adapters;
using Assistent.Bot.PersonalData;
using Assistent.Bot.Replies;
using Assistent.Knowledge;

namespace Assistent.Bot.Documents;

/// <summary>
/// An answer as it is taken elsewhere: the question, the text as it was said in the chat, and its sources. Every form of it is made from
/// this, so that none says anything else than the chat did.
/// </summary>
/// <param name="Question">What was asked, without personal data.</param>
/// <param name="Markdown">The text, with a marker <c>[n]</c> at every sentence that a source supports.</param>
/// <param name="Sources">Each with its number.</param>
internal sealed partial record AnswerDocument(string Question, string Markdown, IReadOnlyList<DocumentSource> Sources)
{
    public bool IsByModel { get; init; }

    /// <summary>A reply as a web chat keeps it; <c>null</c> where that is no answer.</summary>
    public static AnswerDocument? Read(string activity)
    {
        if (JsonNode.Parse(activity) is not JsonObject json
            || JsonText.Of(json["channelData"]?["assistent"]?["outcome"]) is not ("grounded" or "notInOverview"))
            return null;
        var entity = (json["entities"] as JsonArray)?.OfType<JsonObject>().FirstOrDefault(each => JsonText.Of(each["@type"]) == "Message");
        return new AnswerDocument(MaskedText.Of(JsonText.Of(json["channelData"]?["assistent"]?["questionAs"]) ?? "").Text,
            WithoutAsides(JsonText.Of(json["text"]) ?? ""),
            [.. ((entity?["citation"] as JsonArray) ?? []).OfType<JsonObject>().Select(DocumentSource.Of)])
        {
            IsByModel = (entity?["additionalType"] as JsonArray)?.Any(type => JsonText.Of(type) == "AIGeneratedContent") ?? false,
        };
    }

    // The definitions of links are Web Chat's; how the question was read, and what was left out of it, is between the bot and its user.
    private static string WithoutAsides(string text) => string.Join("\n\n", Definition().Replace(text, "").Split("\n\n")
        .Select(block => block.Trim('\n'))
        .Where(block => block.Length > 0 && !block.StartsWith(Wording.LeftOutBegins, StringComparison.Ordinal)
            && !block.StartsWith(Wording.UnderstoodBegins, StringComparison.Ordinal) && block != Wording.NotRemembered));

    [GeneratedRegex(@"^\[\d+\]: \S+ "".*""$", RegexOptions.Multiline)]
    private static partial Regex Definition();
}

/// <summary>What an answer rests on: where it stands, and in which words.</summary>
internal sealed record DocumentSource(int Position, string Title, string Quote, Uri? Link)
{
    public static DocumentSource Of(Citation citation) => new(citation.Position, citation.Title, citation.Quote, citation.Link);

    public static DocumentSource Of(JsonObject claim)
    {
        var appearance = claim["appearance"];
        return new DocumentSource(
            claim["position"] is JsonValue position && position.TryGetValue(out int number) ? number : 0,
            JsonText.Of(appearance?["name"]) ?? "",
            JsonText.Of(appearance?["abstract"]) ?? "",
            Uri.TryCreate(JsonText.Of(appearance?["url"]), UriKind.Absolute, out var link) && link.Scheme is "https" or "http"
                ? link
                : null);
    }
}
