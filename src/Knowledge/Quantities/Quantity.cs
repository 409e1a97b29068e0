namespace Assistent.Knowledge.Quantities;

/// <summary>What a recognised stretch of text means: a closed set of comparable values, equal across notations.</summary>
public abstract record Quantity
{
    private Quantity() { }

    /// <summary>The quantity itself, or the bounds of a range with a unit.</summary>
    public IEnumerable<Quantity> Bounds() => this is MeasureRange range ? new[] { range.Low, range.High }.OfType<Quantity>() : [this];

    /// <summary>A plain number: <c>zeven</c>, <c>35.000</c>, <c>honderdduizend</c>.</summary>
    public sealed record Number(decimal Value) : Quantity;

    /// <summary>A percentage, 25 for <c>25%</c>.</summary>
    public sealed record Percentage(decimal Value) : Quantity;

    /// <summary>An interval of plain numbers; an absent bound is open.</summary>
    public sealed record NumberRange(decimal? Low, bool LowIncluded, decimal? High, bool HighIncluded) : Quantity;

    /// <summary>
    /// An interval with a unit: <c>20 tot 50 m²</c>, <c>vanaf 10 personen</c>, <c>maximaal drie maanden</c>. Both bounds are of
    /// one kind (money, length, area, percentage, persons, children, duration); an absent bound is open.
    /// </summary>
    public sealed record MeasureRange(Quantity? Low, bool LowIncluded, Quantity? High, bool HighIncluded) : Quantity;

    /// <summary>An amount of money in euros. A bare <c>35k</c>, <c>783 mln</c> or <c>40 miljoen</c> counts as money.</summary>
    public sealed record Money(decimal Euros) : Quantity;

    /// <summary>A length, in metres.</summary>
    public sealed record Length(decimal Metres) : Quantity;

    /// <summary>An area, in square metres.</summary>
    public sealed record Area(decimal SquareMetres) : Quantity;

    /// <summary>A number of people: <c>gezin van acht</c>; <see cref="Arithmetic"/> shows a sum that was made, in Dutch.</summary>
    public sealed record Persons(int Count, string? Arithmetic) : Quantity
    {
        /// <summary>How many households of this size there are: 3 for <c>drie gezinnen van acht</c>.</summary>
        public int Households { get; init; } = 1;
    }

    /// <summary>Children without a word about how many parents: <c>gezin met 6 kinderen</c>. The household is larger than this.</summary>
    public sealed record Children(int Count) : Quantity;

    /// <summary>
    /// A length of time in months, or in days where it was not said in months or years; one of the two is set. Days besides months are
    /// thirtieths of one.
    /// </summary>
    public sealed record Duration(decimal? Months, decimal? Days) : Quantity
    {
        /// <summary>The days that a month counts for, as in TIMEX3 durations.</summary>
        public const decimal DaysInMonth = 30;

        private const int Decimals = 6;

        /// <summary>So many days as a part of a month, rounded so that equal sums are equal.</summary>
        public static decimal InMonths(decimal days) => decimal.Round(days / DaysInMonth, Decimals);
    }

    /// <summary>A day, or a month or year when <see cref="Day"/> or <see cref="Month"/> is absent; a year left open is absent.</summary>
    public sealed record Date(int? Year, int? Month, int? Day) : Quantity;

    /// <summary>
    /// A range of dates, both ends included; an absent end is open. <c>na 1 november</c> starts a day later; a bare
    /// <c>tot 1 november</c> keeps the day it names, because everyday Dutch does not tell it from <c>tot en met</c>.
    /// </summary>
    public sealed record DateRange(Date? From, Date? Until) : Quantity;
}
