using Assistent.Knowledge.Quantities.Atoms;
using Assistent.Knowledge.Quantities.Numbers;

namespace Assistent.Knowledge.Quantities;

/// <summary>
/// Reads a message that gives only what is other than in the text before, and puts it in the place of what it changes there:
/// <c>en op de 5e?</c> after "3 juli 2023" is 5 July 2023, <c>en twee meer</c> after "gezin van 8" is ten.
/// </summary>
internal sealed class Amendments(QuantityReader reader, Lexer lexer, string earlier, DateOnly today)
{
    private readonly AmendedText _text = new(lexer, earlier);
    private readonly IReadOnlyList<Recognition> _given = reader.Read(earlier, today);

    /// <summary>The earlier text with one quantity changed; null where the message changes none of them.</summary>
    public string? Apply(string message)
    {
        var atoms = NumberReader.Read(lexer.Read(message));
        if (AmendmentCues.DayOfMonth(lexer.Read(message)) is { } dayOfMonth && Last<Quantity.Date>() is { } date)
            return DayIn((Quantity.Date)date.Value, dayOfMonth) is { } day ? _text.With(date, AmendedText.Written(day)) : null;
        if (AmendmentCues.YearInShort(lexer.Read(message)) is { } year && _given.LastOrDefault(found => IsTime(found.Value)) is { } time)
            return _text.With(time, year);
        if (AmendmentCues.Households(atoms) is { } households
            && _given.Where(given => IsHousehold(given.Value)).ToList() is [var first, .., var end])
            return _text.With(first with { End = end.End }, households);
        var read = reader.Read(message, today);
        if (read.Count == 0)
            return AmendmentCues.OneMore(atoms) is { } step ? WithOneMore(step) : null;
        var last = read[^1];
        if (read.Count(found => IsTime(found.Value)) > 1)
            return null;

        // "En met 26 m² voor dezelfde twee?": what is of the same kind as something before, rather than a bare number.
        var said = read.LastOrDefault(found =>
            found.Value is not Quantity.Number && _given.Any(given => IsOfKind(given.Value, found.Value))) ?? last;
        if (AmendmentCues.IsWithout(atoms))
            return _given.Count > 1 && _given.LastOrDefault(given => IsSame(given.Value, said.Value)) is { } gone
                ? _text.Without(gone) : null;
        return AmendmentCues.Step(atoms) is { } sign ? Shifted(said.Value, sign) : Instead(said);
    }

    // "En met een baby erbij?"
    private string? WithOneMore(int step) => Last<Quantity.Persons>() is { Value: Quantity.Persons { IsRange: false } persons } people
        ? _text.With(people, $"{AmendedText.Figure(persons.Value + step)} personen") : null;

    private static DateOnly? DayIn(Quantity.Date date, int day) =>
        day <= DateTime.DaysInMonth(date.Day.Year, date.Day.Month) ? new DateOnly(date.Day.Year, date.Day.Month, day) : null;

    private string? Shifted(Quantity by, int sign)
    {
        if (by is Quantity.Duration { IsRange: false, Value: var length } && Last<Quantity.Date>() is { Value: Quantity.Date date } dated)
            return length.From(date.Day, sign) is { } day ? _text.With(dated, AmendedText.Written(day)) : null;
        if (by is not (Quantity.Measured { IsRange: false } or Quantity.Duration { IsRange: false }))
            return null;
        var target = by is Quantity.Number
            ? _given.LastOrDefault(found => found.Value is Quantity.Measured { IsRange: false } or Quantity.Duration { IsRange: false })
            : _given.LastOrDefault(found => IsOfKind(found.Value, by));
        return (target?.Value, by) switch
        {
            (Quantity.Duration { Value: var was }, Quantity.Duration { Value: var more })
                when AmendedText.Sum(was, more, sign) is { } sum => _text.With(target!, sum),
            (Quantity.Duration, Quantity.Number number) => _text.WithFigure(target!, figure => figure + (sign * number.Value)),
            (Quantity.Persons { Arithmetic: not null } persons, Quantity.Measured more) =>
                _text.With(target!, $"{AmendedText.Figure(persons.Value + (sign * more.Value))} personen"),
            (Quantity.Measured was, Quantity.Measured more) =>
                _text.WithFigure(target!, _ => _text.InUnit(target!, was, was.Value + (sign * more.Value))),
            _ => null,
        };
    }

    // What is asked instead: a quantity of the same kind with its words, or a bare figure in the place of the figure.
    private string? Instead(Recognition said)
    {
        if (said.Value is Quantity.Number { IsRange: false } number)
            return _given.LastOrDefault(found => found.Value is Quantity.Measured or Quantity.Duration or Quantity.Households) is { } target
                ? _text.WithFigure(target, _ => number.Value) : null;
        if (said.Value is Quantity.Children
            && _given.LastOrDefault(found => found.Value is Quantity.Persons { Arithmetic: not null }) is { } family)
            return _text.WithChildren(family, said.Text);
        if (said.Value is Quantity.Persons { IsRange: false, Arithmetic: null } people
            && _given.LastOrDefault(found => found.Value is Quantity.Persons { IsRange: false, Arithmetic: null }) is { } household)
            return _text.WithFigure(household, _ => people.Value);
        return _given.LastOrDefault(found => IsOfKind(found.Value, said.Value)) is { } same
            ? _text.With(same, InYearOf(same.Value, said)) : null;
    }

    // "Zonder die van 10" names a household by its size, "zonder 2024" a time as it is.
    private static bool IsSame(Quantity given, Quantity said) => given.Plain() == said.Plain()
        || (SizeOf(given) is { } size && size == SizeOf(said)
            && (said is Quantity.Number || (IsHousehold(given) && IsHousehold(said))));

    // Of several households that of each.
    private static decimal? SizeOf(Quantity quantity) => quantity switch
    {
        Quantity.Households { Each: { } each } => each.Value,
        Quantity.Measured measured => measured.Value,
        _ => null,
    };

    private static bool IsOfKind(Quantity one, Quantity other) =>
        one.GetType() == other.GetType() || (IsPeople(one) && IsPeople(other)) || (IsTime(one) && IsTime(other));

    private static bool IsHousehold(Quantity quantity) => quantity is Quantity.Households || IsPeople(quantity);

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
}
