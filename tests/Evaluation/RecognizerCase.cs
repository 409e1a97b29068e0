using System.Globalization;
using System.Text.Json;
using Assistent.Knowledge.Quantities.Recognizers;

namespace Assistent.Evaluation;

/// <summary>One case: a sentence, the kind of entity asked for, and the entities expected, written out for comparison.</summary>
internal sealed record RecognizerCase(string Id, string Model, string Input, DateTime? Reference, string Expected, IReadOnlyList<bool> HasResolution)
{
    public static RecognizerCase Of(JsonElement line)
    {
        var entities = line.GetProperty("expected").EnumerateArray().ToList();
        var reference = line.GetProperty("reference").GetString();
        return new RecognizerCase(
            line.GetProperty("id").GetString() ?? "",
            line.GetProperty("model").GetString() ?? "",
            line.GetProperty("input").GetString() ?? "",
            reference is null ? null : DateTime.Parse(reference, CultureInfo.InvariantCulture),
            string.Join("; ", entities.Select(Written)),
            [.. entities.Select(entity => entity.GetProperty("resolution").EnumerateObject().Any())]);
    }

    /// <summary>What the recogniser finds, written like <see cref="Expected"/>; without a resolution where none is expected.</summary>
    public string Recognize()
    {
        var results = DutchRecognizer.Recognize(Input, Enum.Parse<RecognizerModel>(Model, ignoreCase: true), Reference);
        return string.Join("; ", results.Select((result, place) => Written(result, place >= HasResolution.Count || HasResolution[place])));
    }

    private static string Written(JsonElement entity)
    {
        var (start, end) = (entity.GetProperty("start"), entity.GetProperty("end"));
        var head = $"[{entity.GetProperty("text").GetString()}] {start}-{end} {entity.GetProperty("type").GetString()}";
        var resolution = entity.GetProperty("resolution");
        if (resolution.TryGetProperty("values", out var values))
            return $"{head} {string.Join(" | ", values.EnumerateArray().Select(Properties))}";

        return resolution.EnumerateObject().Any() ? $"{head} {Properties(resolution)}" : head;
    }

    // The numeric copy of a value, and the currency code that only some cases have, add nothing to compare.
    private static string Properties(JsonElement properties) => string.Join(' ', properties.EnumerateObject()
        .Where(property => property.Name is not ("num" or "isoCurrency"))
        .OrderBy(property => property.Name, StringComparer.Ordinal)
        .Select(property => $"{property.Name}={property.Value}"));

    private static string Written(ModelResult result, bool withResolution)
    {
        var head = $"[{result.Text}] {result.Start}-{result.End} {result.TypeName}";
        return withResolution ? $"{head} {Written(result.Resolution)}" : head;
    }

    private static string Written(Resolution resolution) => resolution switch
    {
        Resolution.Plain plain => Joined(("value", plain.Value)),
        Resolution.Ordinal ordinal => Joined(("offset", ordinal.Offset), ("relativeTo", ordinal.RelativeTo), ("value", ordinal.Value)),
        Resolution.Measure measure => Joined(("subtype", measure.Subtype), ("unit", measure.Unit), ("value", measure.Value)),
        Resolution.Times times => string.Join(" | ", times.Values.Select(Written)),
        _ => "",
    };

    private static string Written(TimexValue time) => Joined(
        ("end", time.End),
        ("mod", time.Mod),
        ("sourceEntity", time.SourceEntity),
        ("start", time.Start),
        ("timex", time.Timex),
        ("type", time.Type),
        ("value", time.Value));

    private static string Joined(params (string Name, string? Value)[] properties) =>
        string.Join(' ', properties.Where(property => property.Value is not null).Select(property => $"{property.Name}={property.Value}"));
}
