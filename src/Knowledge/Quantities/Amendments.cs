using System.Globalization;
using Assistent.Knowledge.Quantities.Atoms;
using Assistent.Knowledge.Quantities.Households;
using Assistent.Knowledge.Quantities.Numbers;

namespace Assistent.Knowledge.Quantities;

/// <summary>
/// Reads a message that gives only what is other than in the text before, and puts it in the place of what it changes there: <c>en op de
/// 5e?</c>
/// after "3 juli 2023" is 5 July 2023, <c>en twee meer</c> after "gezin van 8" is ten. Nothing else of the text changes.
/// </summary>
internal sealed class Amendments(QuantityReader reader, Lexer lexer, string earlier, DateOnly today)
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly string[] Ordinals = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
        "tiende"];

    private readonly AtomText _text = NumberReader.Read(lexer.Read(earlier));
    private readonly IReadOnlyList<Recognition> _given = reader.Read(earlier, today);

    /// <summary>The earlier text with one quantity changed; null where the message changes none of them.</summary>
    public string? Apply(string message)
    {
        var atoms = NumberReader.Read(lexer.Read(message));
        if (DayOfMonth(lexer.Read(message)) is { } dayOfMonth && Last<Quantity.Date>() is { } date)
            return DayIn((Quantity.Date)date.Value, dayOfMonth) is { } day ? With(date, Written(day)) : null;
        if (YearInShort(lexer.Read(message)) is { } year && _given.LastOrDefault(found => IsTime(found.Value)) is { } time)
            return With(time, year);
        if (reader.Read(message, today) is not [.., var last] read || read.Count(found => IsTime(found.Value)) > 1)
            return null;

        // "En met 26 m² voor dezelfde twee?": what is of the same kind as something before, rather than a bare number.
        var said = read.LastOrDefault(found =>
            found.Value is not Quantity.Number && _given.Any(given => IsOfKind(given.Value, found.Value))) ?? last;
        return Step(atoms) is { } sign ? Shifted(said.Value, sign) : Instead(said);
    }

    // "en op de 5e?", "de vijfde"
    private static int? DayOfMonth(AtomText text)
    {
        for (var index = 0; index < text.Count; index++)
        {
            var isOrdinal = text[index].Kind == AtomKind.Digits && text.Word(index + 1) is "e" or "de" or "ste" && text.IsGlued(index + 1);
            var isAlone = !text.Has(index + 2, "month") && !text.Has(index + 1, "month") && !text.Has(index + 1, "quarter")
                && !text.Has(index + 2, "quarter");
            if (isOrdinal && isAlone && int.TryParse(text.Word(index), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                && day is >= 1 and <= 31)
                return day;
            if (Array.IndexOf(Ordinals, text.Word(index)) is >= 0 and var ordinal && text.Is(index - 1, "de")
                && text[index + 1].Kind is not AtomKind.Word)
                return ordinal + 1;
        }

        return null;
    }

    // "en in 24?"
    private static string? YearInShort(AtomText text) =>
        Enumerable.Range(1, Math.Max(0, text.Count - 1)).Where(index => text.Is(index - 1, "in") && text[index].Kind == AtomKind.Digits
                && text.Word(index).Length == 2 && text[index + 1].Kind is not AtomKind.Word)
            .Select(index => $"20{text.Word(index)}").FirstOrDefault();

    private static DateOnly? DayIn(Quantity.Date date, int day) =>
        day <= DateTime.DaysInMonth(date.Day.Year, date.Day.Month) ? new DateOnly(date.Day.Year, date.Day.Month, day) : null;

    // "een dag eerder", "twee meer", "en daarna nog 2"; -1 for less.
    private static int? Step(AtomText text)
    {
        for (var index = 0; index < text.Count; index++)
        {
            var isCompared = text.Word(index + 1) is "dan" or "als";
            if (isCompared)
                continue;
            switch (text.Word(index))
            {
                case "meer" or "later" or "langer" or "groter" or "hoger" or "extra" or "erbij" when index > 0:
                    return 1;
                case "bij" when index > 0 && text[index + 1].Kind is not (AtomKind.Word or AtomKind.Number):
                    return 1;
                case "minder" or "eerder" or "korter" or "kleiner" or "lager" or "eraf" or "vroeger" when index > 0:
                    return -1;
                case "nog" when text.IsNumber(index + 1) && text.Word(index - 1) is "daarna" or "dan" or "daarbij" or "en" or "daarnaast":
                    return 1;
            }
        }

        return null;
    }

    private string? Shifted(Quantity by, int sign)
    {
        if (by is Quantity.Duration { IsRange: false, Value: var length } && Last<Quantity.Date>() is { Value: Quantity.Date date } dated)
            return length.From(date.Day, sign) is { } day ? With(dated, Written(day)) : null;
        if (by is not (Quantity.Measured { IsRange: false } or Quantity.Duration { IsRange: false }))
            return null;
        var target = by is Quantity.Number
            ? _given.LastOrDefault(found => found.Value is Quantity.Measured { IsRange: false } or Quantity.Duration { IsRange: false })
            : _given.LastOrDefault(found => IsOfKind(found.Value, by));
        return (target?.Value, by) switch
        {
            (Quantity.Duration { Value: var was }, Quantity.Duration { Value: var more }) when Sum(was, more, sign) is { } sum =>
                With(target!, sum),
            (Quantity.Duration, Quantity.Number number) => WithFigure(target!, figure => figure + (sign * number.Value)),
            (Quantity.Persons { Arithmetic: not null } persons, Quantity.Measured more) =>
                With(target!, $"{Figure(persons.Value + (sign * more.Value))} personen"),
            (Quantity.Measured was, Quantity.Measured more) =>
                WithFigure(target!, _ => InUnit(target!, was, was.Value + (sign * more.Value))),
            _ => null,
        };
    }

    // What is asked instead: a quantity of the same kind with its words, or a bare figure in the place of the figure.
    private string? Instead(Recognition said)
    {
        if (said.Value is Quantity.Number { IsRange: false } number)
            return _given.LastOrDefault(found => found.Value is Quantity.Measured or Quantity.Duration or Quantity.Households) is { } target
                ? WithFigure(target, _ => number.Value) : null;
        if (said.Value is Quantity.Children
            && _given.LastOrDefault(found => found.Value is Quantity.Persons { Arithmetic: not null }) is { } family)
            return WithChildren(family, said.Text);
        if (said.Value is Quantity.Persons { IsRange: false, Arithmetic: null } people
            && _given.LastOrDefault(found => found.Value is Quantity.Persons { IsRange: false, Arithmetic: null }) is { } household)
            return WithFigure(household, _ => people.Value);
        return _given.LastOrDefault(found => IsOfKind(found.Value, said.Value)) is { } same ? With(same, InYearOf(same.Value, said)) : null;
    }

    private static bool IsOfKind(Quantity one, Quantity other) =>
        one.GetType() == other.GetType() || (IsPeople(one) && IsPeople(other)) || (IsTime(one) && IsTime(other));

    private static bool IsPeople(Quantity quantity) => quantity is Quantity.Persons or Quantity.Children;

    private static bool IsTime(Quantity quantity) => quantity is Quantity.Date or Quantity.DateRange;

    // "En in augustus?" after "3 juli 2023" is August of 2023.
    private static string InYearOf(Quantity before, Recognition said)
    {
        var isSaid = said.Value is Quantity.Date { IsYearSaid: true } or Quantity.DateRange { IsYearSaid: true };
        var year = before switch { Quantity.Date { IsYearSaid: true } date => date.Day.Year,
            Quantity.DateRange { IsYearSaid: true } range => (range.End ?? range.Start)?.Year, _ => null };
        return IsTime(said.Value) && !isSaid && year is { } known ? $"{said.Text} {known}" : said.Text;
    }

    private Recognition? Last<T>()
        where T : Quantity => _given.LastOrDefault(found => found.Value is T);

    private string With(Recognition found, string instead) => earlier.Remove(found.Start, found.Length).Insert(found.Start, instead);

    // The figure alone, where the quantity is one figure in the text; else the whole of it cannot be changed so.
    private string? WithFigure(Recognition found, Func<decimal, decimal> change)
    {
        var figures = Enumerable.Range(0, _text.Count)
            .Select(index => _text[index]).Where(atom => atom.IsNumber && found.Start <= atom.Start && atom.End <= found.End + 1).ToList();
        if (figures is [.., var figure] && (figures.Count == 1 || found.Value is Quantity.Households))
            return change(figure.Value) is > 0 and var changed
                ? earlier.Remove(figure.Start, figure.End - figure.Start).Insert(figure.Start, Figure(changed)) : null;
        if (found.Value is Quantity.Duration { Value: var length } && found.Text.StartsWith("een ", StringComparison.OrdinalIgnoreCase)
            && figures.Count == 0)
            return With(found, Written(length, change(1)));
        return found.Value is Quantity.Persons persons && change(persons.Value) is > 0 and var people
            ? With(found, $"{Figure(people)} personen") : null;
    }

    // The value is kept in metres and euros, the figure may be in thousands or centimetres.
    private decimal InUnit(Recognition found, Quantity.Measured was, decimal value)
    {
        var figure = Enumerable.Range(0, _text.Count)
            .Select(index => _text[index]).LastOrDefault(atom => atom.IsNumber && found.Start <= atom.Start && atom.End <= found.End + 1)
            .Value;
        return figure == 0 || was.Value == 0 ? value : value * figure / was.Value;
    }

    private string? WithChildren(Recognition family, string children)
    {
        for (var index = 0; index < _text.Count; index++)
        {
            if (_text[index].Start >= family.Start && _text[index].End <= family.End + 1
                && HouseholdMember.Read(_text, index) is { Kind: MemberKind.Child } member && _text.IsNumber(index))
                return earlier.Remove(_text[index].Start, _text[member.Next - 1].End - _text[index].Start)
                    .Insert(_text[index].Start, children);
        }

        return null;
    }

    private static string? Sum(TimeLength was, TimeLength more, int sign)
    {
        var sum = sign > 0 ? was + more
            : new TimeLength(was.Years - more.Years, was.Months - more.Months, was.Weeks - more.Weeks, was.Days - more.Days);
        if (sum is { Years: < 0 } or { Months: < 0 } or { Weeks: < 0 } or { Days: < 0 })
            sum = was.InMonths is { } months && more.InMonths is { } less ? TimeLength.OfMonths(months - less)
                : TimeLength.OfDays(was.InDays - more.InDays);
        var units = new[] { (sum.Years, "jaar"), (sum.Months, sum.Months == 1 ? "maand" : "maanden"),
            (sum.Weeks, sum.Weeks == 1 ? "week" : "weken"), (sum.Days, sum.Days == 1 ? "dag" : "dagen") }.Where(unit => unit.Item1 > 0)
            .ToList();
        return sum.InDays <= 0 || units.Count == 0 ? null : string.Join(" en ", units.Select(unit => $"{Figure(unit.Item1)} {unit.Item2}"));
    }

    private static string Written(TimeLength unit, decimal count) =>
        $"{Figure(count)} {(unit.Years > 0 ? "jaar" : unit.Months > 0 ? "maanden" : unit.Weeks > 0 ? "weken" : "dagen")}";

    private static string Written(DateOnly day) => day.ToString("d MMMM yyyy", Dutch);

    private static string Figure(decimal value) => value.ToString(value >= 10_000 ? "#,0.##" : "0.##", Dutch);
}
