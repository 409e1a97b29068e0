namespace Assistent.Knowledge;

/// <summary>
/// The name of an article in addresses, files and data: lower-case letters, digits and single hyphens.
/// The <c>default</c> is the empty slug, which names no article.
/// </summary>
public readonly record struct Slug
{
    private readonly string? _value;

    private Slug(string value) => _value = value;

    /// <exception cref="FormatException">The text is not a slug.</exception>
    public static Slug Parse(string text) =>
        IsSlug(text) ? new Slug(text) : throw new FormatException($"'{text}' is not a slug: use lower-case letters, digits and single hyphens.");

    public override string ToString() => _value ?? "";

    private static bool IsSlug(string text) =>
        text.Length > 0 && text[0] != '-' && text[^1] != '-' && !text.Contains("--", StringComparison.Ordinal)
        && text.All(c => c is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');
}
