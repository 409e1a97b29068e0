namespace Assistent.Knowledge.Quantities;

/// <summary>What an amount or an area is counted by.</summary>
public enum Per
{
    Whole,
    Person,
    Dwelling,
    Household,
    Municipality,
    Day,
    Week,
    Month,
    Year,
    SquareMetre,
}
