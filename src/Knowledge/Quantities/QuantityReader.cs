using Assistent.Knowledge.Quantities.Atoms;
using Assistent.Knowledge.Quantities.Calendars;
using Assistent.Knowledge.Quantities.Households;
using Assistent.Knowledge.Quantities.Measures;
using Assistent.Knowledge.Quantities.Numbers;

namespace Assistent.Knowledge.Quantities;

/// <summary>
/// Finds the quantities in Dutch text. Times and numbers are read first, by the recogniser in short windows around their words; then one
/// pass goes over the text, each grammar trying its luck at every atom, the longest stretch winning. Stretches do not overlap.
/// </summary>
internal sealed class QuantityReader(Lexicon lexicon)
{
    // Dates are reckoned from here where no today is given: far enough from the ends of the calendar.
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(9000, 1, 1);

    // Who gives more figures than these in one message does not ask about all of them.
    private const int Most = 100;

    private readonly Lexer _lexer = new(lexicon);

    /// <summary>Reads what is counted in Dutch, whatever the subject.</summary>
    public static QuantityReader Dutch { get; } = new(Lexicon.Dutch);

    /// <param name="text">What was written.</param>
    /// <param name="today">Today, for <c>morgen</c> and <c>volgend jaar</c>.</param>
    public IReadOnlyList<Recognition> Read(string text, DateOnly today)
    {
        var reference = today < Earliest ? Earliest : today > Latest ? Latest : today;
        var atoms = References.Cover(NumberReader.Read(DateReader.Read(_lexer.Read(text), reference)));
        var found = new List<Found>();
        for (var index = 0; index < atoms.Count && found.Count < Most;)
        {
            if (Begins(atoms, index) && Longest(atoms, index, reference) is { } match)
            {
                found.Add(new Found(index, match.Next, match.Value));
                index = match.Next;
            }
            else
            {
                index++;
            }
        }

        return [.. Corrections.Apply(atoms, found)
            .Select(one =>
            new Recognition(atoms.Slice(one.First, one.Next), atoms[one.First].Start, atoms[one.Next - 1].End - 1, one.Value))];
    }

    /// <summary>The quantities of a text that has no day, read when they are first asked for.</summary>
    public Lazy<IReadOnlyList<Recognition>> ReadLater(string text) => new(() => Read(text, DateOnly.MinValue));

    /// <summary>An earlier text with the one quantity that a message changes; null where it changes none.</summary>
    public string? Amend(string earlier, string message, DateOnly today) =>
        new Amendments(this, _lexer, earlier, today).Apply(message);

    private static bool Begins(AtomText text, int index) => text[index] switch
    {
        { Kind: AtomKind.Number or AtomKind.Time } => true,
        { Kind: AtomKind.Word or AtomKind.Symbol } atom =>
            atom.Meanings.Length > 0 || atom.Word is "een" or "één" or "tussen" or "over" or "met" or "ons",
        _ => false,
    };

    // Between equals the earlier grammar wins: a time before a household, a household before a bare measure.
    private static QuantityMatch? Longest(AtomText text, int index, DateOnly today)
    {
        var longest = TimeGrammar.Read(text, index, today);
        if (HouseholdGrammar.Read(text, index) is { } household && household.Next > (longest?.Next ?? 0))
            longest = household;
        if (MeasureGrammar.Read(text, index) is { } measure && measure.Next > (longest?.Next ?? 0))
            longest = measure;
        return longest;
    }
}
