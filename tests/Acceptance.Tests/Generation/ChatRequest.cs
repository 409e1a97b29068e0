using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>A request to a model, as a model reads it.</summary>
internal sealed partial record ChatRequest(string Body, string? Authorization)
{
    public string System => Message("system");

    public string User => Message("user");

    public string Question => User[(User.LastIndexOf("<vraag>", StringComparison.Ordinal) + 7)..].Replace("</vraag>", "", StringComparison.Ordinal);

    public bool IsRewriting => System.Contains("GEEN VRAAG", StringComparison.Ordinal);

    /// <summary>The passages with their tokens, brackets and all.</summary>
    public IReadOnlyList<(string Token, string Title, string Text)> Sources =>
        [.. Source().Matches(User).Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value))];

    /// <summary>The token of the passage that has some words.</summary>
    public string TokenOf(string words) => Sources.FirstOrDefault(source => source.Text.Contains(words, StringComparison.Ordinal)).Token ?? "[geen]";

    private string Message(string role) =>
        string.Concat(JsonNode.Parse(Body)!["messages"]!.AsArray().Where(message => (string?)message!["role"] == role).Select(message => message!["content"] is JsonArray parts ? string.Concat(parts.Select(part => (string?)part!["text"])) : (string?)message["content"]));

    [GeneratedRegex("<bron kenmerk=\"(\\[[^\"]*\\])\" titel=\"([^\"]*)\">\n(.*?)\n</bron>", RegexOptions.Singleline)]
    private static partial Regex Source();
}
