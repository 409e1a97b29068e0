using Assistent.Knowledge.Quantities.Atoms;

namespace Assistent.Knowledge.Quantities.Measures;

/// <summary>Figures with a unit, a currency or a counted noun, and what the words around say of them: <c>minimaal 14 m² per
/// persoon</c>.</summary>
internal static class MeasureGrammar
{
    // Smaller figures behind "subsidie" are not euros for certain.
    private const decimal LeastUnsaid = 100;
    private const int FundReach = 3;

    public static QuantityMatch? Read(AtomText text, int index)
    {
        // "per woning 35.000 euro"
        if (text.Match(index, "per") is { } per)
            return Bounded(text, per.Next) is { Value: Quantity.Money { Per: Per.Whole } or Quantity.Area { Per: Per.Whole } } counted
                ? counted with { Value = Counted(counted.Value, PerOf(per.Meaning.Value)) } : null;
        return OneOrSo(text, index) ?? Bounded(text, index);
    }

    private static QuantityMatch? Bounded(AtomText text, int index)
    {
        var bound = Bound.Read(text, index);
        if (Rooms.Read(text, bound.Next) is { } room)
            return WithPer(text, new QuantityMatch(room.Next, room.Value with { Comparator = bound.Comparator }));
        if (Ages.Read(text, index, bound) is { } age)
            return age;
        if (Durations.Read(text, bound.Next, bound) is { } duration)
            return duration;
        return Figures.Read(text, bound.Next) is { } figures ? WithUnit(text, index, bound, figures) : null;
    }

    // "een man of vijftien", "een woning of twintig"
    private static QuantityMatch? OneOrSo(AtomText text, int index)
    {
        if (!text.Is(index, "een") || !text.Is(index + 2, "of") || !text.IsNumber(index + 3)
            || Figures.Read(text, index + 3) is not { IsRange: false, First: null } figures)
            return null;
        var value = text[index + 3].Value;
        if (text.Has(index + 1, "people"))
            return new QuantityMatch(figures.Next, new Quantity.Persons(value) { Comparator = Comparator.About });
        return text[index + 1] is { Kind: AtomKind.Word, Meanings.Length: 0 } && Nouns.Read(text, index + 4) is null
            ? new QuantityMatch(figures.Next, new Quantity.Counted(text.Word(index + 1), value, value) { Comparator = Comparator.About })
            : null;
    }

    private static QuantityMatch? WithUnit(AtomText text, int start, Bound bound, Figures figures)
    {
        var behind = bound.ReadBehind(text, figures.Next);
        var (first, last) = (figures.First, figures.Last);
        var (low, high) = (figures.Low * (first?.Factor ?? 1), figures.High * (last?.Factor ?? 1));
        var (min, max) = behind.Around(low, high, isWhole: first is { Label: "people" });
        Quantity.Measured? value = first?.Label switch
        {
            "area" => new Quantity.Area(min, max),
            "volume" => new Quantity.Volume(min, max),
            "length" => new Quantity.Length(min, max),
            "percent" => new Quantity.Percent(min, max),
            // "Alle drie statushouders" speaks of whom was counted before.
            "people" when decimal.IsInteger(low) && !text.Is(start - 1, "alle") => new Quantity.Persons(min, max),
            "euro" or "ton" => WithCents(text, figures, new Quantity.Money(min, max)),
            "euro-cent" => new Quantity.Money(min / 100, max / 100),
            "foreign" =>
                Recognizer.Currency(text.Slice(bound.Next, figures.Next)) is { } currency
                ? new Quantity.Money(min, max) { Currency = currency } : null,
            _ => null,
        };
        if (value is null)
            return first is null ? WithoutUnit(text, start, bound, figures) : null;
        var next = value is Quantity.Money { Max: var total } && total != max ? behind.Next + 3 : behind.Next;
        return WithPer(text, new QuantityMatch(next, value with { Comparator = behind.Comparator }));
    }

    // "dertien euro en vijfenveertig cent"
    private static Quantity.Money WithCents(AtomText text, Figures figures, Quantity.Money money) =>
        figures is { IsRange: false, First.Label: "euro" } && text.Is(figures.Next, "en") && text.IsNumber(figures.Next + 1)
            && text.Has(figures.Next + 2, "euro-cent")
            ? new Quantity.Money(figures.Low + (text[figures.Next + 1].Value / 100))
            : money;

    private static QuantityMatch? WithoutUnit(AtomText text, int start, Bound bound, Figures figures)
    {
        var behind = bound.ReadBehind(text, figures.Next);
        var isWhole = decimal.IsInteger(figures.Low) && decimal.IsInteger(figures.High);
        if (isWhole && !text.Has(figures.Next, "people") && Nouns.Read(text, figures.Next) is { } noun && figures.High > 1)
        {
            behind = bound.ReadBehind(text, noun.Next);
            var (fewest, most) = behind.Around(figures.Low, figures.High, isWhole: true);
            return new QuantityMatch(behind.Next, new Quantity.Counted(noun.Noun, fewest, most) { Comparator = behind.Comparator });
        }

        var isMoney = figures.IsScaled || (figures.High >= LeastUnsaid && (text.Has(figures.Next, "per") || IsFunded(text, start)));
        var (min, max) = behind.Around(figures.Low, figures.High, isWhole && !isMoney);
        Quantity value = isMoney ? new Quantity.Money(min, max) { Comparator = behind.Comparator }
            : new Quantity.Number(min, max) { Comparator = behind.Comparator };
        return WithPer(text, new QuantityMatch(behind.Next, value));
    }

    // "subsidie van 4.000", "budget: 3.500.000"
    private static bool IsFunded(AtomText text, int index)
    {
        for (var before = index - 1; before >= index - FundReach && before >= 0; before--)
        {
            if (text.Has(before, "funded"))
                return true;
            if (text.Word(before) is not ("van" or ":" or "is" or "a" or "de" or "voor" or "op" or "bedragen" or "bedraagt"))
                return false;
        }

        return false;
    }

    // "2.800 euro per m²", "€ 710 huur p/m"
    private static QuantityMatch WithPer(AtomText text, QuantityMatch match)
    {
        if (match.Value is not (Quantity.Money or Quantity.Area))
            return match;
        var at = text.Is(match.Next, "-") || text.Is(match.Next, "(") ? match.Next + 1 : match.Next;
        var per = text.Match(at, "per")
            ?? (text[at] is { Kind: AtomKind.Word } word && !text.Has(at, "month")
                && (word.Meanings.Length == 0 || text.Has(at, "fund") || text.Has(at, "funded"))
            ? text.Match(at + 1, "per") : null);
        return per is { } phrase ? new QuantityMatch(phrase.Next, Counted(match.Value, PerOf(phrase.Meaning.Value))) : match;
    }

    private static Quantity Counted(Quantity quantity, Per per) => quantity switch
    {
        Quantity.Money money => money with { Per = per },
        Quantity.Area area when per is Per.Person or Per.Dwelling => area with { Per = per },
        _ => quantity,
    };

    private static Per PerOf(string name) => name switch
    {
        "person" => Per.Person,
        "dwelling" => Per.Dwelling,
        "household" => Per.Household,
        "municipality" => Per.Municipality,
        "day" => Per.Day,
        "week" => Per.Week,
        "month" => Per.Month,
        "year" => Per.Year,
        _ => Per.SquareMetre,
    };
}
