using System.Text;

namespace Assistent.Knowledge.Quantities.Durations;

/// <summary>A length of time as said: so many years, months, weeks, days. At most one amount for each letter.</summary>
internal sealed record Duration(IReadOnlyList<DurationPart> Parts)
{
    public decimal Seconds => Parts.Sum(part => part.Count * part.Unit.Seconds);

    public bool HasClockTime => Parts.Any(part => part.Unit.Letter >= TimeLetter.Hour);

    public string Timex
    {
        get
        {
            var timex = new StringBuilder("P");
            var isInTime = false;
            foreach (var part in Parts.OrderBy(part => part.Unit.Letter))
            {
                if (part.Unit.Letter >= TimeLetter.Hour && !isInTime)
                {
                    timex.Append('T');
                    isInTime = true;
                }

                timex.Append(Recognizers.DutchNotation.Point(part.Count * part.Unit.Factor)).Append(Code(part.Unit.Letter));
            }

            return timex.ToString();
        }
    }

    /// <summary>The date this long after (or, with a sign of -1, before) another; null beyond the calendar.</summary>
    public DateOnly? From(DateOnly date, int sign)
    {
        var months = Parts.Sum(part => part.Unit.Letter switch
        {
            TimeLetter.Year => part.Count * part.Unit.Factor * 12,
            TimeLetter.Month => part.Count * part.Unit.Factor,
            _ => 0,
        });
        var days = Parts.Sum(part => part.Unit.Letter switch
        {
            TimeLetter.Week => part.Count * 7,
            TimeLetter.Weekend => part.Count * 2,
            TimeLetter.Day => part.Count,
            _ => 0,
        });
        if (months > 120_000 || days > 3_660_000 || Parts.Any(part => part.Unit.Letter == TimeLetter.Workday && part.Count > 10_000))
            return null;
        if (Later(date, sign * (int)months) is not { } moved)
            return null;

        var workdays = (int)Parts.Where(part => part.Unit.Letter == TimeLetter.Workday).Sum(part => part.Count);
        return Dates.Calendar.AddDays(moved, sign * (int)(days + decimal.Truncate((months - decimal.Truncate(months)) * 30))) is { } day
            ? Dates.Calendar.AddWorkdays(day, sign * workdays)
            : null;
    }

    private static DateOnly? Later(DateOnly date, int months)
    {
        var year = date.Year + ((date.Month - 1 + months) / 12.0);
        return year is >= 2 and < 9999 ? date.AddMonths(months) : null;
    }

    private static string Code(TimeLetter letter) => letter switch
    {
        TimeLetter.Year => "Y",
        TimeLetter.Month or TimeLetter.Minute => "M",
        TimeLetter.Week => "W",
        TimeLetter.Weekend => "WE",
        TimeLetter.Workday => "BD",
        TimeLetter.Day => "D",
        TimeLetter.Hour => "H",
        _ => "S",
    };
}

/// <summary>So many of one unit.</summary>
internal readonly record struct DurationPart(decimal Count, DurationUnit Unit);

/// <summary>A duration in the text, up to but not including token <see cref="Next"/>.</summary>
internal readonly record struct DurationMatch(int Next, Duration Duration);
