using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Dates;

/// <summary>Quarters, halves and seasons: <c>K3</c>, <c>het derde kwartaal van 2016</c>, <c>de tweede helft van 2023</c>, <c>zomer 2016</c>.</summary>
internal static class YearParts
{
    public static PeriodMatch? Read(TokenizedText text, int index, DateOnly today) =>
        Coded(text, index, today) ?? Named(text, index, today) ?? YearFirst(text, index, today) ?? Season(text, index, today);

    // "K3", "Q1-2019", "K3 dit jaar", "kwartaal 3 van 2019"
    private static PeriodMatch? Coded(TokenizedText text, int index, DateOnly today)
    {
        if (text.Is(index, "kwartaal") && text.Digits(index + 1) is >= 1 and <= 4 and var quarter && text[index + 1].Length == 1)
            return InYear(text, index + 2, quarter, 3, index + 2, today);
        if (text.Word(index) is not ("k" or "q" or "h") || !text.IsGlued(index + 1) || text[index + 1].Length != 1)
            return null;

        var months = text.Is(index, "h") ? 6 : 3;
        var number = text.Digits(index + 1);
        var at = text.Symbol(index + 2) == '-' ? index + 3 : index + 2;
        return number >= 1 && number <= 12 / months ? InYear(text, at, number, months, index + 2, today) : null;
    }

    // "het derde kwartaal van 2016", "eerste halfjaar 2023", "de tweede helft van dit jaar"
    private static PeriodMatch? Named(TokenizedText text, int index, DateOnly today)
    {
        var at = Relatives.AfterArticle(text, index);
        var rank = text.Is(at, "laatste") ? new NumberMatch(at + 1, 4, NumberForm.Words) : Ordinals.Read(text, at);
        if (rank is not { Value: >= 1 and <= 4 } nth)
            return null;

        var months = text.Word(nth.Next) switch { "kwartaal" => 3, "halfjaar" or "helft" => 6, _ => 0 };
        if (months == 0 || nth.Value > 12 / months || (text.Is(at, "laatste") && months != 3))
            return null;
        var period = InYear(text, nth.Next + 1, (int)nth.Value, months, nth.Next + 1, today);

        // "laatste kwartaal" on its own, and "de eerste helft" of whatever, name no part of a year.
        return period is not null && period.Next == nth.Next + 1 && (text.Is(at, "laatste") || text.Is(nth.Next, "helft")) ? null : period;
    }

    // "2016 het derde kwartaal", "volgend jaar Q2"
    private static PeriodMatch? YearFirst(TokenizedText text, int index, DateOnly today)
    {
        var year = Years.FourDigits(text, index);
        if (year is null && Relatives.Step(text.Word(index)) is { } step && text.Is(index + 1, "jaar"))
            year = new YearMatch(index + 2, today.Year + step);
        if (year is { } dashed && text.Symbol(dashed.Next) == '-')
            year = dashed with { Next = dashed.Next + 1 };
        if (year is not { } known)
            return null;
        if ((Coded(text, known.Next, today) ?? Named(text, known.Next, today)) is not { Future: { Start: { } start, End: { } end } } part)
            return null;

        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month;
        return part.Timex[1] != 'X'
            ? null
            : OfMonths(part.Next, known.Year, start.Month, months);
    }

    private static PeriodMatch? InYear(TokenizedText text, int index, int number, int months, int bareNext, DateOnly today)
    {
        var month = (months * (number - 1)) + 1;
        var at = Relatives.AfterArticle(text, text.Word(index) is "van" or "in" or "," ? index + 1 : index);
        var year = Years.AfterMonth(text, index);
        if (year is null && Relatives.Step(text.Word(at)) is { } step && text.Is(at + 1, "jaar"))
            year = new YearMatch(at + 2, today.Year + step);
        if (year is { } known)
            return OfMonths(known.Next, known.Year, month, months);

        var isOfTheYear = at > index + 1 && text.Is(at, "jaar");
        return Open(isOfTheYear ? at + 1 : bareNext, month, months, today);
    }

    private static PeriodMatch? OfMonths(int next, int year, int month, int months) =>
        PeriodMatch.Spelled(next, Calendar.Date(year, month, 1), PeriodMatch.After(year, month, months), $"P{months}M", Grain.Month);

    private static PeriodMatch? Open(int next, int month, int months, DateOnly today)
    {
        if (PeriodMatch.After(today.Year, month, months) is not { } end)
            return null;

        var future = end <= today ? today.Year + 1 : today.Year;
        var timex = $"(XXXX-{DateMatch.Number(month, 2)}-01,XXXX-{DateMatch.Number(end.Month, 2)}-01,P{months}M)";
        return new PeriodMatch(next, timex, Span(future - 1, month, months), Span(future, month, months), Grain.Month);
    }

    private static DaySpan Span(int year, int month, int months) => new(Calendar.Date(year, month, 1), PeriodMatch.After(year, month, months));

    private static PeriodMatch? Season(TokenizedText text, int index, DateOnly today)
    {
        var step = Relatives.Step(text.Word(index));
        var at = step is null ? Relatives.AfterArticle(text, index) : index + 1;
        var code = text.Word(at) switch
        {
            "lente" or "voorjaar" => "SP",
            "zomer" => "SU",
            "herfst" or "najaar" => "FA",
            "winter" => "WI",
            _ => "",
        };
        if (code.Length == 0)
            return null;
        if (step is { } steps)
            return UnitPeriods.Unresolved(at + 1, $"{DateMatch.Number(today.Year + steps, 4)}-{code}");
        if (Years.AfterMonth(text, at + 1) is { } year)
            return UnitPeriods.Unresolved(year.Next, $"{DateMatch.Number(year.Year, 4)}-{code}");

        var relative = text.Is(at + 1, "van") ? at + 2 : at + 1;
        return Relatives.Step(text.Word(relative)) is { } years && text.Is(relative + 1, "jaar")
            ? UnitPeriods.Unresolved(relative + 2, $"{DateMatch.Number(today.Year + years, 4)}-{code}")
            : UnitPeriods.Unresolved(at + 1, code);
    }
}
