using System.Globalization;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Periods of the calendar by their unit: <c>deze week</c>, <c>volgend jaar</c>, <c>het weekend</c>, <c>dat kwartaal</c>.</summary>
internal static class UnitPeriods
{
    public static PeriodMatch? Read(TokenizedText text, int index, DateOnly today) =>
        AfterNext(text, index, today) ?? ToDate(text, index, today) ?? Stepped(text, index, today);

    /// <summary>The unit so many steps from the present one.</summary>
    public static PeriodMatch? Of(int next, ReadOnlySpan<char> unit, int step, DateOnly today) => unit switch
    {
        "week" => Week(next, Calendar.AddDays(Calendar.Monday(today), 7 * step)),
        "werkweek" => Week(next, Calendar.AddDays(Calendar.Monday(today), 7 * step)) is { Future.Start: { } monday } week
            ? PeriodMatch.Of(next, week.Timex, monday, Calendar.AddDays(monday, 5), Grain.Week)
            : null,
        "weekend" or "weekeinde" => Weekend(next, Calendar.AddDays(Calendar.Monday(today), 7 * step)),
        "maand" or "kalendermaand" => Relatives.AddMonths(new DateOnly(today.Year, today.Month, 1), step) is { } month
            ? PeriodMatch.Month(next, month.Year, month.Month)
            : null,
        "jaar" or "kalenderjaar" => PeriodMatch.Year(next, today.Year + step),
        "kwartaal" => Quarter(next, today, step),
        "decennium" => Decades.OfYears(next, ((today.Year / 10) + step) * 10, 10),
        "eeuw" => Decades.OfYears(next, ((today.Year / 100) + step) * 100, 100),
        "schooljaar" => Unresolved(next, "SY" + DateMatch.Number(today.Year + step, 4)),
        "boekjaar" => Unresolved(next, "FY" + DateMatch.Number(today.Year + step, 4)),
        _ => null,
    };

    public static PeriodMatch? Week(int next, DateOnly? monday)
    {
        if (monday is not { } start)
            return null;

        var noon = start.ToDateTime(TimeOnly.MinValue);
        var timex = $"{DateMatch.Number(ISOWeek.GetYear(noon), 4)}-W{DateMatch.Number(ISOWeek.GetWeekOfYear(noon), 2)}";
        return PeriodMatch.Of(next, timex, start, Calendar.AddDays(start, 7), Grain.Week);
    }

    public static PeriodMatch Unresolved(int next, string timex) =>
        new(next, timex, default, default, Grain.Other) { IsUnresolved = true };

    private static PeriodMatch? Weekend(int next, DateOnly? monday) =>
        monday is { } start && Week(next, start) is { } week
            ? PeriodMatch.Of(next, week.Timex + "-WE", Calendar.AddDays(start, 5), Calendar.AddDays(start, 7), Grain.Other)
            : null;

    private static PeriodMatch? Quarter(int next, DateOnly today, int step)
    {
        var start = Relatives.AddMonths(new DateOnly(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1), 3 * step);
        return start is { } first ? PeriodMatch.Spelled(next, first, Relatives.AddMonths(first, 3), "P3M", Grain.Month) : null;
    }

    private static PeriodMatch? Stepped(TokenizedText text, int index, DateOnly today)
    {
        // Only a decade and a century keep their article: "het volgende decennium", but "(de) komende week".
        var at = Relatives.AfterArticle(text, index);
        var unit = text.Word(at + 1);
        if (unit is "fiscale" or "fiscaal" && text.Is(at + 2, "jaar") && Relatives.Step(text.Word(at)) is { } fiscal)
            return Unresolved(at + 3, "FY" + DateMatch.Number(today.Year + fiscal, 4));
        if (at > index && unit is not ("decennium" or "eeuw"))
            return ThisUnit(text, index, at, today);

        if (Relatives.Step(text.Word(at)) is { } step)
            return Of(at + 2, unit, step, today) is { } period ? period with { IsRelative = true } : null;
        if (!Relatives.IsReference(text.Word(at)) || Of(at + 2, unit, 0, today) is not { } present)
            return null;
        return unit switch
        {
            "week" => present with { Timex = "XXXX-WXX", Mod = "ref_undef" },
            "weekend" or "weekeinde" => present with { Timex = "XXXX-WXX-WE", Mod = "ref_undef" },
            "maand" => present with { Timex = "XXXX-XX", Mod = "ref_undef" },
            "jaar" => present with { Timex = "XXXX", Mod = "ref_undef" },
            _ => null,
        };
    }

    // "de week", "het jaar": the present one; "de week erna" the next, and "om de week" none.
    private static PeriodMatch? ThisUnit(TokenizedText text, int index, int at, DateOnly today)
    {
        if (text.Word(at) is not ("week" or "maand" or "jaar" or "weekend" or "weekeinde"))
            return null;

        // "het jaar 2008" is a year by name.
        var isNamed = Years.Alone(text, at + 1) is not null || text.IsDigits(at + 1);
        if (isNamed || text.Is(index - 1, "om"))
            return null;

        var step = text.Word(at + 1) switch { "erna" or "daarna" or "daarop" => 1, "ervoor" or "daarvoor" => -1, _ => 0 };
        return Of(step == 0 ? at + 1 : at + 2, text.Word(at), step, today) is { } period ? period with { IsRelative = true } : null;
    }

    // "jaar tot heden", "maand tot op heden", "dit jaar tot nu toe"
    private static PeriodMatch? ToDate(TokenizedText text, int index, DateOnly today)
    {
        var unit = Relatives.Step(text.Word(index)) == 0 ? index + 1 : index;
        var at = text.Is(unit + 2, "op") ? unit + 3 : unit + 2;
        if (!text.Is(unit + 1, "tot") || text.Word(at) is not ("heden" or "nu") || text.Word(unit) is not ("jaar" or "maand" or "week"))
            return null;

        var next = text.Is(at + 1, "toe") ? at + 2 : at + 1;
        return Of(next, text.Word(unit), 0, today) is { Future.Start: { } start } whole
            ? PeriodMatch.Of(next, whole.Timex, start, today, whole.Grain)
            : null;
    }

    // "de week na de volgende", "de maand na volgende"
    private static PeriodMatch? AfterNext(TokenizedText text, int index, DateOnly today)
    {
        var at = Relatives.AfterArticle(text, index);
        if (!text.Is(at + 1, "na"))
            return null;

        var next = Relatives.AfterArticle(text, at + 2);
        if (!Relatives.IsNext(text.Word(next)) && !text.Word(next).SequenceEqual(text.Word(at)))
            return null;
        return Of(next + 1, text.Word(at), 2, today);
    }
}
