using Assistent.Knowledge.Indexing;

namespace Assistent.Knowledge.Verification;

/// <summary>Tells the words with which an explanation is put together from those that state something.</summary>
internal static class Connectives
{
    private static readonly HashSet<string> Listed = [.. DataFile.Lines("connectives")
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    private static readonly string[] Pronouns = ["hier", "daar", "waar", "er"];

    private static readonly HashSet<string> Prepositions = ["aan", "achter", "af", "bij", "binnen", "boven", "buiten", "door", "in",
        "langs", "mee", "na", "naar", "naast", "om", "onder", "op", "over", "rond", "tegen", "toe", "tot", "tussen", "uit", "van",
        "vandaan", "voor"];

    public static bool Has(Token token) => Listed.Contains(token.Word) || IsPronominalAdverb(token.Word);

    /// <summary>The words that state something.</summary>
    public static IReadOnlyList<Token> Without(IReadOnlyList<Token> tokens) => [.. tokens.Where(token => !Has(token))];

    // "Hierbij", "daarbuiten", "ervan".
    private static bool IsPronominalAdverb(string word) =>
        Pronouns.Any(pronoun => word.StartsWith(pronoun, StringComparison.Ordinal) && Prepositions.Contains(word[pronoun.Length..]));
}
