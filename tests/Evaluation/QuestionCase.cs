using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistent.Evaluation;

/// <summary>One conversation of a question set: a line of its JSONL file.</summary>
public sealed record QuestionCase(string Id, IReadOnlyList<string> Tags, IReadOnlyList<QuestionTurn> Turns)
{
    public static IEnumerable<QuestionCase> ReadAll(string path) =>
        File.ReadLines(path).Where(line => line.Trim().Length > 0)
            .Select(line => JsonSerializer.Deserialize(line, QuestionJson.Default.QuestionCase)!);
}

/// <summary>One turn of a case: the question, and what a right reply is.</summary>
public sealed record QuestionTurn(string Q, string Kind)
{
    [JsonPropertyName("cite_any")]
    public IReadOnlyList<string> CiteAny { get; init; } = [];

    [JsonPropertyName("cite_all")]
    public IReadOnlyList<string> CiteAll { get; init; } = [];

    /// <summary>Regular expressions that must all match the reply.</summary>
    public IReadOnlyList<string> Facts { get; init; } = [];

    /// <summary>Regular expressions of which none may match the reply.</summary>
    public IReadOnlyList<string> Forbid { get; init; } = [];

    [JsonPropertyName("or_clarify")]
    public bool OrClarify { get; init; }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(QuestionCase))]
internal sealed partial class QuestionJson : JsonSerializerContext;
