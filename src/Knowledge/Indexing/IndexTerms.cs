using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Indexing;

/// <summary>What each field holds of a text that was analysed.</summary>
internal sealed class IndexTerms(DutchAnalysis analysis)
{
    // Words of one stem family mostly share this many letters: techn-iek, techn-isch.
    private const int RootLength = 5;
    // How many content words further a word still stands near.
    private const int Nearness = 3;

    public IReadOnlyList<string> Of(string field, IReadOnlyList<Token> tokens) => field switch
    {
        IndexFields.OpeningWords => [.. tokens.Select(token => token.Word)],
        IndexFields.Neighbours => [.. tokens.Zip(tokens.Skip(1), (left, right) => $"{left.Stem} {right.Stem}")],
        IndexFields.Near => [.. NearPairs([.. Content(tokens).Select(token => token.Stem)])],
        IndexFields.Roots => [.. Content(tokens).SelectMany(Roots)],
        IndexFields.Words => [.. Content(tokens).Select(token => token.Word)],
        _ => [.. Content(tokens).Select(token => token.Stem)],
    };

    private static IEnumerable<Token> Content(IEnumerable<Token> tokens) => tokens.Where(token => !token.IsStopWord);

    private IEnumerable<string> Roots(Token token) =>
        analysis.Parts(token.Word).Select(analysis.Stem).Prepend(token.Stem).Select(stem => stem[..Math.Min(RootLength, stem.Length)]);

    private static IEnumerable<string> NearPairs(IReadOnlyList<string> stems)
    {
        for (var i = 0; i < stems.Count; i++)
        {
            for (var j = i + 1; j <= i + Nearness && j < stems.Count; j++)
            {
                yield return string.CompareOrdinal(stems[i], stems[j]) < 0 ? $"{stems[i]} {stems[j]}" : $"{stems[j]} {stems[i]}";
            }
        }
    }
}
