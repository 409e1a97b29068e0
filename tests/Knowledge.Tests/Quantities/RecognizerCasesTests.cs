using System.Text.Json;
using Assistent.Evaluation;

namespace Assistent.Knowledge.Tests.Quantities;

public sealed class RecognizerCasesTests
{
    private static readonly List<RecognizerCase> Cases = [.. File
        .ReadLines(Path.Combine(AppContext.BaseDirectory, "Quantities", "Data", "recognizers.jsonl"))
        .Where(line => line.Length > 0)
        .Select(Parse)];

    [Theory]
    [InlineData("number", 1.00)]
    [InlineData("ordinal", 1.00)]
    [InlineData("percent", 1.00)]
    [InlineData("numberrange", 1.00)]
    [InlineData("currency", 1.00)]
    [InlineData("dimension", 1.00)]
    [InlineData("age", 1.00)]
    [InlineData("duration", 0.98)]
    [InlineData("date", 0.98)]
    [InlineData("daterange", 0.98)]
    [InlineData("datetime", 0.96)]
    public void Gets_no_fewer_cases_right_than_before(string model, double floor)
    {
        var cases = Cases.FindAll(recognizerCase => recognizerCase.Model == model);

        var passed = cases.Count(recognizerCase => recognizerCase.Recognize() == recognizerCase.Expected);

        Assert.True(passed >= floor * cases.Count, $"{passed} of {cases.Count}");
    }

    private static RecognizerCase Parse(string line)
    {
        using var document = JsonDocument.Parse(line);
        return RecognizerCase.Of(document.RootElement);
    }
}
