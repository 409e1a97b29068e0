using Assistent.Knowledge.Quantities.Atoms;
using Assistent.Knowledge.Quantities.Numbers;

namespace Assistent.Knowledge.Quantities.Calendars;

/// <summary>
/// Puts days and periods in the place of the words that name them. It says only which words belong together, writes them as the
/// recogniser knows them and has that read them; seasons, quarters by their letter and feasts of two days are ours.
/// </summary>
internal sealed class DateReader
{
    private readonly AtomText _text;
    private readonly Calendar _calendar;
    private readonly YearReader _years;
    private readonly DayReader _days;
    private readonly PeriodReader _periods;

    private DateReader(AtomText text, DateOnly today)
    {
        _text = text;
        _calendar = new Calendar(text, today);
        _years = new YearReader(text, today);
        _days = new DayReader(text, _calendar, _years);
        _periods = new PeriodReader(text, today, _calendar, _years);
    }

    public static AtomText Read(AtomText text, DateOnly today) => new DateReader(text, today).Read();

    private AtomText Read()
    {
        var atoms = new List<Atom>(_text.Count);
        for (var index = 0; index < _text.Count;)
        {
            if (At(index) is { } phrase)
            {
                var (next, time) = WithTense(index, phrase);
                atoms.Add(new Atom(time is null ? AtomKind.Opaque
                    : AtomKind.Time, _text[index].Start, _text[next - 1].End, null) { Time = time });
                index = next;
            }
            else
            {
                atoms.Add(_text[index]);
                index++;
            }
        }

        return new AtomText(_text.Source, [.. atoms]);
    }

    // "12 oktober jl.", "8 januari a.s."
    private (int Next, Quantity? Time) WithTense(int first, DatePhrase phrase)
    {
        if (_text.Match(phrase.Next, "last") is { } last)
            return (_text.Is(last.Next, ".") ? last.Next + 1 : last.Next, phrase.Read(Tense.Past));
        return _text.Match(phrase.Next, "next") is { } next ? (next.Next, phrase.Read(Tense.Future))
            : (phrase.Next,
            phrase.Read(_text.Is(phrase.Next, "over") ? Tense.Future : _text.Is(first - 1, "sinds") ? Tense.Past
            : _calendar.TenseAt(phrase.Next - 1)));
    }

    private DatePhrase? At(int index) => _text[index].Kind switch
    {
        AtomKind.Digits => _days.Numeric(index) ?? _days.Day(index) ?? _periods.Quarter(index) ?? _periods.Half(index)
            ?? _years.Alone(index),
        AtomKind.Word when _text[index].Meanings.Length > 0 || IsDayWord(index) =>
            _days.Day(index) ?? _periods.Part(index) ?? Named(index),
        _ => _text.Is(index, "'") ? _years.Alone(index) : null,
    };

    private bool IsDayWord(int index) =>
        NumberWords.IsNumber(_text.Word(index)) || DayReader.IsOrdinal(_text.Word(index)) || _text.Word(index) is "q" or "tweeduizend";

    private DatePhrase? Named(int index) =>
        _periods.Month(index) ?? _periods.Quarter(index) ?? _periods.Half(index) ?? _periods.Season(index) ?? _periods.Holiday(index)
            ?? _periods.Relative(index) ?? _days.Weekday(index) ?? _periods.Week(index) ?? _years.Written(index);
}
