using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>
/// What a reader does with an answer elsewhere, from the row of tools under it; nothing of it is said in the conversation.
/// </summary>
[Collection(nameof(Browser))]
public sealed class ElsewhereTests(Browser browser)
{
    private const string Question = "Hoe lang duurt de logeerregeling?";

    [Fact]
    public async Task A_mail_opens_in_place_with_the_question_as_its_subject()
    {
        await using var server = WebServer.Start();
        await using var visit = await AskedAsync(server);

        await Tool(visit.Page, "E-mail").ClickAsync();

        var place = visit.Page.Locator(".elders:not(:empty)");
        await place.GetByText(Question).WaitForAsync();
        var text = await place.GetByRole(AriaRole.Textbox).InputValueAsync();
        Assert.StartsWith("Geachte heer, mevrouw,", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[1]", text, StringComparison.Ordinal);
        var address = await place.GetByRole(AriaRole.Link).GetAttributeAsync("href");
        Assert.StartsWith("mailto:?subject=Hoe%20lang", address, StringComparison.Ordinal);
        Assert.Equal(1, await visit.Page.CountAsync(Question));
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task A_copy_has_the_text_its_sources_and_of_when_it_is()
    {
        await using var visit = await AskedAsync(browser.Server);
        await visit.Page.EvaluateAsync("() => { navigator.clipboard.writeText = async text => { window.kopie = text; }; }");

        await Tool(visit.Page, "Kopieer").ClickAsync();
        await visit.Page.Locator("#melding").GetByText("Het antwoord staat op het klembord.").WaitForAsync();

        var copy = await visit.Page.EvaluateAsync<string>("window.kopie");
        Assert.StartsWith("Een logeerperiode duurt in principe maximaal drie maanden. [1]", copy, StringComparison.Ordinal);
        Assert.Contains("\n\n[1] Logeerregeling voor statushouders: https://", copy, StringComparison.Ordinal);
        Assert.EndsWith("\n\nStand: augustus 2023.", copy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_is_not_answered_can_be_sent_on_and_that_offer_stays_out_of_a_mail()
    {
        await using var server = WebServer.Start(("Forwarding:Address", "wonen@gemeente.example"));
        await using var visit = await AskedAsync(server);
        await visit.Page.AskAsync("Wat is optoppen en wat kost het?");

        var offer = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Stuur door naar team wonen" });
        Assert.StartsWith("mailto:wonen@gemeente.example?", await offer.GetAttributeAsync("href"), StringComparison.Ordinal);
        await Tool(visit.Page, "E-mail").ClickAsync();

        var mail = await visit.Page.Locator(".elders").GetByRole(AriaRole.Textbox).InputValueAsync();
        Assert.Contains("Het overzicht geeft geen antwoord", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("Stuur door", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_azure_has_the_conversation_only_what_the_page_can_do_itself_is_offered()
    {
        const string Azure = "https://azuur.example/v3/directline";
        const string Secret = "geheim-van-deze-server-0123456789";
        await using var server = WebServer.Start(("DirectLine:Secret", Secret), ("DirectLine:AzureSecret", "geheim-van-azuur"),
            ("DirectLine:AzureEndpoint", Azure));
        await using var visit = await Visit.BeginAsync(browser);

        // Azure's Direct Line is played by our own, at another address.
        var own = $"{server.Address}/v3/directline";
        await visit.Page.RouteAsync("**/api/directline/token", async route =>
        {
            var grant = await visit.Page.APIRequest.PostAsync($"{own}/tokens/generate",
                new() { Headers = [new("Authorization", $"Bearer {Secret}")] });
            var body = await grant.TextAsync();
            await route.FulfillAsync(new() { Body = body.Insert(1, $"\"domain\":\"{Azure}\","), ContentType = "application/json" });
        });
        await visit.Page.RouteAsync($"{Azure}/**", async route => await route.FulfillAsync(new()
        {
            Response = await route.FetchAsync(new() { Url = route.Request.Url.Replace(Azure, own, StringComparison.Ordinal) }),
        }));
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();
        await visit.Page.AskAsync(Question);
        await visit.Page.SaysAsync("maximaal drie maanden");

        Assert.Equal(["Kopieer", "Afdrukken", "Meer", "Heel gesprek afdrukken"],
            await visit.Page.Locator(".knoppen > .stil").AllTextContentsAsync());
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    [InlineData(320, false)]
    public async Task The_tools_stand_in_one_row(int width, bool isRatingInIt)
    {
        await using var visit = await AskedAsync(browser.Server, width);

        const string Tools = ".knoppen > .stil:visible";
        var tops = await TopsAsync(visit.Page.Locator(Tools));
        Assert.Equal(4, tops.Length);
        Assert.Single(tops.Distinct());
        await Assertions.Expect(Tool(visit.Page, "Meer")).ToHaveAttributeAsync("aria-expanded", "false");
        if (!isRatingInIt)
            return;

        // All at one moment: between two the page may scroll.
        var row = await TopsAsync(visit.Page.Locator($"{Tools}, .oordeel button"));
        Assert.True(row.Length > tops.Length);
        Assert.InRange(row.Max() - row.Min(), 0, 8);
    }

    [Theory]
    [InlineData(1280, false)]
    [InlineData(520, true)]
    public async Task A_comparison_is_a_table_where_there_is_room_and_otherwise_a_card_for_each(int width, bool isCards)
    {
        await using var visit = await Visit.BeginAsync(browser, new() { ViewportSize = new() { Width = width, Height = 900 } });
        await visit.Page.GotoAsync(browser.Server.Address);
        await visit.Page.ReadyAsync();
        await visit.Page.AskAsync("Vergelijk optoppen, woningsplitsing, transformatie en microwoningen");

        var names = visit.Page.Locator("#gesprek th:not(:first-child)");
        await names.Nth(3).WaitForAsync();
        Assert.Equal(isCards ? 4 : 1, (await TopsAsync(names)).Distinct().Count());
        await Assertions.Expect(visit.Page.Locator("#gesprek td").Nth(1)).ToHaveAttributeAsync("data-onderdeel", "Wat is het");
    }

    [Fact]
    public async Task No_word_in_the_first_column_of_a_comparison_is_broken()
    {
        await using var visit = await AskedAsync(browser.Server);
        await visit.Page.AskAsync("Vergelijk flexwoningen en microwoningen");
        await visit.Page.Locator("#gesprek td").GetByText("Voorwaarden").WaitForAsync();

        var lines = await visit.Page.Locator("#gesprek :is(th, td):first-child").EvaluateAllAsync<int[]>("""
            cells => cells.map(cell => {
              const words = document.createRange();
              words.selectNodeContents(cell);
              return words.getClientRects().length;
            })
            """);

        Assert.All(lines, count => Assert.Equal(1, count));
    }

    [Fact]
    public async Task A_link_opens_the_answer_on_a_page_of_its_own()
    {
        await using var server = WebServer.Start();
        await using var visit = await AskedAsync(server);

        await Tool(visit.Page, "Meer").ClickAsync();
        await Tool(visit.Page, "Link voor een collega").ClickAsync();

        var address = await visit.Page.Locator(".elders").GetByRole(AriaRole.Link).GetAttributeAsync("href");
        var other = await visit.NewPageAsync();
        await other.GotoAsync(address!);
        await other.GetByText("maximaal drie maanden").First.WaitForAsync();
        Assert.Empty(visit.Offences);
    }

    [Theory]
    [InlineData("Word", "antwoord.docx")]
    [InlineData("HTML", "antwoord.html")]
    public async Task A_document_is_downloaded(string tool, string name)
    {
        await using var server = WebServer.Start();
        await using var visit = await AskedAsync(server);

        await Tool(visit.Page, "Meer").ClickAsync();
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => Tool(visit.Page, tool).ClickAsync());

        Assert.Equal(name, download.SuggestedFilename);
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task Of_one_answer_its_question_and_its_sources_are_printed_and_no_other()
    {
        await using var server = WebServer.Start();
        await using var visit = await AskedAsync(server);
        await visit.Page.AskAsync("Wat is optoppen?");
        await visit.Page.SaysAsync("een bestaand gebouw te verhogen");
        await visit.Page.EvaluateAsync("() => { window.print = () => {}; }");

        await Tool(visit.Page, "Afdrukken").ClickAsync();
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        var page = visit.Page.Locator("#gesprek");
        await Assertions.Expect(page.GetByText("Wat is optoppen?").Last).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".afdrukken .bronnen .alleen-druk").First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".webchat__bubble__content").GetByText(Question).First).ToBeHiddenAsync();
        Assert.True(await visit.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"),
            "It does not fit the paper.");
    }

    private async Task<Visit> AskedAsync(WebServer server, int width = 1280)
    {
        var visit = await Visit.BeginAsync(browser, new() { ViewportSize = new() { Width = width, Height = 844 } });
        await visit.Page.GotoAsync(server.Address);
        await visit.Page.ReadyAsync();
        await visit.Page.AskAsync(Question);
        await visit.Page.SaysAsync("maximaal drie maanden");
        return visit;
    }

    private static Task<double[]> TopsAsync(ILocator places) =>
        places.EvaluateAllAsync<double[]>("places => places.map(place => place.getBoundingClientRect().top)");

    private static ILocator Tool(IPage page, string name) =>
        page.Locator(".knoppen").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Last;
}
