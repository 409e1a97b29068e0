using System.Text.Json.Nodes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Assistent.Acceptance.Tests.Teams;

/// <summary>The bot in Microsoft's simulator of the Teams client, used with a browser as an officer would.</summary>
public sealed class PlaygroundTests(TeamsClient client) : IClassFixture<TeamsClient>
{
    private const string Family = "Hoeveel krijgt de gemeente voor een gezin van 8 statushouders?";
    private const string Stay = "Hoe lang duurt de logeerregeling?";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public Task Greets_once_when_it_is_installed() => client.RunAsync(async () =>
    {
        var chat = await TeamsChat.PersonalAsync(client);

        // The answer comes after what installing brought about.
        await chat.AskAsync(Stay);

        var greeting = Assert.Single(client.Wire.Exchanges, exchange => exchange.IsByBot
            && exchange.Conversation == "a:personal-1"
            && exchange.Text?.Contains("Waarmee kan ik u helpen?", StringComparison.Ordinal) == true);
        await Expect(client.Page.GetByText(greeting.Text!, new() { Exact = true })).ToHaveCountAsync(1);
    });

    [Fact]
    public Task Answers_with_citations_that_show_name_and_quote() => client.RunAsync(async () =>
    {
        var chat = await TeamsChat.PersonalAsync(client);

        var answer = (await chat.AskAsync(Family))[0];

        Assert.Equal("grounded", answer.Outcome);
        var source = answer.Activity["entities"]![0]!["citation"]![0]!["appearance"]!;
        await Expect(client.Page.GetByText("maximaal 35.000 euro per woning").Last).ToBeVisibleAsync();
        var paragraph = client.Page.GetByRole(AriaRole.Paragraph).Filter(new() { HasText = "maximaal 35.000 euro per woning" }).Last;
        await paragraph.GetByRole(AriaRole.Button, new() { Name = "1", Exact = true }).First.HoverAsync();
        var popup = client.Page.Locator("div").Filter(new() { Has = client.Page.GetByLabel("Close Reference 1") })
            .Filter(new() { HasText = (string)source["name"]! }).Last;
        await Expect(popup).ToBeVisibleAsync();
        // The client hides a popup that is only hovered from assistive technology, a moment after it shows it.
        var link = popup.GetByRole(AriaRole.Link, new() { Name = (string)source["abstract"]!, IncludeHidden = true });
        await Expect(link).ToHaveAttributeAsync("href", (string)source["url"]!);
        await client.Page.Mouse.MoveAsync(0, 0);
    });

    [Fact]
    public Task Leans_on_the_question_before() => client.RunAsync(async () =>
    {
        var chat = await TeamsChat.PersonalAsync(client);
        await chat.AskAsync(Family);

        var answer = (await chat.AskAsync("en voor 11 personen?"))[0];

        Assert.Contains("maximaal 50.000 euro per woning", answer.Text, StringComparison.Ordinal);
        await Expect(client.Page.GetByText("Een gezin van 11 personen: maximaal 50.000 euro per woning").Last).ToBeVisibleAsync();
    });

    [Fact]
    public Task Answers_a_question_that_it_suggested() => client.RunAsync(async () =>
    {
        var chat = await TeamsChat.PersonalAsync(client);
        var card = (await chat.AskAsync(Stay))[0];
        var body = Assert.Single(card.Activity["attachments"]!.AsArray())!["content"]!["body"]!.AsArray();
        var container = body.First(element => (string?)element!["type"] == "Container")!;
        var suggested = (string)container["selectAction"]!["data"]!["vraag"]!;

        var answer = (await chat.ChooseAsync(suggested))[0];

        Assert.Equal("grounded", answer.Outcome);
    });

    [Fact]
    public Task Answers_a_suggested_action() => client.RunAsync(async () =>
    {
        var chat = await TeamsChat.PersonalAsync(client);
        var action = (string)(await chat.SayAsync("hallo"))[0].Activity["suggestedActions"]!["actions"]![0]!["title"]!;

        var answer = (await chat.ChooseAsync(action))[0];

        Assert.Equal("grounded", answer.Outcome);
        Assert.Equal(action, answer.QuestionAs);
    });

