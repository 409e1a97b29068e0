using System.Text.Json;
using System.Text.Json.Serialization;

namespace Assistent.Knowledge;

/// <summary>
/// The name of an article in addresses, files and data: lower-case letters, digits and single hyphens.
/// The <c>default</c> is the empty slug, which names no article.
/// </summary>
[JsonConverter(typeof(SlugJsonConverter))]
public readonly record struct Slug
{
    private readonly string? _value;

    private Slug(string value) => _value = value;

    /// <exception cref="FormatException">The text is not a slug.</exception>
    public static Slug Parse(string text) =>
        IsSlug(text)
            ? new Slug(text)
            : throw new FormatException($"'{text}' is not a slug: use lower-case letters, digits and single hyphens.");

    public override string ToString() => _value ?? "";

    private static bool IsSlug(string text) =>
        text.Length > 0 && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal)
        && text.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');
}

/// <summary>A slug in JSON is its text.</summary>
public sealed class SlugJsonConverter : JsonConverter<Slug>
{
    public override Slug Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        try
        {
            return Slug.Parse(reader.GetString() ?? "");
        }
        catch (FormatException error)
        {
            throw new JsonException(error.Message, error);
        }
    }

    public override void Write(Utf8JsonWriter writer, Slug value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
