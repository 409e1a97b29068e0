using System.Text.Json.Nodes;

namespace Assistent.Acceptance.Tests.Operations;

/// <summary>
/// What a channel sends of people's data stays out of everything that is kept, logged or said, and the question is answered.
/// </summary>
public sealed class PersonalDataTests(RunningBot bot) : IClassFixture<RunningBot>
{
    [Theory]
    [InlineData("Mevrouw Zonneveldt (06-12345678) wil weten: hoe lang duurt de logeerregeling?",
        "een telefoonnummer en een naam", "onneveldt", "12345678")]
    [InlineData("Hoe groot moet een hospitakamer zijn voor iemand met BSN 123456782?", "een burgerservicenummer", "123456782")]
    [InlineData("BSN 123.456.782, hoe lang duurt de logeerregeling?", "een burgerservicenummer", "456.782")]
    [InlineData("Hoe lang duurt de logeerregeling? Mail naar z.zonneveldt@voorbeeld.nl", "een e-mailadres", "zonneveldt")]
    [InlineData("IBAN NL91 ABNA 0417 1643 00: hoe lang duurt de logeerregeling?", "een rekeningnummer", "NL91", "0417 1643")]
    [InlineData("V-nummer 2712345678: hoe lang duurt de logeerregeling?", "een V-nummer", "2712345678")]
    public async Task A_question_with_personal_data_is_answered_without_it(string question, string leftOut, params string[] secrets)
    {
        var reply = Assert.Single(await bot.AskAsync(RunningBot.Message(question, Guid.NewGuid().ToString("N"))))!;

        Assert.Equal("grounded", (string?)reply["channelData"]!["assistent"]!["outcome"]);
        Assert.Contains($"Ik heb weggelaten: {leftOut}.", (string?)reply["text"], StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, reply.ToJsonString(), StringComparison.OrdinalIgnoreCase));
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, bot.Log, StringComparison.OrdinalIgnoreCase));
        Assert.All(secrets, secret => Assert.False(IsStored(secret), secret));
    }

    [Theory]
    [InlineData("Hij is geboren op 12 maart 1985 en woont op Kerkstraat 12, 1234 AB Utrecht",
        "een adres en een geboortedatum", "maart 1985", "1234 AB", "Kerkstraat")]
    [InlineData("mijn bsn is 123456782", "een burgerservicenummer", "123456782")]
    public async Task Without_a_question_it_is_left_out_all_the_same(string message, string leftOut, params string[] secrets)
    {
        var reply = Assert.Single(await bot.AskAsync(RunningBot.Message(message, Guid.NewGuid().ToString("N"))))!;

        Assert.Contains($"Ik heb weggelaten: {leftOut}.", (string?)reply["text"], StringComparison.Ordinal);
        Assert.All(secrets, secret => Assert.DoesNotContain(secret, reply.ToJsonString(), StringComparison.OrdinalIgnoreCase));
        Assert.All(secrets, secret => Assert.False(IsStored(secret), secret));
    }

    [Fact]
    public async Task Data_in_a_card_and_the_names_of_sender_and_mentioned_are_left_out_too()
    {
        var pressed = RunningBot.Message(null, Guid.NewGuid().ToString("N"));
        pressed["value"] = new JsonObject { ["vraag"] = "Hoe lang duurt de logeerregeling voor mevrouw Kwakernaak?" };
        pressed["from"]!["name"] = "Boudewijn Quispel";
        var mention = RunningBot.Message("<at>Dieuwertje Xhofleer</at> hoe lang duurt de logeerregeling?", Guid.NewGuid().ToString("N"));
        mention["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["text"] = "<at>Dieuwertje Xhofleer</at>",
            ["mentioned"] = new JsonObject { ["id"] = "ander", ["name"] = "Dieuwertje Xhofleer" },
        });

        await bot.AskAsync(pressed);
        await bot.AskAsync(mention);

        Assert.All(["Kwakernaak", "Quispel", "Xhofleer"], name => Assert.False(IsStored(name), name));
        Assert.All(["Kwakernaak", "Quispel", "Xhofleer"], name => Assert.DoesNotContain(name, bot.Log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Of_an_activity_of_a_channel_only_what_the_bot_uses_is_kept_before_it_is_answered()
    {
        var message = RunningBot.Message("Wat is optoppen?", Guid.NewGuid().ToString("N"));
        message.Remove("deliveryMode");
        message["conversation"]!["name"] = "Overleg Qzkees";
        message["summary"] = "Qzkees";
        message["locale"] = "Qzkees";
        message["value"] = new JsonObject { ["bsn"] = 212340013, ["Qzkees"] = "Qzkees" };
        message["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/pdf", ["name"] = "Qzkees.pdf", ["contentUrl"] = "https://voorbeeld.nl/Qzkees",
        });
        message["entities"] = new JsonArray(
            new JsonObject { ["type"] = "clientInfo", ["text"] = "Qzkees" },
            new JsonObject
            {
                ["type"] = "mention",
                ["text"] = "<at>Qzkees</at>",
                ["mentioned"] = new JsonObject { ["id"] = "ander", ["name"] = "Qzkees" },
            });
        message["channelData"] = new JsonObject { ["afzender"] = "Qzkees", ["tenant"] = new JsonObject { ["id"] = "Qzkees" } };

        using var answer = await bot.PostAsync(message);

        Assert.Equal(System.Net.HttpStatusCode.Accepted, answer.StatusCode);
        Assert.True(IsStored((string)message["conversation"]!["id"]!));
        Assert.All(["Qzkees", "212340013"], secret => Assert.False(IsStored(secret), secret));
    }

    [Fact]
    public async Task A_question_without_personal_data_is_told_nothing_of_it() =>
        Assert.DoesNotContain("weggelaten",
            await bot.AskAsync("Hoeveel krijgt een gezin van 8 personen, 35.000 euro?"), StringComparison.Ordinal);

    [Theory]
    [InlineData("Wat bewaar je van mij?")]
    [InlineData("Worden mijn vragen bewaard?")]
    [InlineData("Hoe zit het met mijn privacy?")]
    public async Task What_is_kept_is_told(string question)
    {
        var told = await bot.AskAsync(question);

        Assert.All(["uw vragen", "dertig dagen", "wis mijn gegevens"], part => Assert.Contains(part, told, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_refusal_has_a_reference_that_the_log_has_too()
    {
        using var answer = await bot.PostAsync("{");

        var said = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var reference = (string?)JsonNode.Parse(said)!["reference"];
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.False(string.IsNullOrEmpty(reference));
        Assert.Contains($"reference {reference}", bot.Log, StringComparison.Ordinal);
    }

    private bool IsStored(string text) => StoredFiles.Hold(bot.DataFolder, text);
}
