namespace Assistent.Knowledge.Understanding;

/// <summary>Which language a question is in, by the small words that every sentence has.</summary>
internal static class LanguageGuess
{
    private const string Dutch = "nl";
    private const int Enough = 2;

    private static readonly PhraseTable SmallWords = PhraseTable.FromResource(typeof(LanguageGuess).Assembly, "Assistent.Knowledge.Understanding.Data.languages.txt");

    /// <summary>The ISO 639 code of a language other than Dutch, or <c>null</c> where it is Dutch or cannot be told.</summary>
    public static string? Of(string text)
    {
        var found = SmallWords.Find(Words.Of(text)).CountBy(match => match.Label).OrderByDescending(language => language.Value).ThenBy(language => language.Key == Dutch ? 0 : 1).ToList();
        return found is [var best, ..] && best.Value >= Enough && best.Key != Dutch ? best.Key : null;
    }
}
