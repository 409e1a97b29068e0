using System.Net;

namespace Assistent.Acceptance.Tests.Channels;

/// <summary>The page at <c>/</c>, which gives an answer without script too.</summary>
public sealed class WebPageTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Fact]
    public async Task The_page_asks_for_a_question()
    {
        using var client = bot.CreateClient();

        var page = await client.GetStringAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Contains("<html lang=\"nl\"", page, StringComparison.Ordinal);
        Assert.Contains("<label for=\"vraag\">", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_gets_its_answer_with_its_source()
    {
        var page = await AskAsync("Hoe lang duurt de logeerregeling?");

        Assert.Contains("maximaal drie maanden", page, StringComparison.Ordinal);
        Assert.Contains("<h2>Bronnen</h2>", page, StringComparison.Ordinal);
        Assert.Contains(">Logeerregeling voor statushouders</a>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_comparison_becomes_a_table() =>
        Assert.Contains("<table>", await AskAsync("Wat is het verschil tussen de HAR en de logeerregeling?"), StringComparison.Ordinal);

    [Fact]
    public async Task A_question_that_is_not_answered_can_be_sent_on()
    {
        await using var forwarding = bot.WithWebHostBuilder(builder => builder.UseSetting("Forwarding:Address", "wonen@gemeente.example"));

        var page = await AskAsync("Wat is optoppen en wat kost het?", forwarding.CreateClient());

        Assert.Contains("href=\"mailto:wonen@gemeente.example?", page, StringComparison.Ordinal);
        Assert.Contains(">Stuur door naar team wonen</a>", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> wat is optoppen?")]
    [InlineData("</textarea><script>alert(1)</script>")]
    [InlineData("\"><img src=x onerror=alert(1)>")]
    [InlineData("wat is [optoppen](javascript:alert(1)) ![x](https://evil.example/x.png)")]
    public async Task Nothing_that_is_typed_becomes_markup(string question)
    {
        var page = await AskAsync(question);

        Assert.Contains(WebUtility.HtmlEncode(question), page, StringComparison.Ordinal);
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("href=\"javascript:", page, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task The_page_runs_no_script_but_its_own()
    {
        using var client = bot.CreateClient();

        using var response = await client.GetAsync(new Uri("/", UriKind.Relative), TestContext.Current.CancellationToken);

        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'; script-src 'nonce-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src 'unsafe-inline'", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    private Task<string> AskAsync(string question) => AskAsync(question, bot.CreateClient());

    private static async Task<string> AskAsync(string question, HttpClient asker)
    {
        using var client = asker;
        using var form = new FormUrlEncodedContent([new("vraag", question)]);
        using var response = await client.PostAsync(new Uri("/", UriKind.Relative), form, TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
