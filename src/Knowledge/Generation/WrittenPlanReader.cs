using System.Text.Json;
using System.Text.RegularExpressions;

namespace Assistent.Knowledge.Generation;

/// <summary>
/// Reads what a model wrote as a plan: the first JSON object in it that has an act or parts, wherever it stands and however it is
/// dressed. What is too much of anything is left out.
/// </summary>
internal static partial class WrittenPlanReader
{
    private const int MostCandidates = 10;
    private const int MostParts = 8;
    private const int MostIds = 12;
    private const int MostNames = 8;
    private const int LongestText = 1000;

    private static readonly JsonDocumentOptions Lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 12 };

    /// <summary>The plan, or null where there is none.</summary>
    public static WrittenPlan? Read(string written)
    {
        var text = ModelText.WithoutThinking(written);
        var start = -1;
        for (var tried = 0; tried < MostCandidates && (start = text.IndexOfAny(['{', '['], start + 1)) >= 0; tried++)
        {
            if (JsonText.ObjectAt(text, start) is { } json && Parse(json) is { } plan)
                return plan;
        }

        return null;
    }

    /// <summary>One part by itself, or null where it is none.</summary>
    public static WrittenPart? ReadPart(string json)
    {
        using var document = Document(json);
        return document?.RootElement is { ValueKind: JsonValueKind.Object } part ? PartOf(part) : null;
    }

    private static WrittenPlan? Parse(string json)
    {
        using var document = Document(json);
        return document?.RootElement switch
        {
            { ValueKind: JsonValueKind.Object } plan when (Property(plan, "act") ?? Property(plan, "parts")) is not null => PlanOf(plan),
            { ValueKind: JsonValueKind.Array } parts when PartsOf(parts) is { Count: > 0 } read => new WrittenPlan("answer", read),
            _ => null,
        };
    }

    private static JsonDocument? Document(string json)
    {
        foreach (var text in new[] { json, JsonText.Repaired(json) })
        {
            try
            {
                return JsonDocument.Parse(text, Lenient);
            }
            catch (JsonException)
            {
                // Tried once more as it was probably meant; what still is no JSON is no plan.
            }
        }

        return null;
    }

    private static WrittenPlan PlanOf(JsonElement plan) => new(Name(Text(plan, "act") ?? "answer"), PartsIn(plan))
    {
        Question = Text(plan, "question"),
        Which = Text(plan, "kind") ?? Text(plan, "form") ?? Text(plan, "reason"),
        Options = Texts(plan, "options", MostNames),
    };

    private static IReadOnlyList<WrittenPart> PartsIn(JsonElement plan) =>
        Property(plan, "parts") is { ValueKind: JsonValueKind.Array } parts ? PartsOf(parts) : [];

    private static IReadOnlyList<WrittenPart> PartsOf(JsonElement parts) =>
        [.. parts.EnumerateArray().Where(part => part.ValueKind == JsonValueKind.Object).Take(MostParts).Select(PartOf)];

    private static WrittenPart PartOf(JsonElement part) => new()
    {
        Sentences = [.. Texts(part, "sentences", MostIds).SelectMany(IdsIn).Distinct().Take(MostIds)],
        Text = Text(part, "text"),
        Rule = Text(part, "rule"),
        Given = Text(part, "given"),
        IsYesNo = Property(part, "yes_no") is { ValueKind: JsonValueKind.True },
        List = Text(part, "list"),
        Of = Text(part, "of"),
        Compared = Texts(part, "compare", MostNames),
        Links = Text(part, "links"),
        NotTold = Text(part, "not_told"),
        Article = Text(part, "article"),
    };

    // "flexwoningen.3" in whatever brackets, and however the number is set apart.
    private static IEnumerable<string> IdsIn(string text) =>
        Id().Matches(text.ToLowerInvariant()).Select(match => $"{match.Groups[1].Value}.{match.Groups[2].Value}");

    private static IReadOnlyList<string> Texts(JsonElement element, string name, int most) => Property(element, name) switch
    {
        { ValueKind: JsonValueKind.Array } list =>
            [
                .. list.EnumerateArray().Take(most)
                    .Where(item => item.ValueKind == JsonValueKind.String)
                    .Select(item => Cut(item.GetString()!)),
            ],
        { ValueKind: JsonValueKind.String } one => [Cut(one.GetString()!)],
        _ => [],
    };

    private static string? Text(JsonElement element, string name) =>
        Property(element, name) is { ValueKind: JsonValueKind.String } text
        && ModelText.Clean(Cut(text.GetString()!)) is { Length: > 0 } clean
            ? clean
            : null;

    private static string Cut(string text) => text.Length > LongestText ? text[..LongestText] : text;

    private static JsonElement? Property(JsonElement element, string name)
    {
        foreach (var property in element.EnumerateObject())
        {
            if (Name(property.Name) == Name(name))
                return property.Value;
        }

        return null;
    }

    // "NotTold", "not-told" and "not_told" are one name.
    private static string Name(string text) => string.Concat(text.Where(char.IsLetter)).ToLowerInvariant();

    [GeneratedRegex(@"([a-z0-9]+(?:-[a-z0-9]+)*)\s?[.#:/]\s?(w?\d{1,4})\b")]
    private static partial Regex Id();
}
