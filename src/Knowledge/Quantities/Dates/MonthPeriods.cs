using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Months and years by name: <c>november 2016</c>, <c>de maand mei</c>, <c>aanstaande september</c>, <c>11/2016</c>, <c>jaar 2008</c>.</summary>
internal static class MonthPeriods
{
    public static PeriodMatch? Read(TokenizedText text, int index, DateOnly today) =>
        MonthOf(text, index, today) ?? ByName(text, index, today);

    /// <summary>The same, but for the month in which some day lies.</summary>
    public static PeriodMatch? ByName(TokenizedText text, int index, DateOnly today) =>
        Numeric(text, index) ?? YearFirst(text, index, today) ?? Named(text, index, today) ?? Relative(text, index, today) ?? Year(text, index, today);

    private static PeriodMatch? Named(TokenizedText text, int index, DateOnly today)
    {
        var at = text.Is(index, "de") && text.Is(index + 1, "maand") ? index + 2 : text.Is(index, "maand") ? index + 1 : index;
        at = at > index && text.Is(at, "van") ? at + 1 : at;
        if (NameMatch.Month(text, at) is not { } month)
            return null;

        var yearAt = text.Symbol(month.Next) is '-' or '/' && text[month.Next + 1].Length == 4 ? month.Next + 1 : month.Next;
        if (Years.AfterMonth(text, yearAt) is { } year)
            return PeriodMatch.Month(year.Next, year.Year, month.Number);

        var relative = Relatives.AfterArticle(text, text.Word(month.Next) is "van" or "in" ? month.Next + 1 : month.Next);
        if (Relatives.Step(text.Word(relative)) is { } step && text.Is(relative + 1, "jaar"))
            return PeriodMatch.Month(relative + 2, today.Year + step, month.Number);
        return PeriodMatch.AnyMonth(month.Next, month.Number, today);
    }

    // "deze mei" is this year's; "volgende", "aanstaande" and "vorige" reach for the nearest one that is not the present month.
    private static PeriodMatch? Relative(TokenizedText text, int index, DateOnly today)
    {
        if (Relatives.Step(text.Word(index)) is not { } step || NameMatch.Month(text, index + 1) is not { } month)
            return null;

        var year = step switch
        {
            > 0 => month.Number > today.Month ? today.Year : today.Year + 1,
            < 0 => month.Number < today.Month ? today.Year : today.Year - 1,
            _ => today.Year,
        };
        return PeriodMatch.Month(month.Next, year, month.Number) is { } period ? period with { IsRelative = true } : null;
    }

    // "3-2015", "2015-3", "11 / 2016"
    private static PeriodMatch? Numeric(TokenizedText text, int index)
    {
        if (!text.IsDigits(index) || text.Symbol(index + 1) is not ('-' or '/' or '.') || !text.IsDigits(index + 2))
            return null;
        if (IsJoinedTo(text, index - 1) || IsJoinedTo(text, index + 3) || text.IsGlued(index + 1) != text.IsGlued(index + 2))
            return null;

        var (first, second) = (text.Digits(index), text.Digits(index + 2));
        var isYearLast = text[index + 2].Length == 4 && text[index].Length <= 2;
        var isYearFirst = text[index].Length == 4 && text[index + 2].Length <= 2;
        var (year, month) = isYearLast ? (second, first) : (first, second);
        var isPointed = text.Symbol(index + 1) == '.' && (!isYearFirst || !text.IsGlued(index + 2));
        return !isPointed && (isYearFirst || isYearLast) && year is >= 1500 and < 2200 && month is >= 1 and <= 12
            ? PeriodMatch.Month(index + 3, year, month)
            : null;
    }

    // "2016, nov", "2016 november", "volgend jaar mei"
    private static PeriodMatch? YearFirst(TokenizedText text, int index, DateOnly today)
    {
        var named = Years.FourDigits(text, index);
        if (text.Is(index + 1, "jaar") && Relatives.Step(text.Word(index)) is { } step)
            named = new YearMatch(index + 2, today.Year + step);
        if (named is not { } year)
            return null;

        var at = text.Symbol(year.Next) is ',' or '-' ? year.Next + 1 : year.Next;
        return NameMatch.Month(text, at) is { } month && !text.IsDigits(month.Next)
            ? PeriodMatch.Month(month.Next, year.Year, month.Number)
            : null;
    }

