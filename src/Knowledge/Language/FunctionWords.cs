namespace Assistent.Knowledge.Language;

/// <summary>Tells the words with which an explanation is put together from those that state something.</summary>
internal static class FunctionWords
{
    private static readonly HashSet<string> Connectives = [.. ResourceText.Words(typeof(FunctionWords), "connectives")];

    // By base form: that of a verb is its shortest ("kom" of "komen").
    private static readonly HashSet<string> Light = [.. ResourceText.Words(typeof(FunctionWords), "light-words")
        .SelectMany(word => new[] { word, DutchAnalysis.Load().Stem(word) })];

    private static readonly string[] Pronouns = ["hier", "daar", "waar", "er"];

    private static readonly HashSet<string> Prepositions = ["aan", "achter", "af", "bij", "binnen", "boven", "buiten", "door", "in",
        "langs", "mee", "na", "naar", "naast", "om", "onder", "op", "over", "rond", "tegen", "toe", "tot", "tussen", "uit", "van",
        "vandaan", "voor"];

    public static bool Has(Token token) =>
        Connectives.Contains(token.Word) || Light.Contains(token.Stem) || Light.Contains(token.Word) || IsPronominalAdverb(token.Word);

    /// <summary>The same of a folded word.</summary>
    public static bool Has(string word) => Connectives.Contains(word) || Light.Contains(word)
        || Light.Contains(DutchAnalysis.Load().Stem(word)) || IsPronominalAdverb(word);

    // "Hierbij", "daarbuiten", "ervan".
    private static bool IsPronominalAdverb(string word) =>
        Pronouns.Any(pronoun => word.StartsWith(pronoun, StringComparison.Ordinal) && Prepositions.Contains(word[pronoun.Length..]));
}
