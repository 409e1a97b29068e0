namespace Assistent.Acceptance.Tests.Delivery;

/// <summary>Where replies go, and what they carry.</summary>
public sealed class ConnectorAddressTests
{
    private const string Question = "Hoe lang duurt de logeerregeling?";

    [Theory]
    [InlineData("a:1XyZ-_", "1700000000001", "/v3/conversations/a%3A1XyZ-_/activities/1700000000001")]
    [InlineData("19:abc@thread.tacv2;messageid=1700000000001", "17",
        "/v3/conversations/19%3Aabc%40thread.tacv2%3Bmessageid%3D1700000000001/activities/17")]
    [InlineData("cid", "cid|0000001", "/v3/conversations/cid/activities/cid%7C0000001")]
    [InlineData("a/../../b?c#d", "e/f%2f", "/v3/conversations/a%2F..%2F..%2Fb%3Fc%23d/activities/e%2Ff%252f")]
    [InlineData("é €", "1", "/v3/conversations/%C3%A9%20%E2%82%AC/activities/1")]
    public async Task An_id_stays_one_step_of_the_path(string conversation, string id, string path)
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = new DeliveringBot();

        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question, conversation, id));

        Assert.Equal(path, (await connector.FirstAsync(call => call.IsMessage)).Path);
    }

    [Theory]
    [InlineData("", "/v3/conversations/gesprek-1/activities")]
    [InlineData("amer/11111111-1111/", "/amer/11111111-1111/v3/conversations/gesprek-1/activities")]
    [InlineData("amer/11111111-1111", "/amer/11111111-1111/v3/conversations/gesprek-1/activities")]
    public async Task An_address_may_have_steps_and_end_as_it_likes(string steps, string path)
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = new DeliveringBot();
        var message = Incoming.Message(connector.ServiceUrl + steps, Question);
        if (steps == "")
            message["serviceUrl"] = connector.ServiceUrl.TrimEnd('/');
        message.Remove("id");

        await bot.SayAsync(message);
        var reply = await connector.FirstAsync(call => call.IsMessage);

        Assert.Equal(path, reply.Path);
        Assert.Null(reply.Body!["replyToId"]);
    }

    [Fact]
    public async Task A_reply_says_what_is_the_bots_to_say_and_leaves_the_rest_to_the_channel()
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = new DeliveringBot();

        await bot.SayAsync(Incoming.Personal(connector.ServiceUrl, Question, id: "bericht-1"));
        var calls = await connector.UntilAsync(2, _ => true);

        Assert.Equal(["typing", "message"], calls.Select(call => call.Type));
        Assert.All(calls, call =>
        {
            var body = call.Body!.AsObject();
            Assert.All(["id", "timestamp", "localTimestamp", "serviceUrl", "callerId", "deliveryMode"],
                name => Assert.False(body.ContainsKey(name), name));
            Assert.Equal(Incoming.Bot, (string?)body["from"]!["id"]);
            Assert.Equal("""{"id":"a:1XyZ"}""", body["conversation"]!.ToJsonString());
        });
        Assert.All(calls.Skip(1), call => Assert.Equal("bericht-1", (string?)call.Body!["replyToId"]));
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    public async Task An_id_that_would_lead_elsewhere_gets_no_reply(string conversation)
    {
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = new DeliveringBot();

        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question, conversation));
        await bot.UntilCountedAsync("refused", 1);

        Assert.Empty(connector.Calls);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nergens")]
    [InlineData("file:///etc/passwd")]
    public async Task What_comes_without_an_address_is_taken_and_harms_nothing(string? serviceUrl)
    {
        var time = new SteppedTime();
        await using var connector = await ConnectorStub.StartAsync();
        await using var bot = new DeliveringBot(time);
        var arrival = Incoming.Update("", "installationUpdate");
        (arrival["action"], arrival["serviceUrl"]) = ("add", serviceUrl);

        using var answer = await bot.PostAsync(arrival);
        await time.PassAsync(TimeSpan.FromMinutes(2));
        await bot.SayAsync(Incoming.Message(connector.ServiceUrl, Question));
        await bot.UntilCountedAsync("delivered", 1);

        Assert.InRange((int)answer.StatusCode, 200, 499);
        Assert.Empty(await bot.KeptAsync());
    }
}
