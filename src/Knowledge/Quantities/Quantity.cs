namespace Assistent.Knowledge.Quantities;

/// <summary>
/// What a recognised stretch of text means: a closed set of comparable values, equal across notations. What has a least and a most
/// includes both; one that is absent is open, and the two are equal where one figure was given. A strict bound of people, things and
/// years of age is the next whole number; elsewhere it stays as said, and <see cref="Comparator"/> tells that it is strict.
/// </summary>
public abstract record Quantity
{
    /// <summary>As many people as are told apart: a larger number is no household, and no town.</summary>
    internal const int MostPeople = 1_000_000_000;

    private Quantity() { }

    public Comparator Comparator { get; init; }

    /// <summary>The name of its kind; things that are counted are of the kind of a bare number, a month or year of that of a day.</summary>
    public string Kind => this switch
    {
        Counted => nameof(Number),
        DateRange { IsPeriod: true } => nameof(Date),
        _ => GetType().Name,
    };

    /// <summary>The figures that a range is bounded by, each as a quantity of its own; of what is no range the quantity itself.</summary>
    public IEnumerable<Quantity> Bounds() => this switch
    {
        Measured { IsRange: true } range => range.Ends(),
        Duration { IsRange: true } range => range.Ends(),
        Households { Each: { } each } households => each is Persons persons ? [persons with { HouseholdCount = households.Count }] : [each],
        _ => [this],
    };

    /// <summary>The quantity without what may differ where the meaning does not: hedges, how a sum was made, what it is counted by, the
    /// unit of time.</summary>
    public Quantity Plain() => this switch
    {
        Counted counted => new Number(counted.Min, counted.Max) { Comparator = Strict },
        Money money => money with { Per = Per.Whole, Comparator = Strict },
        Area area => area with { Per = Per.Whole, Comparator = Strict },
        Persons persons => new Persons(persons.Min, persons.Max) { Comparator = Strict },
        Duration duration => new Duration(duration.Min?.Normalised(), duration.Max?.Normalised()) { Comparator = Strict },
        Date date => new Date(date.Day),
        DateRange range => new DateRange(range.Start, range.End),
        _ => this with { Comparator = Strict },
    };

    /// <summary>A number of people as a whole number, at most <see cref="MostPeople"/>.</summary>
    internal static int Whole(decimal number) => (int)Math.Clamp(number, 0, MostPeople);

    private Comparator Strict => Comparator is Comparator.MoreThan or Comparator.LessThan ? Comparator : Comparator.Exact;

    /// <summary>A quantity that a number tells the size of.</summary>
    public abstract record Measured(decimal? Min, decimal? Max) : Quantity
    {
        public bool IsRange => Min != Max;

        /// <summary>The figure, or the lowest that is given.</summary>
        public decimal Value => Min ?? Max ?? 0;

        internal IEnumerable<Quantity> Ends()
        {
            if (Min is not null)
                yield return this with { Max = Min, Comparator = Comparator.Exact };
            if (Max is not null)
                yield return this with { Min = Max, Comparator = Comparator.Exact };
        }
    }

    /// <summary>A plain number: <c>zeven</c>, <c>7 t/m 9</c>.</summary>
    public sealed record Number(decimal? Min, decimal? Max) : Measured(Min, Max)
    {
        public Number(decimal value)
            : this(value, value) { }
    }

    /// <summary>A number of things, and the noun that says of what: 40 <c>flexwoningen</c>.</summary>
    public sealed record Counted(string Of, decimal? Min, decimal? Max) : Measured(Min, Max);

    /// <summary>A percentage, 25 for <c>25%</c>.</summary>
    public sealed record Percent(decimal? Min, decimal? Max) : Measured(Min, Max)
    {
        public Percent(decimal value)
            : this(value, value) { }
    }

