using System.Text.Json.Nodes;
using Assistent.Acceptance.Tests.Delivery;
using Assistent.Bot.Conversations;
using Assistent.Knowledge;
using Microsoft.Extensions.DependencyInjection;

namespace Assistent.Acceptance.Tests.Teams;

/// <summary>What Teams asks and waits for, besides feedback.</summary>
public sealed class InvokeTests
{
    private const string Query = "composeExtension/query";

    [Fact]
    public async Task An_invoke_that_the_bot_does_not_know_is_not_implemented_whatever_it_carries()
    {
        string?[] names =
        [
            "composeExtension/selectItem", "composeExtension/submitAction", "composeExtension/fetchTask", "composeExtension/queryLink",
            "composeExtension/anonymousQueryLink", "composeExtension/querySettingUrl", "composeExtension/setting",
            "composeExtension/onCardButtonClicked", "task/fetch", "task/submit", "tab/fetch", "tab/submit", "config/fetch",
            "config/submit", "fileConsent/invoke", "actionableMessage/executeAction", "signin/verifyState", "signin/tokenExchange",
            "signin/failure", "application/search", "message/fetchTask", "handoff/action", "suggestedAction/submit",
            "suggestedActions/submit", "COMPOSEEXTENSION/QUERY", "", null,
        ];
        await using var bot = new DeliveringBot();

        foreach (var name in names)
        {
            foreach (var value in new[] { "null", "{}", "[]", "17", "\"HALFPAAR\"" })
                Assert.Equal((name, 501), (name, (await bot.InvokeAsync(Incoming.Invoke(name!, JsonNode.Parse(value)))).Status));
        }
    }

    [Theory]
    [InlineData(Query)]
    [InlineData("adaptiveCard/action")]
    [InlineData("message/submitAction")]
    public async Task An_invoke_whose_value_is_nonsense_is_refused(string name)
    {
        string[] values =
        [
            "null", "[]", "17", "\"HALFPAAR\"", "{\"parameters\":17,\"action\":17,\"actionValue\":17}",
            "{\"parameters\":[[]],\"action\":[],\"reaction\":{}}",
        ];
        await using var bot = new DeliveringBot();

        foreach (var value in values)
            Assert.Equal((value, 400), (value, (await bot.InvokeAsync(Incoming.Invoke(name, JsonNode.Parse(value)))).Status));
    }

