using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Verification;

/// <summary>What a text may vouch for: its words, and its quantities as comparable values.</summary>
internal sealed class SourceFacts
{
    private readonly HashSet<string> _words;
    private readonly HashSet<Quantity> _quantities;

    private SourceFacts(HashSet<string> words, HashSet<Quantity> quantities)
    {
        _words = words;
        _quantities = quantities;
    }

    public static SourceFacts Of(string text, DutchAnalysis analysis) =>
        new([.. analysis.Analyze(text).Select(token => token.Word)], [.. QuantityReader.Read(text, DateOnly.MinValue).SelectMany(found => Implied(found.Value))]);

    public bool HasWord(string word) => _words.Contains(word);

    public bool HasQuantity(Quantity quantity) => _quantities.Contains(Plain(quantity));

    /// <summary>Whether it says "vanaf" of a bound of which another says "tot", or the other way about.</summary>
    public bool HasOpposite(Quantity quantity) => quantity switch
    {
        Quantity.NumberRange { Low: { } low, High: null } => _quantities.Any(other => other is Quantity.NumberRange { Low: null, High: { } high } && high == low),
        Quantity.NumberRange { Low: null, High: { } high } => _quantities.Any(other => other is Quantity.NumberRange { Low: { } low, High: null } && low == high),
        Quantity.MeasureRange { Low: { } low, High: null } => _quantities.Any(other => other is Quantity.MeasureRange { Low: null, High: { } high } && high == low),
        Quantity.MeasureRange { Low: null, High: { } high } => _quantities.Any(other => other is Quantity.MeasureRange { Low: { } low, High: null } && low == high),
        _ => false,
    };

    /// <summary>A quantity with what it says besides: of a range its bounds, of a day its year, of a household its size.</summary>
    private static IEnumerable<Quantity> Implied(Quantity quantity) => quantity switch
    {
        Quantity.DateRange => Ends(quantity).SelectMany(Implied).Prepend(Plain(quantity)),
        Quantity.Date { Year: { } year } => [quantity, new Quantity.Date(year, null, null)],
        _ => Ends(quantity).Prepend(quantity).Select(Plain).Distinct(),
    };

    /// <summary>The ends of a range; none of what is no range.</summary>
    public static IReadOnlyList<Quantity> Ends(Quantity quantity) => quantity switch
    {
        Quantity.DateRange range => [.. new[] { range.From, range.Until }.OfType<Quantity.Date>().Select(date => date with { Year = date.Year ?? range.Until?.Year ?? range.From?.Year })],
        Quantity.MeasureRange => [.. quantity.Bounds()],
        Quantity.NumberRange range => [.. new[] { range.Low, range.High }.OfType<decimal>().Select(bound => new Quantity.Number(bound))],
        _ => [],
    };

    /// <summary>The quantity without what may differ where the meaning does not: how a household was summed, the year of only one end of a period.</summary>
    public static Quantity Plain(Quantity quantity) => quantity switch
    {
        Quantity.Persons persons => persons with { Arithmetic = null, Households = 1 },
        Quantity.DateRange { From: { } first, Until: { } last } => new Quantity.DateRange(first with { Year = first.Year ?? last.Year }, last with { Year = last.Year ?? first.Year }),
        _ => quantity,
    };
}
