using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Rules;

/// <summary>
/// What a question gives to a rule, in the rule's unit: people, square metres, days, euros; a day by its number. Both ends inclusive.
/// </summary>
internal abstract record Given(string Text)
{
    /// <param name="Min">The least that is meant, or null.</param>
    /// <param name="Max">The most that is meant, or null.</param>
    /// <param name="Text">As it is said again: <c>een gezin van 8 personen</c>.</param>
    public sealed record Persons(int? Min, int? Max, string Text) : Given(Text)
    {
        /// <summary>How many households of this size there are.</summary>
        public int Households { get; init; } = 1;

        /// <summary>Whether they are counted as people who need not live together: "5 studenten".</summary>
        public bool AreSeparate { get; init; }

        public int Least => Min ?? Max ?? 0;
    }

    /// <summary>Children, while nothing is said of how many parents they have.</summary>
    public sealed record Children(int Count, string Text) : Given(Text);

    /// <param name="IsPerPerson">Whether it was said of each person.</param>
    public sealed record Area(decimal? Min, decimal? Max, bool IsPerPerson, string Text) : Given(Text)
    {
        /// <summary>Whether less than the figure is meant, as in "kleiner dan 12 m²".</summary>
        public bool IsBelow { get; init; }

        /// <summary>Whether more than the figure is meant.</summary>
        public bool IsAbove { get; init; }

        /// <summary>Whether it is given as a least or a most: "minimaal 15 m²".</summary>
        public bool IsBound => Min is null || Max is null;

        /// <summary>Whether it was said of something other than a person or a room, such as a dwelling.</summary>
        public bool IsOfSomethingElse { get; init; }

        public decimal Figure => Max ?? Min ?? 0;
    }

    /// <param name="Length">In the units in which it was said; a month counts for thirty days.</param>
    /// <param name="IsBeyond">Whether more than that is meant, as in "langer dan drie maanden".</param>
    public sealed record Stay(TimeLength Length, bool IsBeyond, string Text) : Given(Text)
    {
        public decimal Days => Length.InDays;
    }

    /// <param name="Value">A number of people or things, of which a rule may tell a share.</param>
    /// <param name="Of">What is counted, or null for a bare number.</param>
    /// <param name="Text">As it was written.</param>
    public sealed record Number(decimal Value, string? Of, string Text) : Given(Text);

    public sealed record Period(DateOnly? From, DateOnly? Until, string Text) : Given(Text);

    /// <param name="Euros">The figure, or the highest that was meant.</param>
    /// <param name="IsPerDwellingOrWhole">Whether it was said of a dwelling, or of nothing in particular.</param>
    public sealed record Amount(decimal Euros, bool IsPerDwellingOrWhole, bool IsExact, string Text) : Given(Text);
}
