namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>Which kind of entity is asked for; the names are those of Recognizers-Text.</summary>
internal enum RecognizerModel
{
    Number,
    Ordinal,
    Percent,
    NumberRange,
    Currency,
    Dimension,
    Age,
    Date,
    DateRange,
    Duration,

    /// <summary>Dates, date ranges and durations together, with the words that bound them (<c>voor</c>, <c>sinds</c>, <c>of later</c>).</summary>
    DateTime,
}
