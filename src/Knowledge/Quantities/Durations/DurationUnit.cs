namespace Assistent.Knowledge.Quantities.Durations;

/// <summary>A unit of time: its letter in a timex, how many of that letter it is, and its length in seconds (year 365, month 30 days).</summary>
internal readonly record struct DurationUnit(TimeLetter Letter, decimal Factor)
{
    private const decimal Day = 86_400;

    public decimal Seconds => Factor * Letter switch
    {
        TimeLetter.Year => 365 * Day,
        TimeLetter.Month => 30 * Day,
        TimeLetter.Week => 7 * Day,
        TimeLetter.Weekend => 2 * Day,
        TimeLetter.Day or TimeLetter.Workday => Day,
        TimeLetter.Hour => 3600,
        TimeLetter.Minute => 60,
        _ => 1,
    };

    public static DurationUnit? Named(ReadOnlySpan<char> word) => word switch
    {
        "jaar" or "jaren" or "jr" or "kalenderjaar" => new(TimeLetter.Year, 1),
        "decennium" or "decennia" or "decenniums" => new(TimeLetter.Year, 10),
        "eeuw" or "eeuwen" or "centennium" => new(TimeLetter.Year, 100),
        "millennium" or "millennia" => new(TimeLetter.Year, 1000),
        "kwartaal" or "kwartalen" => new(TimeLetter.Month, 3),
        "maand" or "maanden" or "mnd" or "mnden" => new(TimeLetter.Month, 1),
        "week" or "weken" or "wk" or "wkn" => new(TimeLetter.Week, 1),
        "weekend" or "weekends" or "weekenden" or "weekeinde" or "weekeindes" or "weekeinden" => new(TimeLetter.Weekend, 1),
        "dag" or "dagen" or "dgn" or "nacht" or "nachten" or "etmaal" or "etmalen" or "dg" => new(TimeLetter.Day, 1),
        "werkdag" or "werkdagen" => new(TimeLetter.Workday, 1),
        "uur" or "uren" or "u" or "uurtje" or "uurtjes" or "hr" => new(TimeLetter.Hour, 1),
        "halfuur" => new(TimeLetter.Hour, 0.5m),
        "kwartier" or "kwartieren" => new(TimeLetter.Hour, 0.25m),
        "minuut" or "minuten" or "min" or "mins" => new(TimeLetter.Minute, 1),
        "seconde" or "seconden" or "sec" or "secs" or "secondes" => new(TimeLetter.Second, 1),
        _ => null,
    };
}

/// <summary>The units a timex knows, in the order in which it writes them.</summary>
internal enum TimeLetter
{
    Year,
    Month,
    Week,
    Weekend,
    Workday,
    Day,
    Hour,
    Minute,
    Second,
}
