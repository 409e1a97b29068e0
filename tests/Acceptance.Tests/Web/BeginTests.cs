using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Web;

/// <summary>The page before anything is asked: themes, all instruments, and what fits what is being typed.</summary>
[Collection(nameof(Browser))]
public sealed class BeginTests(Browser browser)
{
    [Fact]
    public async Task A_theme_asks_its_question_and_makes_room_for_the_conversation()
    {
        await using var visit = await ArrivedAsync();
        await Assertions.Expect(visit.Page.Locator(".belofte")).ToContainTextAsync("uit het overzicht van BZK");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Ouderen", Exact = true }).ClickAsync();
        await visit.Page.SaysAsync("voor ouderen:");

        await Assertions.Expect(visit.Page.Locator("#begin")).ToBeHiddenAsync();
        await visit.Page.ReloadAsync();
        await visit.Page.SaysAsync("voor ouderen:");
        await Assertions.Expect(visit.Page.Locator("#begin")).ToBeHiddenAsync();
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task The_instruments_are_browsed_by_kind_and_attribute()
    {
        await using var visit = await ArrivedAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Bekijk alle 24 instrumenten" }).ClickAsync();
        await visit.Page.GetByText("24 van 24 instrumenten").WaitForAsync();

        await visit.Page.GetByLabel("Soort").SelectOptionAsync("regeling");
        await visit.Page.GetByLabel("Kenmerk").SelectOptionAsync("ouderen");
        await visit.Page.GetByText("1 van 24 instrumenten").WaitForAsync();
        await visit.Page.Locator(".kaart:visible summary").ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".kaart[open]")).ToContainTextAsync("Voor het bouwen van ontmoetingsruimten");
        await Assertions.Expect(visit.Page.Locator(".kaart[open] dt").First).ToHaveTextAsync("Wat en voor wie");
        await Assertions.Expect(visit.Page.Locator(".kaart[open] .let-op").First).ToContainTextAsync("Sindsdien gewijzigd");
    }

    [Fact]
    public async Task With_the_keyboard_alone_an_instrument_is_found_and_asked_about_and_all_of_it_erased()
    {
        await using var visit = await ArrivedAsync();
        await visit.Page.TabToAsync("#begin-bladeren");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.TabToAsync(".kaart summary");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.TabToAsync(".kaart[open] .utrecht-button");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator(".bronnen button").First.WaitForAsync();

        await visit.Page.TabToAsync("#nieuw");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("#begin").WaitForAsync();

        await visit.Page.ReadyAsync();
        Assert.Equal(0, await visit.Page.Locator(".bronnen").CountAsync());
    }

    [Fact]
    public async Task The_themes_are_at_hand_after_the_first_question_too()
    {
        await using var visit = await ArrivedAsync();
        await visit.Page.AskAsync("Wat is optoppen?");
        await visit.Page.Locator(".bronnen button").First.WaitForAsync();

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Thema’s en instrumenten" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Ouderen", Exact = true }).ClickAsync();

        await visit.Page.SaysAsync("voor ouderen:");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("wis")]
    [InlineData("vergeet alles wat ik heb gezegd")]
    public async Task A_message_that_erases_empties_the_page(string message)
    {
        await using var visit = await ArrivedAsync();
        await visit.Page.AskAsync("Wat is optoppen?");
        await visit.Page.Locator(".bronnen button").First.WaitForAsync();

        await visit.Page.AskAsync(message);
        await visit.Page.Locator("#melding").GetByText("Het gesprek is gewist.").WaitForAsync();

        await visit.Page.ReadyAsync();
        await Assertions.Expect(visit.Page.Locator("#begin")).ToBeVisibleAsync();
        Assert.Equal(1, await visit.Page.Locator(".webchat__bubble__content").CountAsync());
        Assert.Empty(visit.Offences);
    }

    [Fact]
    public async Task What_is_erased_in_one_tab_of_a_device_goes_from_the_others()
    {
        await using var server = WebServer.Start(("WebChat:Remember", "Device"));
        await using var visit = await ArrivedAsync(server);
        await visit.Page.AskAsync("Wat is optoppen?");
        await visit.Page.Locator(".bronnen button").First.WaitForAsync();
        var other = await visit.NewPageAsync();
        await other.GotoAsync(server.Address);
        await other.Locator(".bronnen button").First.WaitForAsync();

        await visit.Page.AskAsync("wis");

        await other.Locator("#begin").WaitForAsync();
        await visit.Page.Locator("#begin").WaitForAsync();
    }

    [Fact]
    public async Task What_is_typed_is_completed_with_names_and_questions()
    {
        await using var visit = await ArrivedAsync();
        await visit.Page.QuestionField().PressSequentiallyAsync("logeer");
        await visit.Page.Locator("[role=option]").First.WaitForAsync();

        Assert.InRange(await visit.Page.Locator("[role=option]").CountAsync(), 2, 6);
        await visit.Page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(visit.Page.Locator("#aanvullingen")).ToBeHiddenAsync();
        await visit.Page.Keyboard.TypeAsync("regeling");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(visit.Page.QuestionField()).ToHaveAttributeAsync("aria-activedescendant", "aanvulling-0");
        await visit.Page.Keyboard.PressAsync("Enter");

        await visit.Page.SaysAsync("De logeerregeling is bedoeld voor statushouders");
        Assert.Equal(1, await visit.Page.CountAsync("Wat is de logeerregeling?"));
        await Assertions.Expect(visit.Page.QuestionField()).ToHaveValueAsync("");
    }

    [Fact]
    public async Task An_organisation_can_do_without_completion()
    {
        await using var server = WebServer.Start(("WebChat:TypeAhead", "false"));
        await using var visit = await ArrivedAsync(server);
        await visit.Page.QuestionField().PressSequentiallyAsync("logeer");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Locator("[data-activiteit]").Nth(1).WaitForAsync();

        Assert.Equal(0, await visit.Page.Locator("#aanvullingen").CountAsync());
    }

    private async Task<Visit> ArrivedAsync(WebServer? server = null)
    {
        var visit = await Visit.BeginAsync(browser);
        await visit.Page.GotoAsync((server ?? browser.Server).Address);
        await visit.Page.ReadyAsync();
        return visit;
    }
}
