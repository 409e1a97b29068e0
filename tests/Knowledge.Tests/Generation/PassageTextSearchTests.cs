using Assistent.Knowledge.Generation;
using Microsoft.SemanticKernel;
using Microsoft.SemanticKernel.Data;

namespace Assistent.Knowledge.Tests.Generation;

#pragma warning disable SKEXP0001 // As in the class that is tested.

/// <summary>The search of the overview in somebody else's kernel.</summary>
public sealed class PassageTextSearchTests
{
    private readonly PassageTextSearch _search = new(RepositoryKnowledgeBase.Knowledge);

    [Fact]
    public async Task Gives_passages_with_the_name_and_link_of_their_article()
    {
        var results = await _search.GetTextSearchResultsAsync("logeerregeling",
            new TextSearchOptions<Passage> { Top = 2, IncludeTotalCount = true }, TestContext.Current.CancellationToken);

        var found = await results.Results.ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(2, found.Count);
        Assert.True(results.TotalCount >= found.Count);
        Assert.Equal(("Logeerregeling voor statushouders", "https://www.coa.nl/nl/logeerregeling"), (found[0].Name, found[0].Link));
        Assert.Contains("maximaal drie maanden", string.Join('\n', found.Select(result => result.Value)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Leaves_out_what_is_skipped_or_filtered()
    {
        var all = await FoundAsync(new TextSearchOptions<Passage> { Top = 4 });
        var rest = await FoundAsync(new TextSearchOptions<Passage> { Top = 3, Skip = 1 });
        var ofOne = await FoundAsync(new TextSearchOptions<Passage> { Filter = passage => passage.Article == all[0].Article });

        Assert.Equal(all.Skip(1), rest);
        Assert.All(ofOne, passage => Assert.Equal(all[0].Article, passage.Article));
    }

    [Fact]
    public async Task Is_a_function_of_a_kernel()
    {
        var kernel = Kernel.CreateBuilder().Build();
        var search = KernelFunctionFactory.CreateFromMethod(
            async (string query) => await (await _search.SearchAsync(query)).Results.ToListAsync(), "zoek");
        var plugin = kernel.Plugins.AddFromFunctions("overzicht", [search]);

        var found = await kernel.InvokeAsync<List<string>>(plugin["zoek"],
            new KernelArguments { ["query"] = "Hoe groot moet een hospitakamer zijn?" }, TestContext.Current.CancellationToken);

        Assert.Contains(found!, text => text.StartsWith("Hospitaverhuur is een specifieke manier", StringComparison.Ordinal));
    }

    private async Task<List<Passage>> FoundAsync(TextSearchOptions<Passage> options)
    {
        var found = await _search.GetSearchResultsAsync("statushouders", options, TestContext.Current.CancellationToken);
        return await found.Results.ToListAsync(TestContext.Current.CancellationToken);
    }
}