    /// <summary>An amount of money, in units of its currency (ISO 4217).</summary>
    public sealed record Money(decimal? Min, decimal? Max) : Measured(Min, Max)
    {
        public const string Euro = "EUR";

        public Money(decimal euros)
            : this(euros, euros) { }

        public string Currency { get; init; } = Euro;

        public Per Per { get; init; }
    }

    /// <summary>A length, in metres.</summary>
    public sealed record Length(decimal? Min, decimal? Max) : Measured(Min, Max)
    {
        public Length(decimal metres)
            : this(metres, metres) { }
    }

    /// <summary>An area, in square metres.</summary>
    public sealed record Area(decimal? Min, decimal? Max) : Measured(Min, Max)
    {
        public Area(decimal squareMetres)
            : this(squareMetres, squareMetres) { }

        public Per Per { get; init; }
    }

    /// <summary>A volume, in cubic metres.</summary>
    public sealed record Volume(decimal? Min, decimal? Max) : Measured(Min, Max)
    {
        public Volume(decimal cubicMetres)
            : this(cubicMetres, cubicMetres) { }
    }

    /// <summary>How old people are, in years.</summary>
    public sealed record Age(decimal? Min, decimal? Max) : Measured(Min, Max);

    /// <summary>A number of people: <c>gezin van acht</c>.</summary>
    public sealed record Persons(decimal? Min, decimal? Max) : Measured(Min, Max)
    {
        public Persons(decimal count)
            : this(count, count) { }

        public int Count => Whole(Value);

        /// <summary>The sum that was made, in Dutch.</summary>
        public string? Arithmetic { get; init; }

        /// <summary>How many households of this size there are, where it is told of each.</summary>
        public int HouseholdCount { get; init; } = 1;
    }

    /// <summary>Children without a word about how many parents: <c>gezin met 6 kinderen</c>. The household is larger than this.</summary>
    public sealed record Children(decimal? Min, decimal? Max) : Measured(Min, Max)
    {
        public Children(decimal count)
            : this(count, count) { }

        public int Count => Whole(Value);
    }

    /// <summary>A number of households, and how many people or children each of them has, where that was said.</summary>
    public sealed record Households(int Count, Measured? Each) : Quantity;

    /// <summary>A length of time in the units in which it was said; an absent end is open.</summary>
    public sealed record Duration(TimeLength? Min, TimeLength? Max) : Quantity
    {
        /// <summary>The days that a month counts for where a length in months and one in days are compared.</summary>
        public const decimal DaysInMonth = 30;

        public Duration(TimeLength length)
            : this(length, length) { }

        public bool IsRange => Min != Max;

        public TimeLength Value => Min ?? Max ?? default;

        internal IEnumerable<Quantity> Ends() => new[] { Min, Max }.OfType<TimeLength>().Select(end => new Duration(end));
    }

    /// <summary>A day. Where no year was said it is that of the last or the next such day, as the words around it have it.</summary>
    public sealed record Date(DateOnly Day) : Quantity
    {
        public bool IsYearSaid { get; init; } = true;
    }

    /// <summary>A range of days, both ends included; an absent end is open.</summary>
    public sealed record DateRange(DateOnly? Start, DateOnly? End) : Quantity
    {
        public bool IsYearSaid { get; init; } = true;

        /// <summary>Whether it is one whole month or year rather than two days that someone named.</summary>
        public bool IsPeriod =>
            Start is { Day: 1 } start && (this with { IsYearSaid = true, Comparator = default }) is var plain
            && (plain == Month(start.Year, start.Month) || plain == Year(start.Year));

        /// <summary>Whether only years were named.</summary>
        public bool IsYear => Start is null or { Day: 1, Month: 1 } && End is null or { Day: 31, Month: 12 };

        /// <summary>The twelve months of a year.</summary>
        public static DateRange Year(int year) => new(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));

        /// <summary>The days of one month.</summary>
        public static DateRange Month(int year, int month) =>
            new(new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
    }
}
