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

    /// <summary>The asked kind that needs a quantity, if the question has one.</summary>
    public static Asked? NeedsQuantity(Inquiry inquiry) => Measurable.Where(inquiry.Asked.Contains).Cast<Asked?>().FirstOrDefault();

    /// <summary>Whether a sentence states a quantity of the kind asked.</summary>
    public static bool States(IReadOnlyList<Recognition> quantities, Asked asked) => quantities.SelectMany(found => found.Value.Bounds).Any(value => asked switch
    {
        Asked.Amount => value is Quantity.Money,
        Asked.Duration => value is Quantity.Duration,
        Asked.Area => value is Quantity.Area,
        Asked.Percentage => value is Quantity.Percentage,
        Asked.Time => value is Quantity.Date or Quantity.DateRange,
        Asked.Count => value is not (Quantity.Date or Quantity.DateRange or Quantity.Duration),
        _ => true,
    });

    /// <summary>Whether a sentence answers a question for a quantity: it states one, or an example question says that it answers.</summary>
    public static bool Answers(RankedSentence sentence, Asked kind) =>
        States(QuantityReader.Read(sentence.Sentence.Text, DateOnly.MinValue), kind)
        || (sentence.Fact is { } fact && Answering(kind).Contains(fact.Kind) && sentence.Likeness > 0.5f);

    /// <summary>The kinds of fact that answer what is asked.</summary>
    public static IReadOnlyList<FactKind> Answering(Asked asked) => asked switch
    {
        Asked.Definition => [FactKind.Definition],
        Asked.Amount => [FactKind.Amount, FactKind.Costs],
        Asked.Duration => [FactKind.Duration],
        Asked.Time => [FactKind.Period],
        Asked.Count => [FactKind.Number],
        Asked.Percentage => [FactKind.Number],
        Asked.Area => [FactKind.Area],
        Asked.Who => [FactKind.Party, FactKind.Audience, FactKind.Example],
        Asked.Where => [FactKind.Place, FactKind.FurtherReading],
        Asked.Why => [FactKind.Benefit],
        Asked.How => [FactKind.Means],
        Asked.Permission => [FactKind.Condition, FactKind.Consequence],
        Asked.Conditions => [FactKind.Condition, FactKind.Area, FactKind.Duration],
        Asked.Consequence => [FactKind.Consequence],
        Asked.Payer => [FactKind.Costs],
        Asked.Example => [FactKind.Example],
        Asked.Link => [FactKind.FurtherReading],
        _ => [],
    };
}
