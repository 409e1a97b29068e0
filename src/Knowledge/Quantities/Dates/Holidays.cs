using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Holidays and days of note, with their year if one follows: <c>koningsdag</c>, <c>Tweede Paasdag 2017</c>, <c>volgende kerst</c>.</summary>
internal static class Holidays
{
    public static DateMatch? Read(TokenizedText text, int index, DateOnly today)
    {
        var step = Relatives.Step(text.Word(index));
        if (Named(text, step is null ? index : index + 1) is not { } holiday)
            return null;

        if (step is { } steps)
            return Relative(holiday, steps, today);
        if (Years.AfterMonth(text, holiday.Next) is { } year)
            return DateMatch.On(year.Next, holiday.In(year.Year));

        var yearAt = text.Is(holiday.Next, "van") ? holiday.Next + 1 : holiday.Next;
        if (Relatives.Step(text.Word(yearAt)) is { } years && text.Is(yearAt + 1, "jaar"))
            return DateMatch.On(yearAt + 2, holiday.In(today.Year + years));

        var present = holiday.In(today.Year);
        return present < today
            ? new DateMatch(holiday.Next, holiday.Timex, present, holiday.In(today.Year + 1))
            : new DateMatch(holiday.Next, holiday.Timex, holiday.In(today.Year - 1), present);
    }

    private static DateMatch? Relative(Holiday holiday, int step, DateOnly today)
    {
        var present = holiday.In(today.Year);
        var year = step switch
        {
            > 0 => present > today ? today.Year : today.Year + 1,
            < 0 => present < today ? today.Year : today.Year - 1,
            _ => today.Year,
        };
        return DateMatch.On(holiday.Next, holiday.In(year));
    }

    private static Holiday? Named(TokenizedText text, int index) => text.Word(index) switch
    {
        "nieuwjaar" or "nieuwjaarsdag" => Holiday.Fixed(index + 1, 1, 1),
        "nationale" when text.Word(index + 1) is "dodenherdenking" or "herdenking" => Holiday.Fixed(index + 2, 5, 4),
        "onafhankelijkheidsdag" => Holiday.Fixed(index + 1, 7, 4),
        "veteranendag" => Holiday.NthWeekdayOf(index + 1, 6, 5, 6),
        "driekoningen" => Holiday.Fixed(index + 1, 1, 6),
        "valentijnsdag" or "valentijn" => Holiday.Fixed(index + 1, 2, 14),
        "koningsdag" => Holiday.Fixed(index + 1, 4, 27),
        "koninginnedag" => Holiday.Fixed(index + 1, 4, 30),
        "dodenherdenking" => Holiday.Fixed(index + 1, 5, 4),
        "bevrijdingsdag" => Holiday.Fixed(index + 1, 5, 5),
        "dierendag" => Holiday.Fixed(index + 1, 10, 4),
        "allerheiligen" => Holiday.Fixed(index + 1, 11, 1),
        "allerzielen" => Holiday.Fixed(index + 1, 11, 2),
        "juneteenth" => Holiday.Fixed(index + 1, 6, 19),
        "aswoensdag" => Holiday.FromEaster(index + 1, -46),
        "palmzondag" => Holiday.FromEaster(index + 1, -7),
        "columbusdag" => Holiday.NthWeekdayOf(index + 1, 10, 2, 1),
        "halloween" => Holiday.Fixed(index + 1, 10, 31),
        "sinterklaas" or "sinterklaasavond" or "pakjesavond" => Holiday.Fixed(index + 1, 12, 5),
        "kerstavond" => Holiday.Fixed(index + 1, 12, 24),
        "kerst" or "kerstmis" or "kerstdag" => Holiday.Fixed(index + 1, 12, 25),
        "oudjaar" or "oudjaarsdag" or "oudejaarsdag" or "oudejaarsavond" => Holiday.Fixed(index + 1, 12, 31),
        "pasen" or "paaszondag" => Holiday.FromEaster(index + 1, 0),
        "paasmaandag" => Holiday.FromEaster(index + 1, 1),
        "hemelvaart" or "hemelvaartsdag" => Holiday.FromEaster(index + 1, 39),
        "pinksteren" => Holiday.FromEaster(index + 1, 49),
        "moederdag" => Holiday.NthWeekdayOf(index + 1, 5, 2, 7),
        "vaderdag" => Holiday.NthWeekdayOf(index + 1, 6, 3, 7),
        "prinsjesdag" => Holiday.NthWeekdayOf(index + 1, 9, 3, 2),
        "thanksgiving" => Holiday.NthWeekdayOf(index + 1, 11, 4, 4),
        _ => OfTwoWords(text, index),
    };

    private static Holiday? OfTwoWords(TokenizedText text, int index)
    {
        var second = text.Word(index + 1);
        return text.Word(index) switch
        {
            "black" when second is "friday" => Holiday.NthWeekdayOf(index + 2, 11, 4, 4, 1),
            "cyber" when second is "monday" => Holiday.NthWeekdayOf(index + 2, 11, 4, 4, 4),
            "columbus" when second is "day" or "dag" => Holiday.NthWeekdayOf(index + 2, 10, 2, 1),
            "memorial" when second is "day" or "dag" => Holiday.NthWeekdayOf(index + 2, 5, 5, 1),
            "labor" or "labour" when second is "day" or "dag" => Holiday.NthWeekdayOf(index + 2, 9, 1, 1),
            "goede" when second is "vrijdag" => Holiday.FromEaster(index + 2, -2),
            "dag" when second is "van" && text.Is(index + 2, "de") && text.Is(index + 3, "arbeid") => Holiday.Fixed(index + 4, 5, 1),
            "st" when text.Is(index + 2, "patrick") && text.Is(index + 5, "day") => Holiday.Fixed(index + 6, 3, 17),
            "martin" when second is "luther" && text.Is(index + 2, "king") =>
                Holiday.NthWeekdayOf(text.Is(index + 3, "dag") ? index + 4 : index + 3, 1, 3, 1),
            "dag" when second is "van" && text.Is(index + 2, "de") && text.Is(index + 3, "aarde") => Holiday.Fixed(index + 4, 4, 22),
            "dag" when second is "van" && text.Is(index + 2, "de") && text.Is(index + 3, "leraar") => Holiday.Fixed(index + 4, 10, 5),
            "eerste" or "1e" when second is "paasdag" => Holiday.FromEaster(index + 2, 0),
            "tweede" or "2e" when second is "paasdag" => Holiday.FromEaster(index + 2, 1),
            "eerste" when second is "pinksterdag" => Holiday.FromEaster(index + 2, 49),
            "tweede" when second is "pinksterdag" => Holiday.FromEaster(index + 2, 50),
            "eerste" when second is "kerstdag" => Holiday.Fixed(index + 2, 12, 25),
            "tweede" when second is "kerstdag" => Holiday.Fixed(index + 2, 12, 26),
            _ => null,
        };
    }
}
