namespace Assistent.Knowledge;

/// <summary>What a sentence of an article tells, and so what a question can ask of it.</summary>
public enum FactKind
{
    /// <summary>What it is and how it works in general.</summary>
    Definition,
    Audience,
    Amount,
    Duration,
    Period,
    Number,
    Area,
    Condition,
    Consequence,
    Costs,
    Means,
    Party,
    Place,
    Example,
    Benefit,
    FurtherReading,
}
