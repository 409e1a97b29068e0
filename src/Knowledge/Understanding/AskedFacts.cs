namespace Assistent.Knowledge.Understanding;

/// <summary>Which kinds of fact answer which kind of question.</summary>
internal static class AskedFacts
{
    /// <summary>The kinds of fact that answer what is asked.</summary>
    public static IReadOnlyList<FactKind> Answering(Asked asked) => asked switch
    {
        Asked.Definition => [FactKind.Definition],
        Asked.Amount => [FactKind.Amount, FactKind.Costs],
        Asked.Duration => [FactKind.Duration],
        Asked.Time => [FactKind.Period],
        Asked.Count => [FactKind.Number],
        Asked.Percentage => [FactKind.Number],
        Asked.Area => [FactKind.Area],
        Asked.Who => [FactKind.Party, FactKind.Audience, FactKind.Example],
        Asked.Where => [FactKind.Place, FactKind.FurtherReading],
        Asked.Why => [FactKind.Benefit],
        Asked.How => [FactKind.Means],
        Asked.Permission => [FactKind.Condition, FactKind.Consequence],
        Asked.Conditions => [FactKind.Condition, FactKind.Area, FactKind.Duration],
        Asked.Consequence => [FactKind.Consequence],
        Asked.Payer => [FactKind.Costs],
        Asked.Example => [FactKind.Example],
        Asked.Link => [FactKind.FurtherReading],
        _ => [],
    };
}
