using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Words that place a period before, at or after the present one.</summary>
internal static class Relatives
{
    /// <summary>-1 for <c>vorige</c>, -2 for <c>voorvorige</c>, 0 for <c>deze</c>, 1 for <c>volgende</c>; null for any other word.</summary>
    public static int? Step(ReadOnlySpan<char> word) => word switch
    {
        "deze" or "dit" or "huidige" or "huidig" or "mijn" => 0,
        "voorvorige" or "voorvorig" or "eervorige" or "eervorig" => -2,
        _ when IsNext(word) => 1,
        _ when IsPrevious(word) => -1,
        _ => null,
    };

    public static bool IsNext(ReadOnlySpan<char> word) => word is
        "volgende" or "volgend" or "komende" or "komend" or "aankomende" or "aankomend" or "aanstaande" or "eerstvolgende" or "eerstkomende";

    public static bool IsPrevious(ReadOnlySpan<char> word) => word is
        "vorige" or "vorig" or "afgelopen" or "laatste" or "voorbije" or "verleden" or "voorgaande" or "voorafgaande" or "jongstleden";

    /// <summary>A word behind a day that places it: <c>aanstaande</c>, <c>a.s.</c>, <c>jongstleden</c>, <c>jl.</c></summary>
    public static (int Next, int Step)? Behind(TokenizedText text, int index)
    {
        if (text.Is(index, "a") && text.Symbol(index + 1) == '.' && text.Is(index + 2, "s"))
            return (AfterPoint(text, index + 3), 1);
        return text.Word(index) switch
        {
            "aanstaande" or "eerstkomend" or "eerstkomende" => (index + 1, 1),
            "jongstleden" or "laatstleden" => (index + 1, -1),
            "jl" or "ll" => (AfterPoint(text, index + 1), -1),
            _ => null,
        };
    }

    private static int AfterPoint(TokenizedText text, int index) => text.Symbol(index) == '.' && text.IsGlued(index) ? index + 1 : index;

    /// <summary>The period that was spoken of, which the text does not name: <c>dat jaar</c>, <c>dezelfde week</c>.</summary>
    public static bool IsReference(ReadOnlySpan<char> word) => word is
        "dat" or "die" or "dezelfde" or "hetzelfde" or "diezelfde" or "datzelfde";

    public static DateOnly? AddMonths(DateOnly date, int months) =>
        date.Year + (months / 12.0) is > 1 and < 9998 ? date.AddMonths(months) : null;

    public static int AfterArticle(TokenizedText text, int index) => text.Word(index) is "de" or "het" ? index + 1 : index;
}
