using Microsoft.SemanticKernel.Data;

namespace Assistent.Knowledge.Generation;

#pragma warning disable SKEXP0001 // The kernel's only search interface that it does not call obsolete is still marked experimental.

/// <summary>The search of the overview as Semantic Kernel's text search, for plugging into a kernel of one's own.</summary>
public sealed class PassageTextSearch(KnowledgeBase knowledge) : ITextSearch<Passage>
{
    public Task<KernelSearchResults<string>> SearchAsync(string query, TextSearchOptions<Passage>? searchOptions = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(Found(query, searchOptions, passage => passage.Text));

    public Task<KernelSearchResults<TextSearchResult>> GetTextSearchResultsAsync(string query,
        TextSearchOptions<Passage>? searchOptions = null, CancellationToken cancellationToken = default) =>
        Task.FromResult(Found(query, searchOptions, ResultOf));

    public Task<KernelSearchResults<Passage>> GetSearchResultsAsync(string query, TextSearchOptions<Passage>? searchOptions = null,
        CancellationToken cancellationToken = default) =>
        Task.FromResult(Found(query, searchOptions, passage => passage));

    private KernelSearchResults<T> Found<T>(string query, TextSearchOptions<Passage>? options, Func<Passage, T> map)
    {
        var (top, skip) = (options?.Top ?? 5, options?.Skip ?? 0);
        var found = knowledge.FindPassages(query).Where(options?.Filter?.Compile() ?? (_ => true)).ToList();
        return new KernelSearchResults<T>(found.Skip(skip)
            .Take(top)
            .Select(map)
            .ToAsyncEnumerable(), options?.IncludeTotalCount == true ? found.Count : null);
    }

    private TextSearchResult ResultOf(Passage passage)
    {
        var article = knowledge.Library[passage.Article];
        return new TextSearchResult(passage.Text) { Name = article.Title, Link = article.Links.FirstOrDefault()?.Url.ToString() };
    }
}