    // "maand van 15e september"
    private static PeriodMatch? MonthOf(TokenizedText text, int index, DateOnly today)
    {
        var at = text.Is(index, "de") ? index + 1 : index;
        if (!text.Is(at, "maand") || !text.Is(at + 1, "van") || DateGrammar.Read(text, at + 2, today) is not { Past: { } past, Future: { } future } date)
            return null;

        return PeriodMatch.Month(date.Next, past.Year, past.Month) is { } earlier && PeriodMatch.Month(date.Next, future.Year, future.Month) is { } later
            ? later with { Past = earlier.Past, Timex = date.OpenYear is null ? later.Timex : date.Timex }
            : null;
    }

    private static PeriodMatch? Year(TokenizedText text, int index, DateOnly today)
    {
        var at = text.Symbol(index) == '=' && text.Symbol(index - 1) is not ('<' or '>') ? index + 1 : index;
        if (text.Word(at) is "schooljaar" or "boekjaar" && Years.FourDigits(text, at + 1) is { } unresolved)
            return UnitPeriods.Unresolved(unresolved.Next, (text.Is(at, "schooljaar") ? "SY" : "FY") + DateMatch.Number(unresolved.Year, 4));

        if (QuotedYear(text, at) is { } quoted)
            return PeriodMatch.Year(quoted.Next, quoted.Year);

        at = Relatives.Step(text.Word(at)) == 0 && text.Word(at + 1) is "jaar" or "kalenderjaar" ? at + 1 : at;
        var isNamed = text.Word(at) is "jaar" or "kalenderjaar";
        at = isNamed ? at + 1 : at;
        if ((Years.Alone(text, at) ?? (isNamed ? OfThreeDigits(text, at) : null)) is not { } year || (!isNamed && !StandsAlone(text, at)))
            return null;

        return PeriodMatch.Year(year.Next, year.Year);
    }

    // "in '99"
    private static YearMatch? QuotedYear(TokenizedText text, int index) =>
        text.Symbol(index) == '\'' && text.IsGlued(index + 1) && text[index + 1].Length == 2 && text.Digits(index + 1) is >= 0 and var year
        && text.Word(index - 1) is "in" or "sinds" or "vanaf" or "uit" or "van" or "tot" or "jaar"
            ? new YearMatch(index + 2, Years.FromTwoDigits(year))
            : null;

    private static YearMatch? OfThreeDigits(TokenizedText text, int index) =>
        text[index].Length is 3 or 4 && text.Digits(index) is > 0 and var year ? new YearMatch(index + 1, year) : null;

    // "2010-2015-86" is no year but a telephone number; "tweeduizend woningen" are houses.
    private static bool StandsAlone(TokenizedText text, int index)
    {
        if (text.IsWord(index))
            return text.Word(index - 1) is "in" or "sinds" or "vanaf" or "na" or "voor" or "tot" or "van" or "tussen"
                or "en" or "met" or "week" or "eind" or "begin";

        if (text.IsGlued(index) && text.IsWord(index - 1))
            return false;

        return !IsJoinedTo(text, index - 1)
            ? !IsJoinedTo(text, index + 1) || IsPair(text, index)
            : IsPair(text, index - 2);
    }

    // "2014-2018": two years and nothing more.
    private static bool IsPair(TokenizedText text, int index) =>
        text[index].Length == 4 && text[index + 2].Length == 4 && !IsJoinedTo(text, index - 1) && !IsJoinedTo(text, index + 3);

    private static bool IsJoinedTo(TokenizedText text, int separator) =>
        text.Symbol(separator) is '-' or '/' && text.IsGlued(separator) && text.IsGlued(separator + 1)
        && text.IsDigits(separator - 1) && text.IsDigits(separator + 1);
}
