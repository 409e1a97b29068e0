using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Measures;

/// <summary>A number with its unit, if it has one: <c>35.000 euro</c>, <c>€ 50,-</c>, <c>een jaar</c>, <c>12m²</c>, <c>zeven</c>.</summary>
internal readonly record struct Amount(int Next, decimal Value, Unit Unit, bool IsMoneyByScale)
{
    private const decimal LargestMeasure = 1e22m;

    // A longer side is no side of a room or a house.
    private const decimal LargestSide = 1000;

    private static readonly Unit Plain = new(Dimension.Number, 1);
    private static readonly Unit Euro = new(Dimension.Euros, 1);

    public bool IsPlain => Unit == Plain;

    public Quantity? Quantity => (IsMoneyByScale && IsPlain ? Euro : Unit).Of(Value);

    public static Amount? Read(TokenizedText text, int index)
    {
        if (text.Symbol(index) == '€' || text.Is(index, "eur"))
            return Cardinals.Read(text, index + 1) is { } price ? new Amount(AfterDash(text, price.Next), price.Value, Euro, false) : null;
        if (Cardinals.Read(text, index) is not { } number)
            return Single(text, index);
        if (number.Value > LargestMeasure)
            return new Amount(number.Next, number.Value, Plain, false);

        number = number with { Next = AfterDash(text, number.Next) };
        var unitAt = text.Symbol(number.Next) == '-' && text.IsGlued(number.Next + 1) ? number.Next + 1 : number.Next;
        if (text.Word(index) is "half" or "halve" && Units.Read(text, unitAt) is null)
            return null;

        if (Rectangle(text, number) is { } rectangle)
            return rectangle;
        return Units.Read(text, unitAt) is { } unit
            ? Compound(text, new Amount(unit.Next, number.Value, unit.Unit, false))
            : new Amount(number.Next, number.Value, Plain, number.Form == NumberForm.Scaled && ScaleCountsEuros(text, number.Next));
    }

    // "3 bij 4 meter", "3x4 m"
    private static Amount? Rectangle(TokenizedText text, NumberMatch width)
    {
        var at = Units.Read(text, width.Next) is { Unit.Dimension: Dimension.Metres } metres ? metres.Next : width.Next;
        if (text.Word(at) is not ("bij" or "x") && text.Symbol(at) != '×')
            return null;
        return (Cardinals.Read(text, at + 1) ?? Numerals.Read(text, at + 1)) is { Value: <= LargestSide } length && width.Value <= LargestSide && Units.Read(text, length.Next) is { Unit.Dimension: Dimension.Metres } unit
            ? new Amount(unit.Next, width.Value * length.Value * unit.Unit.Factor * unit.Unit.Factor, new Unit(Dimension.SquareMetres, 1), false)
            : null;
    }

    /// <summary>The same number in the unit of a later bound: 20 in <c>20 tot 50 m²</c>.</summary>
    public Amount InUnitOf(Amount other) =>
        IsPlain && Value <= LargestMeasure ? this with { Unit = other.Unit, IsMoneyByScale = other.IsMoneyByScale } : this;

    // "een jaar", "een maand": the article counts for one before a unit of time; a quarter and half a year need not even that.
    private static Amount? Single(TokenizedText text, int index)
    {
        if (text.Word(index) is "kwartaal" or "halfjaar" && Units.Read(text, index) is { } bare)
            return new Amount(bare.Next, 1, bare.Unit, false);
        if (!text.Is(index, "een") || Units.Read(text, index + 1) is not { Unit.Dimension: Dimension.Months or Dimension.Days } unit)
            return null;

        return Compound(text, new Amount(unit.Next, 1, unit.Unit, false));
    }

    // "een jaar en drie maanden", "dertien euro en vijfenveertig cent": joined when both count the same base unit, the larger first.
    private static Amount Compound(TokenizedText text, Amount first)
    {
        if (first.Unit.Dimension is not (Dimension.Euros or Dimension.Months or Dimension.Days) || first.Value > LargestMeasure)
            return first;

        var at = text.Is(first.Next, "en") ? first.Next + 1 : first.Next;
        var number = Cardinals.Read(text, at) ?? (text.Is(at, "een") ? new NumberMatch(at + 1, 1, NumberForm.Words) : null);
        if (number is not { } second || second.Value > LargestMeasure || Units.Read(text, second.Next) is not { } unit)
            return first;
        if ((first.Unit.Dimension, unit.Unit.Dimension) is (Dimension.Months, Dimension.Days))
            return new Amount(unit.Next, (first.Value * first.Unit.Factor) + Quantity.Duration.InMonths(second.Value * unit.Unit.Factor), first.Unit with { Factor = 1 }, false);
        if (unit.Unit.Dimension != first.Unit.Dimension || unit.Unit.Factor >= first.Unit.Factor)
            return first;

        var sum = (first.Value * first.Unit.Factor) + (second.Value * unit.Unit.Factor);
        return new Amount(unit.Next, sum, first.Unit with { Factor = 1 }, false);
    }

    // "€ 50,-" and "€ 50,--".
    private static int AfterDash(TokenizedText text, int next)
    {
        if (text.Symbol(next) != ',' || !text.IsGlued(next) || text.Symbol(next + 1) != '-')
            return next;

        return text.Symbol(next + 2) == '-' && text.IsGlued(next + 2) ? next + 3 : next + 2;
    }

    // "40 miljoen beschikbaar" is money; "1,5 miljoen woningen" counts something else.
    private static bool ScaleCountsEuros(TokenizedText text, int next) =>
        !text.IsWord(next) || text.Word(next - 1) is "k" or "mln" or "mld" or "milj" || text.Word(next) is
            "voor" or "in" or "aan" or "per" or "is" or "was" or "of" or "en" or "die" or "dat" or "uit" or "er" or "van" or "extra"
            or "toch" or "op" or "subsidie" or "garanties" or "garantie" or "beschikbaar" or "budget" or "tot" or "krijgen" or "bij"
            or "aanvullend" or "om" or "wat" or "maar" or "dan" or "te" or "als" or "bedraagt" or "steun" or "beschikbare" or "kan";
}
