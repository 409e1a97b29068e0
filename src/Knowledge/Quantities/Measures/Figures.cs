using Assistent.Knowledge.Quantities.Atoms;

namespace Assistent.Knowledge.Quantities.Measures;

/// <summary>A unit of measurement: its label in the word file, and how many of the unit that values are kept in it is.</summary>
internal readonly record struct Unit(string Label, decimal Factor)
{
    private static readonly string[] Labels = ["area", "volume", "euro", "euro-cent", "percent", "years", "months", "weeks", "days", "people", "length", "ton"];

    public bool IsTime => Label is "years" or "months" or "weeks" or "days";

    public static (Unit Unit, int Next)? Read(AtomText text, int index)
    {
        var at = text.Is(index, "-") && text.IsGlued(index) ? index + 1 : index;
        if (text.Match(at, Labels) is { } phrase)
            return (new Unit(phrase.Meaning.Label, phrase.Meaning.Number), phrase.Next);

        // "9.500 Britse pond"
        var foreign = text.Match(at, "foreign") ?? (text[at].Kind == AtomKind.Word && text[at].Meanings.Length == 0 ? text.Match(at + 1, "foreign") : null);
        return foreign is { } currency ? (new Unit("foreign", 1), currency.Next) : null;
    }
}

/// <summary>
/// One figure, or two that are the ends of a range, with the unit behind (or the currency before) them: <c>24 tot 40 m²</c>,
/// <c>zes weken tot drie maanden</c>. The first unit is that of the lower figure, the last that of the higher.
/// </summary>
internal readonly record struct Figures(int Next, decimal Low, decimal High, Unit? First, Unit? Last, bool IsRange, bool IsSigned, decimal Scale, bool IsScaled)
{
    // "negen of tien" is a range, "2 of 30" are two figures.
    private const decimal NearFactor = 2;

    public bool IsSingle => !IsRange;

    public static Figures? Read(AtomText text, int index)
    {
        var isBetween = text.Is(index, "tussen");
        var first = Single(text, isBetween ? AfterArticle(text, index + 1) : index);
        if (first is not { } low)
            return null;
        var joint = isBetween && text.Is(low.Next, "en") ? low.Next + 1 : text.Match(low.Next, "joint")?.Next ?? (text.Is(low.Next, "of") ? low.Next + 1 : 0);
        if (joint == 0)
            return isBetween ? null : low;
        var high = Single(text, AfterArticle(text, joint));
        return high is { } upper && Joined(low, upper, isNear: text.Is(low.Next, "of")) is { } range ? range : isBetween ? null : low;
    }

    private static int AfterArticle(AtomText text, int index) => text.Is(index, "de") ? index + 1 : index;

    private static Figures? Single(AtomText text, int index)
    {
        var sign = text.Match(index, "sign") ?? text.Match(index, "foreign");
        var at = sign?.Next ?? index;
        if (!text.IsNumber(at))
            return sign is null ? Article(text, index) : null;
        var value = text[at].Value;
        var unit = Unit.Read(text, at + 1);
        if (unit is { Unit.Label: "length" } && MetresAndCentimetres(text, unit.Value.Next) is { } part)
            return new Figures(unit.Value.Next + 1, value + part, value + part, unit.Value.Unit, unit.Value.Unit, false, false, 0, false);
        var named = sign is { Meaning.Label: var label } ? new Unit(label == "foreign" ? "foreign" : "euro", 1) : unit?.Unit;
        var next = sign is null || unit is { Unit.Label: "euro" or "foreign" } ? unit?.Next ?? at + 1 : at + 1;
        return new Figures(next, value, value, named, named, false, sign is not null, text[at].Scale, text[at].Scale > 0 && text[at].Text is not "duizend");
    }

    // "een maand" is one month, "een ton" one; any other "een" is an article.
    private static Figures? Article(AtomText text, int index) =>
        text.Word(index) is "een" or "één" && Unit.Read(text, index + 1) is { } unit && (unit.Unit.IsTime || unit.Unit.Label == "ton")
            ? new Figures(unit.Next, 1, 1, unit.Unit, unit.Unit, false, false, 0, false)
            : null;

    // "3m90", "1 meter 80"
    private static decimal? MetresAndCentimetres(AtomText text, int index) =>
        text.IsNumber(index) && text.Word(index - 1) is "m" or "meter" && text[index].Value is >= 10 and < 100 and var centimetres && decimal.IsInteger(centimetres)
        && text[index].End - text[index].Start == 2 && (text.IsGlued(index) || text.Is(index - 1, "meter")) && Unit.Read(text, index + 1) is null ? centimetres / 100 : null;

    private static Figures? Joined(Figures low, Figures high, bool isNear)
    {
        // "10-12 mln": the scale is that of both.
        var scaled = low.Scale == 0 && high.Scale > 0 && low.Low < high.Low ? high.Scale : 1;
        var from = low.Low * (low.Low * scaled <= high.High ? scaled : 1);
        var (first, last) = (low.Last ?? high.First, high.First ?? low.Last);
        var isOneKind = first is null || first.Value.Label == last!.Value.Label || (first.Value.IsTime && last.Value.IsTime);
        var isUpward = first is { IsTime: true } && first != last || from * (first?.Factor ?? 1) < high.High * (last?.Factor ?? 1);
        if (!isOneKind || !isUpward || (isNear && high.High > (NearFactor * from) + 1))
            return null;
        return new Figures(high.Next, from, high.High, first, last, true, low.IsSigned || high.IsSigned, high.Scale, low.IsScaled || high.IsScaled);
    }
}