    [Fact]
    public Task Keeps_a_verdict_with_its_reason() => client.RunAsync(async () =>
    {
        var chat = await TeamsChat.PersonalAsync(client);
        await chat.AskAsync(Stay);

        var answered = await chat.JudgeAsync("Dislike", "Ik mis wie dit betaalt.");

        Assert.Equal((200, "{}"), (answered.Status, answered.Answer?.ToJsonString()));
        Assert.Contains(("dislike", "Ik mis wie dit betaalt."), await client.FeedbackAsync(Cancelled));
    });

    [Theory]
    [InlineData("Korter", "")]
    [InlineData("Tekst voor de beller", "")]
    [InlineData("Tekst voor e-mail", "Dit kunt u mailen.")]
    public Task Gives_the_answer_in_another_form_in_place_of_the_card(string button, string beginning) => client.RunAsync(async () =>
    {
        var chat = await TeamsChat.PersonalAsync(client);
        await chat.AskAsync(Stay);

        var answered = await chat.PressAsync(button);

        var text = TextOf(answered);
        Assert.StartsWith(beginning, text, StringComparison.Ordinal);
        Assert.Contains("drie maanden", text, StringComparison.Ordinal);
        await Expect(client.Page.GetByText(text.Split('\n')[0]).Last).ToBeVisibleAsync();
    });

    [Fact]
    public Task Answers_who_mentions_it_in_a_group_and_shows_the_buttons_only_their_own_answer() => client.RunAsync(async () =>
    {
        var chat = await TeamsChat.GroupAsync(client);

        var answer = (await chat.MentionAsync("Wat is woningdelen?"))[0];

        Assert.Equal(("grounded", "Wat is woningdelen?"), (answer.Outcome, answer.QuestionAs));
        Assert.DoesNotContain("<at>", answer.Text, StringComparison.Ordinal);
        Assert.Contains("meerdere personen", TextOf(await chat.PressAsync("Tekst voor de beller")), StringComparison.Ordinal);
    });

    [Fact]
    public Task Keeps_two_threads_of_a_channel_apart() => client.RunAsync(async () =>
    {
        var chat = await TeamsChat.ChannelAsync(client);

        var first = (await chat.PostAsync("Wat is hospitaverhuur?", replies: 1))[0];
        var second = (await chat.PostAsync("en hoe groot moet die zijn?", replies: 1))[0];
        var third = (await chat.ReplyInThreadAsync("Wat is hospitaverhuur?", "en hoe groot moet de kamer zijn?"))[0];

        Assert.Equal(("grounded", "Wat is hospitaverhuur?"), (first.Outcome, first.QuestionAs));
        Assert.NotEqual(first.Conversation, second.Conversation);
        Assert.DoesNotContain("hospita", $"{second.QuestionAs} {second.Text}", StringComparison.OrdinalIgnoreCase);
        Assert.Equal(first.Conversation, third.Conversation);
        Assert.Contains("ospita", $"{third.QuestionAs} {third.Text}", StringComparison.Ordinal);
    });

    [Fact]
    public Task Finds_instruments_from_the_compose_box_and_drops_one_as_a_card() => client.RunAsync(async () =>
    {
        var chat = await TeamsChat.GroupAsync(client);
        await chat.OpenSearchAsync();

        var all = ResultsOf(await chat.SearchAsync(" "));
        var found = ResultsOf(await chat.SearchAsync("hotel"));

        Assert.True(all.Count > found.Count, $"{all.Count} without a term, {found.Count} with one");
        var title = (string)found[0]!["preview"]!["content"]!["title"]!;
        Assert.StartsWith("Hotel- en accommodatieregeling", title, StringComparison.Ordinal);
        await chat.DropAsync(title);
        await Expect(client.Page.GetByRole(AriaRole.Heading, new() { Name = title })).ToBeVisibleAsync();
        await Expect(client.Page.GetByText("Stand: augustus 2023.").Last).ToBeVisibleAsync();
    });

    private static string TextOf(Exchange pressed)
    {
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)pressed.Answer!["type"]);
        return (string)pressed.Answer["value"]!["body"]![0]!["text"]!;
    }

    private static JsonArray ResultsOf(Exchange searched) => searched.Answer!["composeExtension"]!["attachments"]!.AsArray();
}
