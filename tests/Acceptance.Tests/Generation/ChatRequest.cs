using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>A request to a model, as a model reads it.</summary>
internal sealed partial record ChatRequest(string Body, string? Authorization)
{
    public string System => Message("system");

    public string User => Message("user");

    /// <summary>Whether the request has an option, by its name on the wire.</summary>
    public bool Has(string option) => JsonNode.Parse(Body)!.AsObject().ContainsKey(option);

    /// <summary>The id of the sentence that has some words.</summary>
    public string IdOf(string words) =>
        Line().Matches(System)
            .FirstOrDefault(match => match.Groups[2].Value.Contains(words, StringComparison.Ordinal))?.Groups[1].Value ?? "niets.1";

    private string Message(string role) =>
        string.Concat(JsonNode.Parse(Body)!["messages"]!.AsArray()
            .Where(message => (string?)message!["role"] == role)
            .Select(message => message!["content"] is JsonArray parts
                ? string.Concat(parts.Select(part => (string?)part!["text"]))
                : (string?)message["content"]));

    [GeneratedRegex(@"^([a-z0-9-]+\.w?\d+) (.*)$", RegexOptions.Multiline)]
    private static partial Regex Line();
}
