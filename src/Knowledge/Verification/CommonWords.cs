using Assistent.Knowledge.Indexing;

namespace Assistent.Knowledge.Verification;

/// <summary>Tells a word that has its capital because it begins a sentence from a name.</summary>
internal static class CommonWords
{
    private static readonly PhraseTable PlaceNames = PhraseTable.FromResource(typeof(CommonWords).Assembly,
        "Assistent.Knowledge.Verification.Data.places.txt");

    /// <summary>The sentence with its first word in lower case, where that is an everyday word.</summary>
    public static string Lowered(string sentence, IReadOnlyList<Token> tokens, DutchAnalysis analysis)
    {
        if (tokens is not [var first, ..] || !char.IsUpper(sentence[first.Start]))
            return sentence;
        var isCommon = DutchAnalysis.IsStopWord(first.Word)
            || (analysis.IsCommonWord(first.Word) && PlaceNames.Find([first.Word]).Count == 0);
        return isCommon
            ? $"{sentence[..first.Start]}{char.ToLowerInvariant(sentence[first.Start])}{sentence[(first.Start + 1)..]}"
            : sentence;
    }
}
