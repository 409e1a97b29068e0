using System.Text.Json.Nodes;
using Newtonsoft.Json.Linq;

namespace Assistent.Bot.Adapters;

/// <summary>Reads members out of JSON that a client made up.</summary>
internal static class JsonText
{
    // What the SDK's reader puts in the place of half a surrogate pair, which may be written as an escape.
    private const char Replaced = '\ufffd';

    /// <summary>The string, or <c>null</c> for any other value, and for one that was no text.</summary>
    public static string? Of(JToken? value) =>
        value is JValue { Type: JTokenType.String, Value: string text } && !text.Contains(Replaced, StringComparison.Ordinal) ? text : null;

    /// <summary>The same of JSON that the strict reader read.</summary>
    public static string? Of(JsonNode? value) => value is JsonValue text && text.TryGetValue(out string? read) ? read : null;

    /// <summary>A member of a value that may be anything, <c>null</c> when it is not there or nothing.</summary>
    public static JToken? Member(object? value, string name) =>
        (value as JObject)?[name] is { Type: not JTokenType.Null } member ? member : null;
}
