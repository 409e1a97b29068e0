using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Lets a sentence through only when every quantity and every proper name in it stands in one of its sources, after normalisation
/// ("drie maanden" is "3 maanden"), or follows from a rule that is shown. A quantity of another unit is another quantity.
/// </summary>
internal sealed class FactLock(DutchAnalysis analysis)
{
    /// <param name="sentence">What is to be said.</param>
    /// <param name="sources">The cited passages, the titles of their articles, and the question.</param>
    /// <param name="derived">The quantities that follow from a shown rule, such as a sum or a count.</param>
    public bool Holds(string sentence, IReadOnlyList<SourceFacts> sources, IReadOnlyList<Quantity> derived)
    {
        var quantities = QuantityReader.Read(sentence, DateOnly.MinValue);
        return quantities.All(found => IsVouchedFor(found.Value, sources, derived)) && NamesAndFigures(sentence, quantities)
            .All(word => sources.Any(source => source.HasWord(word)));
    }

    // A range with two ends holds only as such: of "20 tot 50" and "7 t/m 9" no other ranges can be made. With one end, that end holds.
    private static bool IsVouchedFor(Quantity quantity, IReadOnlyList<SourceFacts> sources, IReadOnlyList<Quantity> derived)
    {
        return Has(quantity) || SourceFacts.Ends(quantity) switch
        {
            [var end] => Has(end),
            [var from, var until] => derived.Contains(from) && derived.Contains(until),
            _ => false,
        };

        bool Has(Quantity value) => derived.Contains(SourceFacts.Plain(value)) || sources.Any(source => source.HasQuantity(value));
    }

    // Capitalised words are names, but for a function word that begins a sentence; figures that belong to no quantity are facts too.
    private IEnumerable<string> NamesAndFigures(string sentence, IReadOnlyList<Recognition> quantities)
    {
        var begins = true;
        var end = 0;
        foreach (var token in analysis.Analyze(sentence))
        {
            begins |= sentence.AsSpan(end, token.Start - end).IndexOfAny(".!?:") >= 0;
            var isFigure = char.IsAsciiDigit(token.Word[0]) && !quantities
                .Any(found => found.Start <= token.Start && token.End <= found.End + 1);
            var isName = char.IsUpper(sentence[token.Start]) && !(begins && (token.IsStopWord || token.Word is "nee" or "ja"));
            if (isFigure || isName)
                yield return token.Word;
            (begins, end) = (false, token.End);
        }
    }
}
