using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>Plans as a model writes them.</summary>
internal static class Plans
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Answer(string question, params JsonObject[] parts) =>
        new JsonObject { ["act"] = "answer", ["question"] = question, ["parts"] = new JsonArray([.. parts]) }.ToJsonString(Readable);

    public static JsonObject Told(string id, string? text) => new() { ["sentences"] = new JsonArray(id), ["text"] = text };

    public static JsonObject NotTold(string what) => new() { ["not_told"] = what };
}
