namespace Assistent.Knowledge.Quantities.Measures;

/// <summary>What an amount counts, and how many of its base unit one of it is: a kilometre is 1000 metres.</summary>
internal readonly record struct Unit(Dimension Dimension, decimal Factor)
{
    public Quantity? Of(decimal value)
    {
        var based = value * Factor;
        return Dimension switch
        {
            Dimension.Number => new Quantity.Number(based),
            Dimension.Euros => new Quantity.Money(based),
            Dimension.Metres => new Quantity.Length(based),
            Dimension.SquareMetres => new Quantity.Area(based),
            Dimension.Months => new Quantity.Duration(based, null),
            Dimension.Days => new Quantity.Duration(null, based),
            Dimension.Percent => new Quantity.Percentage(based),
            Dimension.Persons => IsHeadCount(based) ? new Quantity.Persons((int)based, null) : null,
            Dimension.Children => IsHeadCount(based) ? new Quantity.Children((int)based) : null,
            _ => null,
        };
    }

    private static bool IsHeadCount(decimal value) => value is >= 0 and < 100_000_000 && decimal.IsInteger(value);
}

internal enum Dimension
{
    Number,
    Euros,
    Metres,
    SquareMetres,
    Months,
    Days,
    Percent,
    Persons,
    Children,
}
