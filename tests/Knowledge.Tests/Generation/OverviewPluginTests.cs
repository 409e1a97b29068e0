using Assistent.Knowledge.Generation;
using Microsoft.SemanticKernel;

namespace Assistent.Knowledge.Tests.Generation;

/// <summary>Search, rules and lists as functions of somebody else's kernel.</summary>
public sealed class OverviewPluginTests
{
    private readonly Kernel _kernel = new();
    private readonly KernelPlugin _plugin;

    public OverviewPluginTests() =>
        _plugin = _kernel.Plugins.AddFromObject(new OverviewPlugin(RepositoryKnowledgeBase.Knowledge), "overzicht");

    [Fact]
    public async Task Finds_passages_with_the_ids_of_their_sentences()
    {
        var found = await CallAsync<IReadOnlyList<FoundPassage>>(
            "search", new() { ["question"] = "Hoe groot moet een hospitakamer zijn?", ["count"] = 3 });

        Assert.Equal(3, found.Count);
        Assert.Contains(found, passage => passage.Article == "hospitaverhuur"
            && passage.Sentences.Any(sentence => sentence.StartsWith("hospitaverhuur.", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("regeling-huisvesting-grote-gezinnen", "gezin van 8 personen", "8 personen")]
    [InlineData("hospitaverhuur", "een kamer van 9 m² voor één persoon", "12 m²")]
    public async Task Works_out_what_rules_come_to(string article, string given, string said)
    {
        var rulings = await CallAsync<IReadOnlyList<string>>("apply_rules", new() { ["article"] = article, ["given"] = given });

        Assert.Contains(said, string.Join(' ', rulings), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("optoppen", "8 personen")]
    [InlineData("bestaat-niet", "8 personen")]
    [InlineData("regeling-huisvesting-grote-gezinnen", "niets")]
    public async Task Says_nothing_where_no_rule_does(string article, string given) =>
        Assert.Empty(await CallAsync<IReadOnlyList<string>>("apply_rules", new() { ["article"] = article, ["given"] = given }));

    [Fact]
    public async Task Lists_all_of_a_kind() =>
        Assert.Equal(6, (await CallAsync<IReadOnlyList<string>>("list", new() { ["kind"] = "regeling" })).Count);

    private async Task<T> CallAsync<T>(string function, KernelArguments arguments) =>
        (await _kernel.InvokeAsync(_plugin[function], arguments, TestContext.Current.CancellationToken)).GetValue<T>()!;
}
