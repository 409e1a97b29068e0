using Assistent.Knowledge.Language;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Lets a sentence through only when every quantity and every proper name in it stands in one of its sources, after normalisation
/// ("drie maanden" is "3 maanden"). A quantity of another unit is another quantity.
/// </summary>
internal sealed class FactLock(DutchAnalysis analysis, PartyWords parties)
{
    /// <param name="sentence">What is to be said.</param>
    /// <param name="sources">The cited sentences, and the titles of their articles.</param>
    public bool Holds(WrittenSentence sentence, IReadOnlyList<SourceFacts> sources) =>
        sentence.Quantities.All(found => IsVouchedFor(found.Value, sources))
        && NamesAndFigures(sentence).All(word => sources.Any(source => parties.FormsOf(word).Any(source.HasWord)));

    // A range with two ends holds only as such: of "20 tot 50" and "7 t/m 9" no other ranges can be made. With one end, that end holds.
    private static bool IsVouchedFor(Quantity quantity, IReadOnlyList<SourceFacts> sources)
    {
        return Has(quantity) || (SourceFacts.Ends(quantity) is [var end] && Has(end));

        bool Has(Quantity value) => sources.Any(source => source.HasQuantity(value));
    }

    // Capitalised words are names, but for a function word that begins a sentence; figures that belong to no quantity are facts too.
    private IEnumerable<string> NamesAndFigures(WrittenSentence sentence)
    {
        var (begins, end) = (true, 0);
        foreach (var (i, token) in sentence.Tokens.Index())
        {
            begins |= sentence.Text.AsSpan(end, token.Start - end).IndexOfAny(".!?:") >= 0;
            var isFigure = char.IsAsciiDigit(token.Word[0])
                && !sentence.Quantities.Any(found => found.Start <= token.Start && token.End <= found.End + 1);
            var isCommon = (begins && (token.IsStopWord || token.Word is "nee" or "ja")) || (i == 0 && !sentence.IsName(0, analysis));
            if (isFigure || (char.IsUpper(sentence.Text[token.Start]) && !isCommon))
                yield return token.Word;
            (begins, end) = (false, token.End);
        }
    }
}
