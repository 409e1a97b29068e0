using System.Net;
using System.Text.Json;
using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>The overview as it is served to the page.</summary>
[Collection(nameof(Browser))]
public sealed class PublishedOverviewTests(Browser browser)
{
    [Fact]
    public async Task It_is_served_compressed_and_known_again()
    {
        using var http = new HttpClient(new HttpClientHandler { AutomaticDecompression = DecompressionMethods.None });
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        var first = await http.GetAsync(new Uri($"{browser.Server.Address}/overzicht.json"), TestContext.Current.CancellationToken);
        http.DefaultRequestHeaders.Add("If-None-Match", first.Headers.ETag!.ToString());
        var again = await http.GetAsync(new Uri($"{browser.Server.Address}/overzicht.json"), TestContext.Current.CancellationToken);

        Assert.Equal(["br"], first.Content.Headers.ContentEncoding);
        Assert.InRange((await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length, 1, 20_000);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Fact]
    public async Task It_has_every_instrument_with_its_sentences_and_whose_page_each_link_is()
    {
        using var http = new HttpClient();
        var json = await http.GetStringAsync(new Uri($"{browser.Server.Address}/overzicht.json"), TestContext.Current.CancellationToken);
        using var document = JsonDocument.Parse(json);
        var articles = document.RootElement.GetProperty("articles").EnumerateArray().ToList();
        var links = articles.SelectMany(article => article.GetProperty("links").EnumerateArray()
            .Concat(article.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("source")))).ToList();

        Assert.Equal(24, articles.Count(article => article.TryGetProperty("kind", out _)));
        Assert.All(articles, article => Assert.NotEmpty(article.GetProperty("paragraphs").EnumerateArray()));
        Assert.All(links, link => Assert.True(link.TryGetProperty("of", out _), $"{link} is of nobody: name its site in overzicht.yml."));
        Assert.InRange(document.RootElement.GetProperty("questions").GetArrayLength(), 50, 400);
    }

    [Fact]
    public void Every_theme_asks_what_is_answered()
    {
        var knowledge = OpenedKnowledge.Base;

        Assert.All(knowledge.Library.Overview.Themes, theme => Assert.True(
            knowledge.Read(theme.Question, []) is AnswerPlan.Answering plan && plan.Parts.All(part => part is not PlanPart.NotTold),
            $"'{theme.Question}' is not answered."));
        Assert.InRange(knowledge.Library.Overview.Themes.Count, 6, 12);
    }
}
