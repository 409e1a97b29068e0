using System.Text.RegularExpressions;

namespace Assistent.Knowledge.Verification;

/// <summary>Takes the yes or no off the beginning of a model's sentence: only a rule may give one.</summary>
internal static partial class Verdicts
{
    public static string Without(string sentence)
    {
        var rest = Opening().Replace(sentence, "").TrimStart();
        return rest.Length == sentence.Length || rest.Length == 0 ? rest : char.ToUpperInvariant(rest[0]) + rest[1..];
    }

    [GeneratedRegex(@"^\W*(?:(?:ja|nee|neen|jazeker|zeker|inderdaad|klopt|jawel|helaas|dat (?:klopt|mag|kan)(?: niet)?)\s*(?:[,.:;!–-]+\s*|$))+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();
}
