using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Whether the sentence that answers a question says what the question supposes.</summary>
internal enum Premise
{
    Unknown,
    Confirmed,
    Contradicted,
}

/// <summary>
/// Compares what a question supposes with the sentence that answers it: a figure of the same kind but another value contradicts,
/// a larger amount than is told does so too in a mere question for yes or no, and so does a word that only one of the two denies. Nothing
/// else is judged: the sentence then speaks for itself.
/// </summary>
internal static class PremiseCheck
{
    public static Premise Judge(Inquiry inquiry, IReadOnlyList<Recognition> stated, IReadOnlyList<Token> sentence)
    {
        if (inquiry.Form is not (QuestionForm.Verify or QuestionForm.YesNo))
            return Premise.Unknown;

        var told = stated.SelectMany(found => found.Value.Bounds()).Select(Bare).ToList();
        var supposed = inquiry.Quantities.SelectMany(found => found.Value.Bounds()).Select(Bare).Where(quantity => told.Exists(other => other.GetType() == quantity.GetType())).ToList();
        if (Negation.DeniesOther(sentence, inquiry.Tokens) || (inquiry.Form == QuestionForm.Verify && Negation.DeniesOther(inquiry.Tokens, sentence)))
            return Premise.Contradicted;
        if (NamesOtherPlace(inquiry, sentence))
            return Premise.Contradicted;
        if (supposed.Count == 0)
            return Premise.Unknown;
        if (supposed.TrueForAll(told.Contains))
            return inquiry.Form == QuestionForm.Verify ? Premise.Confirmed : Premise.Unknown;

        // "Tot 783 miljoen" leaves room for less, and "tussen de 10 en 25%" for what lies between; more than is told cannot be.
        if (supposed.Exists(quantity => stated.Any(found => Includes(found.Value, quantity))))
            return Premise.Unknown;
        var most = told.OfType<Quantity.Money>().Select(money => money.Value).DefaultIfEmpty(decimal.MaxValue).Max();
        return inquiry.Form == QuestionForm.Verify || inquiry.ClaimedAmount > most ? Premise.Contradicted : Premise.Unknown;
    }

    private static bool Includes(Quantity stated, Quantity supposed) =>
        stated.GetType() == supposed.GetType() && stated is Quantity.Measured { Min: { } low, Max: { } high } && supposed is Quantity.Measured { Value: var value } && low < value && value < high;

    // How a household was summed up, and what an amount is counted by, is not compared.
    private static Quantity Bare(Quantity quantity) => quantity.Plain();

    // "Samen met de gemeente Zwolle, toch?" of a sentence that names Kampen.
    private static bool NamesOtherPlace(Inquiry inquiry, IReadOnlyList<Token> sentence)
    {
        var named = InquiryReader.PlacesIn([.. sentence.Select(token => token.Word)]);
        return inquiry.Places.Count > 0 && named.Count > 0 && !inquiry.Places.Any(named.Contains);
    }
}
