using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Which sentences can answer which kind of question: a question for a duration needs a duration in the answer.</summary>
internal static class AskedKinds
{
    /// <summary>The asked kinds that only a quantity can answer.</summary>
    public static readonly IReadOnlyList<Asked> Measurable = [Asked.Amount, Asked.Duration, Asked.Area, Asked.Percentage, Asked.Time, Asked.Count];

    /// <summary>What the question asks first, if only a quantity can answer that; what is put forward to be confirmed is compared instead.</summary>
    public static Asked? NeedsQuantity(Inquiry inquiry) => inquiry.Form != QuestionForm.Verify && inquiry.Leading is { } leading && Measurable.Contains(leading) ? leading : null;

    /// <summary>Whether a sentence states a quantity of the kind asked.</summary>
    public static bool States(IReadOnlyList<Recognition> quantities, Asked asked) => quantities.SelectMany(found => found.Value.Bounds()).Any(value => asked switch
    {
        Asked.Amount => value is Quantity.Money,
        Asked.Duration => value is Quantity.Duration,
        Asked.Area => value is Quantity.Area,
        Asked.Percentage => value is Quantity.Percent,
        Asked.Time => value is Quantity.Date or Quantity.DateRange or Quantity.Duration,
        Asked.Count => value is not (Quantity.Date or Quantity.DateRange or Quantity.Duration),
        _ => true,
    });

    /// <summary>
    /// Whether a sentence answers a question for a quantity: it states one. A share or a time may also be told in words ("een kwart",
    /// "op dit moment"), which an example question shows.
    /// </summary>
    public static bool Answers(RankedSentence sentence, Asked kind) =>
        States(sentence.Sentence.Quantities, kind)
        || (kind is Asked.Percentage or Asked.Time && sentence.Fact is { } fact && AskedFacts.Answering(kind).Contains(fact.Kind) && sentence.Likeness > 0.5f);
}