    [Theory]
    [InlineData("logeerregeling", "Logeerregeling")]
    [InlineData("logeer", "Logeerregeling")]
    [InlineData("hospita", "Hospitaverhuur")]
    public async Task A_search_finds_by_a_word_or_half_of_one(string text, string title)
    {
        await using var bot = new DeliveringBot();

        var found = await SearchAsync(bot, text);

        Assert.StartsWith(title, (string)found[0]!["preview"]!["content"]!["title"]!, StringComparison.Ordinal);
        Assert.All(found, attachment =>
        {
            Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)attachment!["contentType"]);
            Assert.Equal("application/vnd.microsoft.card.thumbnail", (string?)attachment["preview"]!["contentType"]);
            CardShape.Assert(attachment["content"]!);
            Assert.Contains("augustus 2023", attachment["content"]!.ToJsonString(), StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_card_from_the_search_answers_questions_about_itself()
    {
        await using var bot = new DeliveringBot();
        var card = (await SearchAsync(bot, "logeerregeling"))[0]!["content"]!;
        var ask = card["body"]!.AsArray().First(element => (string?)element!["type"] == "Container")!["selectAction"]!;

        var action = new JsonObject
        {
            ["type"] = "Action.Execute", ["verb"] = (string?)ask["verb"], ["data"] = ask["data"]!.DeepClone(),
        };
        var (_, body) = await bot.InvokeAsync(Incoming.Invoke("adaptiveCard/action", new JsonObject { ["action"] = action }));

        var answered = body!["value"]!;
        CardShape.Assert(answered);
        var texts = answered["body"]!.AsArray().Select(element => (string?)element!["text"]).ToList();
        Assert.Equal(("Logeerregeling voor statushouders", (string?)ask["data"]!["vraag"]), (texts[0], texts[1]));
        Assert.Contains("[1]", texts[2], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"artikel":"bestaat-niet","vraag":"Hoe lang duurt het?"}""")]
    [InlineData("""{"artikel":"logeerregeling"}""")]
    [InlineData("""{"artikel":"logeerregeling","vraag":17}""")]
    public async Task A_question_that_no_such_card_has_is_refused(string data)
    {
        await using var bot = new DeliveringBot();

        var action = new JsonObject { ["type"] = "Action.Execute", ["verb"] = "over", ["data"] = JsonNode.Parse(data) };
        var (status, _) = await bot.InvokeAsync(Incoming.Invoke("adaptiveCard/action", new JsonObject { ["action"] = action }));

        Assert.Equal(400, status);
    }

    [Fact]
    public async Task An_empty_search_gives_the_most_asked_first_also_after_a_restart()
    {
        var data = Directory.CreateTempSubdirectory("assistent-").FullName;
        await using (var bot = new DeliveringBot(data: data))
        {
            Count(bot, "optoppen", 3);
            Count(bot, "hospitaverhuur", 2);
            Assert.Equal(["Optoppen", "Hospitaverhuur"], FirstTwo(await SearchAsync(bot, "")));
        }

        await using (var next = new DeliveringBot(data: data))
        {
            Count(next, "hospitaverhuur", 2);
            await DeliveringBot.UntilAsync(async () => FirstTwo(await SearchAsync(next, "")).SequenceEqual(["Hospitaverhuur", "Optoppen"]));
            Assert.Equal(TitlesOf(await SearchAsync(next, "")), TitlesOf(await SearchAsync(next, "true", "initialRun")));
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task A_search_without_result_says_so_and_one_past_its_end_has_no_more()
    {
        await using var bot = new DeliveringBot();

        var nothing = (await bot.InvokeAsync(Incoming.Invoke(Query, Value("xyzzyqwerty")))).Body!["composeExtension"]!;
        var all = TitlesOf(await SearchAsync(bot, ""));
        var paged = new List<string>();
        for (var skip = 0; skip <= all.Count; skip += 4)
            paged.AddRange(TitlesOf(await SearchAsync(bot, "", skip: skip, count: 4)));
        var beyond = await SearchAsync(bot, "", skip: 1000);

        Assert.Equal("message", (string?)nothing["type"]);
        Assert.NotEmpty((string)nothing["text"]!);
        Assert.Equal(all, paged);
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Empty(beyond);
    }

    [Theory]
    [InlineData("-1", "0")]
    [InlineData("-2147483648", "2147483647")]
    public async Task A_page_that_cannot_be_is_taken_for_one_that_can(string skip, string count)
    {
        await using var bot = new DeliveringBot();

        Assert.NotEmpty(await SearchAsync(bot, "", skip: int.Parse(skip, null), count: int.Parse(count, null)));
    }

    private static void Count(DeliveringBot bot, string slug, int times)
    {
        for (var i = 0; i < times; i++)
            bot.Services.GetRequiredService<AskedArticles>().Count(Slug.Parse(slug));
    }

    private static IReadOnlyList<string> TitlesOf(JsonArray attachments) =>
        [.. attachments.Select(attachment => (string)attachment!["preview"]!["content"]!["title"]!)];

    private static IEnumerable<string> FirstTwo(JsonArray attachments) =>
        TitlesOf(attachments).Take(2).Select(title => title.Split(' ')[0]);

    private static async Task<JsonArray> SearchAsync(DeliveringBot bot, string text, string name = "vraag", int skip = 0, int count = 25)
    {
        var (status, body) = await bot.InvokeAsync(Incoming.Invoke(Query, Value(text, name, skip, count)));
        Assert.Equal((200, "result"), (status, (string?)body!["composeExtension"]!["type"]));
        return body["composeExtension"]!["attachments"]!.AsArray();
    }

    private static JsonObject Value(string text, string name = "vraag", int skip = 0, int count = 25) => new()
    {
        ["commandId"] = "zoek",
        ["parameters"] = new JsonArray(new JsonObject { ["name"] = name, ["value"] = text }),
        ["queryOptions"] = new JsonObject { ["skip"] = skip, ["count"] = count },
    };
}
