using System.Net;
using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.DirectLine;

/// <summary>An answer of a web chat, taken elsewhere by who has its token.</summary>
public sealed class SharedAnswerTests(PlainWebBot bot) : IClassFixture<PlainWebBot>
{
    private readonly HttpClient _http = bot.Http;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_shows_the_answer_to_a_colleague_without_personal_data_and_is_not_to_be_found_by_searching()
    {
        var (user, answer) = await AskedAsync("Hoe lang duurt de logeerregeling voor mevrouw Jansen?");

        var shared = await user.JsonAsync(HttpMethod.Post, $"{answer}/link", null, Cancelled);
        using var page = await _http.GetAsync(new Uri((string)shared["address"]!), Cancelled);
        var html = await page.Content.ReadAsStringAsync(Cancelled);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Contains("maximaal drie maanden", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Jansen", html, StringComparison.Ordinal);
        Assert.Contains("noindex", string.Join(',', page.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'",
            string.Join(',', page.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.InRange(((string)shared["address"]!).Split('/')[^1].Length, 22, 64);
        Assert.Equal((string?)shared["address"],
            (string?)(await user.JsonAsync(HttpMethod.Post, $"{answer}/link", null, Cancelled))["address"]);
    }

    [Fact]
    public async Task A_link_goes_with_the_conversation_that_is_erased()
    {
        var (user, answer) = await AskedAsync("Hoe lang duurt de logeerregeling?");
        var address = new Uri((string)(await user.JsonAsync(HttpMethod.Post, $"{answer}/link", null, Cancelled))["address"]!);

        using var erased = await user.SendAsync(HttpMethod.Delete, $"/conversations/{user.ConversationId}", null, Cancelled);
        using var page = await _http.GetAsync(address, Cancelled);

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NotFound), (erased.StatusCode, page.StatusCode));
        Assert.DoesNotContain("drie maanden", await page.Content.ReadAsStringAsync(Cancelled), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_goes_when_the_user_says_to_erase_the_conversation()
    {
        var (user, answer) = await AskedAsync("Hoe lang duurt de logeerregeling?");
        var address = new Uri((string)(await user.JsonAsync(HttpMethod.Post, $"{answer}/link", null, Cancelled))["address"]!);

        await user.SayAsync("wis dit gesprek", "tweede", Cancelled);
        using var page = await _http.GetAsync(address, Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    [Theory]
    [InlineData("word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")]
    [InlineData("pagina", "text/html")]
    [InlineData("mail", "application/json")]
    public async Task Each_form_is_made_from_the_stored_answer(string form, string contentType)
    {
        var (user, answer) = await AskedAsync("Hoe lang duurt de logeerregeling?");

        using var response = await user.SendAsync(HttpMethod.Get, $"{answer}/{form}", null, Cancelled);

        Assert.Equal((HttpStatusCode.OK, contentType), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
    }

    [Theory]
    [InlineData("GET", "mail")]
    [InlineData("GET", "word")]
    [InlineData("GET", "pagina")]
    [InlineData("POST", "link")]
    public async Task What_is_no_answer_or_of_another_conversation_is_refused(string method, string form)
    {
        var (user, answer) = await AskedAsync("Hoe lang duurt de logeerregeling?");
        var other = await WebUser.StartedAsync(_http, Cancelled);

        using var asked = await user.SendAsync(new HttpMethod(method),
            $"/conversations/{user.ConversationId}/answers/2/{form}", null, Cancelled);
        using var absent = await user.SendAsync(new HttpMethod(method),
            $"/conversations/{user.ConversationId}/answers/999/{form}", null, Cancelled);
        using var foreign = await other.SendAsync(new HttpMethod(method), $"{answer}/{form}", null, Cancelled);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.Forbidden),
            (asked.StatusCode, absent.StatusCode, foreign.StatusCode));
        Assert.Equal("application/problem+json", absent.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Stel de vraag opnieuw",
            (string)JsonNode.Parse(await absent.Content.ReadAsStringAsync(Cancelled))!["title"]!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("onbekend")]
    [InlineData("..%2F..%2Fconversations.db")]
    public async Task A_link_that_is_not_there_says_so(string id)
    {
        using var page = await _http.GetAsync(new Uri($"/antwoord/{id}", UriKind.Relative), Cancelled);

        Assert.Equal(HttpStatusCode.NotFound, page.StatusCode);
    }

    // Asks, and gives where the answer can be had.
    private async Task<(WebUser User, string Answer)> AskedAsync(string question)
    {
        var user = await WebUser.StartedAsync(_http, Cancelled);
        await user.SayAsync(question, "eerste", Cancelled);
        var reply = (await user.ActivitiesAsync("", Cancelled))["activities"]!.AsArray()
            .Last(activity => (string?)activity!["from"]!["role"] == "bot")!;
        var sequence = int.Parse(((string)reply["id"]!).Split('|')[^1], System.Globalization.CultureInfo.InvariantCulture);
        return (user, $"/conversations/{user.ConversationId}/answers/{sequence}");
    }
}
