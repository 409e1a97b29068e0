using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Whether a sentence is one of the overview's, to the word, with what it points back at written out: for the "dit" of "Dit komt doordat …"
/// the words of the sentence before it.
/// </summary>
internal static class WrittenOut
{
    // What points back is the beginning of a sentence: "Voor die nieuwe ronde".
    private const int LongestPointing = 5;

    public static bool IsOf(WrittenSentence said, SourceSentence source, SourceNames names)
    {
        var same = said.Tokens.Reverse().Zip(source.Tokens.Reverse()).TakeWhile(pair => pair.First.Word == pair.Second.Word).Count();
        var (pointing, written) = (source.Tokens.SkipLast(same).ToList(), said.Tokens.SkipLast(same).ToList());
        return source.Before.Tokens.Count > 0
            && pointing.Count is > 0 and <= LongestPointing && same > pointing.Count
            && written.Where(IsTelling).All(token => Has(pointing, token) || Has(source.Before.Tokens, token) || Has(names.Tokens, token))
            && StandInOrder([.. written.Where(token => IsTelling(token) && Has(source.Before.Tokens, token))], source.Before.Tokens);
    }

    // What may not be added or turned: all but the words that only join.
    private static bool IsTelling(Token token) => token.IsContent || Polarity.IsNegation(token) || token.Word.Any(char.IsDigit);

    private static bool Has(IEnumerable<Token> tokens, Token wanted) => tokens.Any(token => token.Word == wanted.Word);

    private static bool StandInOrder(IReadOnlyList<Token> words, IReadOnlyList<Token> text)
    {
        var found = 0;
        foreach (var token in text)
        {
            if (found < words.Count && token.Word == words[found].Word)
                found++;
        }

        return found == words.Count;
    }
}
