using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Corpus;

/// <summary>What a rule measures.</summary>
public enum Measure
{
    /// <summary>The number of people in a household.</summary>
    Persons,

    /// <summary>How long a stay may last.</summary>
    Stay,

    /// <summary>Within what time something must be done.</summary>
    Term,

    /// <summary>Floor area per person.</summary>
    AreaPerPerson,

    /// <summary>Floor area of a dwelling.</summary>
    Area,

    /// <summary>The day on which something is open.</summary>
    Day,

    /// <summary>The amount for a year or some years.</summary>
    Budget,

    /// <summary>A part of a whole, as a percentage.</summary>
    Share,
}

/// <summary>
/// A condition or amount that the text states, as data: it holds from <see cref="From"/> up to and including <see cref="Until"/>,
/// <see cref="Sentence"/> says so, <see cref="Outcome"/> is what follows, <see cref="Within"/> what holds besides inside it and
/// <see cref="Otherwise"/> what holds outside it.
/// </summary>
public sealed record Rule(Measure Measure, Quantity? From, Quantity? Until, string? Outcome, Sentence Sentence, Sentence? Within,
    Sentence? Otherwise)
{
    /// <summary>The days on which the rule itself holds, both inclusive; open where null.</summary>
    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidUntil { get; init; }

    /// <summary>The amount in the outcome, in euros.</summary>
    public decimal? Amount { get; init; }

    /// <summary>What a share is of, where the text says how many that are.</summary>
    public Quantity.Counted? Whole { get; init; }
}
