using Assistent.Acceptance.Tests.DirectLine;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>When the keys of an issuer are fetched, and for how long they are good.</summary>
public sealed class SigningKeysTests(GuardedBot guarded) : IClassFixture<GuardedBot>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_message_under_a_new_key_of_a_channel_gets_in_and_the_withdrawn_key_no_longer_does()
    {
        var (first, second) = (new SigningKey("oud", "msteams"), new SigningKey("nieuw", "msteams"));
        await using var issuer = await Issuer.StartAsync("https://api.botframework.com", first);
        await using var bot = guarded.Start(("Channels:OpenIdMetadata", issuer.Metadata));

        await AssertReplacesAsync(bot, issuer, guarded.ChannelCall, first, second);
    }

    [Fact]
    public async Task The_first_message_under_a_new_key_of_the_directory_gets_in_and_the_withdrawn_key_no_longer_does()
    {
        var (first, second) = (new SigningKey("oud"), new SigningKey("nieuw"));
        await using var issuer = await Issuer.StartAsync(GuardedBot.AgentIssuer, first);
        await using var bot = guarded.Start(("Channels:EntraOpenIdMetadata", issuer.Metadata));

        await AssertReplacesAsync(bot, issuer, guarded.AgentCall, first, second);
    }

    [Fact]
    public async Task Made_up_key_ids_make_the_bot_fetch_no_more_than_once()
    {
        await using var issuer = await Issuer.StartAsync("https://api.botframework.com", guarded.ChannelKey);
        await using var bot = guarded.Start(("Channels:OpenIdMetadata", issuer.Metadata));
        Assert.Equal(200, (await bot.SendAsync(guarded.ChannelCall())).Status);
        var once = issuer.Fetches;

        for (var made = 0; made < 50; made++)
        {
            var call = guarded.ChannelCall();
            call.Header["kid"] = $"verzonnen-{made}";
            Assert.Equal(401, (await bot.SendAsync(call)).Status);
        }

        // Its description and its keys.
        Assert.Equal(2, issuer.Fetches - once);
    }

    [Fact]
    public async Task While_keys_cannot_be_fetched_nobody_gets_in_and_afterwards_everyone_does_again()
    {
        await using var issuer = await Issuer.StartAsync("https://api.botframework.com", guarded.ChannelKey);
        issuer.IsDown = true;
        await using var bot = guarded.Start(("Channels:OpenIdMetadata", issuer.Metadata));

        Assert.Equal(401, (await bot.SendAsync(guarded.ChannelCall())).Status);
        Assert.Contains($"The signing keys cannot be fetched from {issuer.Metadata}", bot.Log, StringComparison.Ordinal);

        issuer.IsDown = false;
        await Eventually.GetAsync(
            async () => await bot.SendAsync(guarded.ChannelCall()) is { Status: 200 } answered
                ? answered
                : throw new InvalidOperationException("Not yet."),
            Cancelled);
    }

    [Fact]
    public async Task Keys_that_are_there_stay_good_while_the_issuer_is_down()
    {
        await using var issuer = await Issuer.StartAsync("https://api.botframework.com", guarded.ChannelKey);
        await using var bot = guarded.Start(("Channels:OpenIdMetadata", issuer.Metadata));
        Assert.Equal(200, (await bot.SendAsync(guarded.ChannelCall())).Status);

        issuer.IsDown = true;
        var unknown = guarded.ChannelCall();
        unknown.Header["kid"] = "verzonnen";

        Assert.Equal(401, (await bot.SendAsync(unknown)).Status);
        Assert.Equal(200, (await bot.SendAsync(guarded.ChannelCall())).Status);
    }

    [Fact]
    public async Task For_an_issuer_that_is_not_expected_nothing_is_fetched()
    {
        await using var issuer = await Issuer.StartAsync("https://api.botframework.com", guarded.ChannelKey);
        await using var bot = guarded.Start(
            ("Channels:OpenIdMetadata", issuer.Metadata), ("Channels:EntraOpenIdMetadata", issuer.Metadata));
        var call = guarded.ChannelCall();
        call.Claims["iss"] = "https://login.evil.example/v2.0";

        Assert.Equal(401, (await bot.SendAsync(call)).Status);
        Assert.Equal(0, issuer.Fetches);
    }

    [Fact]
    public async Task Where_no_other_bot_is_listed_none_gets_in_and_nothing_is_fetched_for_it()
    {
        await using var issuer = await Issuer.StartAsync(GuardedBot.AgentIssuer, guarded.EntraKey);
        await using var bot = guarded.StartWithoutAgents(("Channels:EntraOpenIdMetadata", issuer.Metadata));

        Assert.Equal(401, (await bot.SendAsync(guarded.AgentCall())).Status);
        Assert.Equal(0, issuer.Fetches);
    }

    [Theory]
    [InlineData("jku")]
    [InlineData("x5u")]
    public async Task Nothing_is_fetched_from_an_address_that_a_token_names(string header)
    {
        var call = guarded.ChannelCall();
        call.Key = new SigningKey("eigen", "msteams");
        call.Header["kid"] = "eigen";
        call.Header[header] = guarded.Channels.OtherKeys;

        Assert.Equal(401, (await guarded.Bot.SendAsync(call)).Status);
        Assert.Equal(0, guarded.Channels.OtherFetches);
    }

    private static async Task AssertReplacesAsync(RunningBot bot, Issuer issuer, Func<Call> call, SigningKey first, SigningKey second)
    {
        Assert.Equal(200, (await bot.SendAsync(SignedWith(call(), first))).Status);

        issuer.Keys.Clear();
        issuer.Keys.Add(second);

        Assert.Equal(200, (await bot.SendAsync(SignedWith(call(), second))).Status);
        Assert.Equal(401, (await bot.SendAsync(SignedWith(call(), first))).Status);
    }

    private static Call SignedWith(Call call, SigningKey key)
    {
        call.Key = key;
        call.Header["kid"] = key.Id;
        return call;
    }
}
