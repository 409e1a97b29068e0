using Assistent.Evaluation;

namespace Assistent.Knowledge.Tests.Quantities;

/// <summary>
/// Every kind of quantity in the notations that people type, and what only looks like one: one sentence a line of the data file.
/// </summary>
public sealed class QuantityCasesTests
{
    private static readonly Dictionary<string, QuantityCase> Cases =
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Quantities/Data/quantities.jsonl"))
            .Where(line => line.Length > 0).Select(QuantityCase.Of).ToDictionary(one => one.Input);

    public static TheoryData<string> Inputs => [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void Reads_what_is_there_and_nothing_else(string input) =>
        Assert.Equal(Cases[input].Expected, Cases[input].Read(RepositoryKnowledgeBase.Quantities));
}
