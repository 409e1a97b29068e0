using System.Text.RegularExpressions;
using Assistent.Bot.Replies;
using Microsoft.Playwright;

namespace Assistent.Acceptance.Tests.Teams;

/// <summary>What a user does in one conversation of the client.</summary>
internal sealed class TeamsChat
{
    private readonly TeamsClient _client;

    private TeamsChat(TeamsClient client) => _client = client;

    private IPage Page => _client.Page;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static async Task<TeamsChat> PersonalAsync(TeamsClient client)
    {
        var chat = await OpenAsync(client, "Personal Chat");

        // What is typed before the greeting is drawn can get lost on a busy machine.
        await Assertions.Expect(client.Page.GetByText("Waarmee kan ik u helpen?").First).ToBeVisibleAsync();
        return chat;
    }

    public static Task<TeamsChat> GroupAsync(TeamsClient client) => OpenAsync(client, "Groep");

    public static Task<TeamsChat> ChannelAsync(TeamsClient client) => OpenAsync(client, "Team Dienstverlening - Mededelingen");

    /// <summary>Types a question and waits for the answer and its card, until they are shown.</summary>
    public async Task<IReadOnlyList<Exchange>> AskAsync(string question)
    {
        var before = _client.Wire.Exchanges.Count;
        await TypeAsync(Page.GetByRole(AriaRole.Textbox).First, question);

        // What can be typed in is the conversation that is shown; the one before it had cards of its own.
        var cards = await Button(Wording.Shorter).CountAsync();
        await Page.Keyboard.PressAsync("Enter");
        var answers = await AnswersAsync(before, question, 1);
        await Assertions.Expect(Button(Wording.Shorter)).ToHaveCountAsync(cards + 1);
        return answers;
    }

    /// <summary>Types a message and waits for what is said to it.</summary>
    public Task<IReadOnlyList<Exchange>> SayAsync(string text) => SayAsync(text, replies: 1);

    /// <summary>Asks with a mention of the bot, without which a group is none of its business.</summary>
    public async Task<IReadOnlyList<Exchange>> MentionAsync(string question)
    {
        var before = _client.Wire.Exchanges.Count;
        await MentionIn(Page.GetByRole(AriaRole.Textbox).First, question);
        var cards = await Button(Wording.Shorter).CountAsync();
        await Page.Keyboard.PressAsync("Enter");
        var answers = await AnswersAsync(before, question, 1);
        await Assertions.Expect(Button(Wording.Shorter)).ToHaveCountAsync(cards + 1);
        return answers;
    }

    /// <summary>Begins a thread in a channel.</summary>
    public async Task<IReadOnlyList<Exchange>> PostAsync(string question, int replies)
    {
        var before = _client.Wire.Exchanges.Count;
        await MentionIn(Page.GetByRole(AriaRole.Textbox).First, question);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Post", Exact = true }).ClickAsync();
        return await AnswersAsync(before, question, replies);
    }

    /// <summary>Goes on in the thread that began with a question.</summary>
    public async Task<IReadOnlyList<Exchange>> ReplyInThreadAsync(string begun, string question)
    {
        var before = _client.Wire.Exchanges.Count;
        await MentionIn(Page.GetByRole(AriaRole.Group).Filter(new() { HasText = begun }).GetByRole(AriaRole.Textbox), question);
        await Page.Keyboard.PressAsync("Enter");
        return await AnswersAsync(before, question, 1);
    }

    /// <summary>Presses a button that asks a question.</summary>
    public async Task<IReadOnlyList<Exchange>> ChooseAsync(string question)
    {
        var before = _client.Wire.Exchanges.Count;
        await Button(question).Last.ClickAsync();
        return await AnswersAsync(before, question, 1);
    }

    /// <summary>Presses a button of the latest card, and waits until the bot has said what stands there instead.</summary>
    public async Task<Exchange> PressAsync(string title)
    {
        var before = _client.Wire.Exchanges.Count;
        await Button(title).Last.ClickAsync();
        return await InvokedAsync(before, "adaptiveCard/action");
    }

    public async Task<Exchange> JudgeAsync(string thumb, string reason)
    {
        var before = _client.Wire.Exchanges.Count;
        await Button(thumb).Last.ClickAsync();
        await Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Textbox).FillAsync(reason);
        await Button("Submit").ClickAsync();
        var answered = await InvokedAsync(before, "message/submitAction");
        await Button("Close").ClickAsync();
        return answered;
    }

    public async Task OpenSearchAsync()
    {
        await Button("Trigger Message Extension App").First.ClickAsync();
        await Page.GetByText("Search Command").First.ClickAsync();
    }

    /// <summary>Searches from the compose box.</summary>
    public async Task<Exchange> SearchAsync(string term)
    {
        var before = _client.Wire.Exchanges.Count;
        var box = Page.GetByRole(AriaRole.Textbox, new() { Name = "Enter a search term" });
        await box.FillAsync(term);
        await box.PressAsync("Enter");
        return await InvokedAsync(before, "composeExtension/query");
    }

    /// <summary>Drops a result of the search into the conversation.</summary>
    public async Task DropAsync(string title)
    {
        await Page.GetByRole(AriaRole.Heading, new() { Name = title }).ClickAsync();
        await Button("Send Message").ClickAsync();
    }

    private static async Task<TeamsChat> OpenAsync(TeamsClient client, string name)
    {
        await client.Page.GetByRole(AriaRole.Treeitem, new() { Name = name, Exact = true }).ClickAsync();
        return new TeamsChat(client);
    }

    private async Task<IReadOnlyList<Exchange>> SayAsync(string text, int replies)
    {
        var before = _client.Wire.Exchanges.Count;
        await TypeAsync(Page.GetByRole(AriaRole.Textbox).First, text);
        await Page.Keyboard.PressAsync("Enter");
        return await AnswersAsync(before, text, replies);
    }

    private async Task MentionIn(ILocator box, string text)
    {
        await TypeAsync(box, "@Assi");
        await Page.GetByRole(AriaRole.Menuitem, new() { Name = "Assistent" }).ClickAsync();
        await Page.Keyboard.TypeAsync(text);
    }

    private async Task TypeAsync(ILocator box, string text)
    {
        await box.ClickAsync();
        await Page.Keyboard.TypeAsync(text);
    }

    private ILocator Button(string name) =>
        Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex($"^{Regex.Escape(name)}$", RegexOptions.IgnoreCase) });

    private Task<IReadOnlyList<Exchange>> AnswersAsync(int before, string question, int count) => _client.Wire.UntilAsync(
        exchanges =>
        {
            var asked = exchanges.Skip(before)
                .FirstOrDefault(exchange => !exchange.IsByBot && exchange.Type == "message" && Asks(exchange, question));
            IReadOnlyList<Exchange> answers = asked is null ? [] : [.. exchanges.Where(exchange => exchange.Answers(asked))];
            return answers.Count >= count ? answers : null;
        },
        $"The answer to '{question}'",
        Cancelled);

    private static bool Asks(Exchange exchange, string question) =>
        exchange.Text?.EndsWith(question, StringComparison.Ordinal) == true || (string?)exchange.Activity["value"]?["vraag"] == question;

    private Task<Exchange> InvokedAsync(int before, string name) => _client.Wire.UntilAsync(
        exchanges => exchanges.Skip(before).FirstOrDefault(exchange => !exchange.IsByBot && (string?)exchange.Activity["name"] == name),
        $"The answer to {name}",
        Cancelled);
}
