using System.Text.Json.Nodes;
using Assistent.Acceptance.Tests.DirectLine;

namespace Assistent.Acceptance.Tests.Operations;

/// <summary>What is kept of users is given to them when they ask for it, and to nobody else.</summary>
public sealed class OwnDataTests(RunningBot bot) : IClassFixture<RunningBot>
{
    private const string Ask = "geef mijn gegevens";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task In_Teams_a_user_gets_and_erases_all_of_their_own_and_nothing_of_another()
    {
        var (jan, piet) = (Person(), Person());
        await SayAsync(jan, "gesprek-jan-1", "Wat is optoppen?");
        await SayAsync(jan, "gesprek-jan-2", "Hoe lang duurt de logeerregeling?");
        await SayAsync(piet, "gesprek-piet", "Wat is de HAR?");

        var given = await SayAsync(jan, "gesprek-jan-1", Ask);
        await SayAsync(jan, "gesprek-jan-2", "wis mijn gegevens");
        var (after, other) = (await SayAsync(jan, "gesprek-jan-1", Ask), await SayAsync(piet, "gesprek-piet", Ask));

        Assert.All(["Wat is optoppen?", "Hoe lang duurt de logeerregeling?", "wis mijn gegevens"],
            text => Assert.Contains(text, given, StringComparison.Ordinal));
        Assert.DoesNotContain("HAR", given, StringComparison.Ordinal);
        Assert.DoesNotContain("optoppen", after, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("logeerregeling?", after, StringComparison.Ordinal);
        Assert.Contains("Wat is de HAR?", other, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_export_is_JSON_and_has_no_earlier_export_in_it()
    {
        var jan = Person();
        await SayAsync(jan, "gesprek-json", "Wat is optoppen?");
        var first = await SayAsync(jan, "gesprek-json", Ask);

        var second = await SayAsync(jan, "gesprek-json", "welke gegevens heb je van mij?");

        Assert.Equal(jan, (string?)JsonOf(second)["gebruiker"]);
        Assert.Equal(JsonOf(first)["antwoorden"]!.AsArray().Count, JsonOf(second)["antwoorden"]!.AsArray().Count);
    }

    [Fact]
    public async Task Where_others_read_along_it_is_not_told()
    {
        var told = await SayAsync(Person(), "groep", Ask, "groupChat");

        Assert.Contains("waar anderen meelezen", told, StringComparison.Ordinal);
        Assert.DoesNotContain("```", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_a_client_may_choose_its_user_only_the_conversation_is_told()
    {
        await bot.AskAsync(RunningBot.Message("Wat is optoppen?", "gesprek-een"));

        var told = (string)(await bot.AskAsync(RunningBot.Message(Ask, "gesprek-twee"))).Single()!["text"]!;

        Assert.DoesNotContain("optoppen", told, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task In_the_web_chat_a_user_gets_what_was_said_in_it()
    {
        var folder = Directory.CreateTempSubdirectory("assistent-").FullName;
        await using (var web = WebBot.Start(folder))
        {
            var (user, other) = (await WebUser.StartedAsync(web.Http, Cancelled), await WebUser.StartedAsync(web.Http, Cancelled));
            await user.SayAsync("Wat is optoppen?", "eigen-1", Cancelled);
            await other.SayAsync("Wat is de HAR?", "ander-1", Cancelled);
            await user.SayAsync(Ask, "eigen-2", Cancelled);

            var told = (string)(await user.ActivitiesAsync("4", Cancelled))["activities"]![0]!["text"]!;

            Assert.Contains("Wat is optoppen?", told, StringComparison.Ordinal);
            Assert.DoesNotContain("HAR", told, StringComparison.Ordinal);
            Assert.NotEmpty(JsonOf(told)["webgesprekken"]!.AsArray());
        }

        Directory.Delete(folder, recursive: true);
    }

    private static string Person() => Guid.NewGuid().ToString();

    private static JsonNode JsonOf(string told) => JsonNode.Parse(told.Split("```json")[1].Split("```")[0])!;

    private async Task<string> SayAsync(string person, string conversation, string text, string conversationType = "personal")
    {
        var message = RunningBot.Message(text, conversation);
        message["channelId"] = "msteams";
        message["from"]!["aadObjectId"] = person;
        message["conversation"]!["conversationType"] = conversationType;
        message["conversation"]!["isGroup"] = conversationType != "personal";
        return (string)(await bot.AskAsync(message))[0]!["text"]!;
    }
}
