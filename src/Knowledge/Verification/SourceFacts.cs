using Assistent.Knowledge.Language;
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

    public static SourceFacts Of(string text, DutchAnalysis analysis, QuantityReader quantities) =>
        new([.. analysis.Analyze(text).Select(token => token.Word)],
            [.. quantities.Read(text, DateOnly.MinValue).SelectMany(found => Implied(found.Value))]);

    public bool HasWord(string word) => _words.Contains(word);

    public bool HasQuantity(Quantity quantity) => _quantities.Contains(Plain(quantity));

    /// <summary>Whether it says "vanaf" of a bound of which another says "tot", or the other way about.</summary>
    public bool HasOpposite(Quantity quantity) => quantity switch
    {
        Quantity.Measured { Min: { } low, Max: null } =>
            _quantities.Any(other => other.GetType() == quantity.Plain().GetType()
            && other is Quantity.Measured { Min: null, Max: { } high } && high == low),
        Quantity.Measured { Min: null, Max: { } high } =>
            _quantities.Any(other => other.GetType() == quantity.Plain().GetType() && other is Quantity.Measured { Min: { } low, Max: null }
            && high == low),
        Quantity.Duration { Min: { } low, Max: null } => _quantities.Any(other => other is Quantity.Duration { Min: null, Max: { } high }
            && high == low.Normalised()),
        Quantity.Duration { Min: null, Max: { } high } => _quantities.Any(other => other is Quantity.Duration { Min: { } low, Max: null }
            && low == high.Normalised()),
        _ => false,
    };

    /// <summary>A quantity with what it says besides: of a range its bounds, of a day its year, of a household its size.</summary>
    private static IEnumerable<Quantity> Implied(Quantity quantity) => quantity switch
    {
        Quantity.DateRange => Ends(quantity).SelectMany(Implied).Prepend(Plain(quantity)),
        Quantity.Date { IsYearSaid: true } date => [Plain(date), Quantity.DateRange.Year(date.Day.Year)],
        _ => Ends(quantity).Prepend(quantity).Select(Plain).Distinct(),
    };

    /// <summary>The ends of a range; none of what is no range. A whole month or year is one period rather than two days.</summary>
    public static IReadOnlyList<Quantity> Ends(Quantity quantity) => quantity switch
    {
        Quantity.DateRange { IsPeriod: true, Start: { } start } => start is { Day: 1 } && quantity != Quantity.DateRange.Year(start.Year)
            ? [Quantity.DateRange.Year(start.Year)]
            : [],
        Quantity.DateRange range => [.. new[] { range.Start, range.End }.OfType<DateOnly>()
            .Select(day => new Quantity.Date(day) { IsYearSaid = range.IsYearSaid })],
        Quantity.Measured { IsRange: true } or Quantity.Duration { IsRange: true } or Quantity.Households => [.. quantity.Bounds()],
        _ => [],
    };

    /// <summary>The quantity without what may differ where the meaning does not.</summary>
    public static Quantity Plain(Quantity quantity) => quantity.Plain();
}
