using Assistent.Acceptance.Tests.Channels.Security;

namespace Assistent.Acceptance.Tests.Teams;

/// <summary>The bot lets in and keeps out what Microsoft's own SDK does, but for what is told here.</summary>
public sealed class TokenJudgeTests(GuardedBot bot) : IClassFixture<GuardedBot>
{
    // Kept out here and let in by the SDK.
    private static readonly string[] Stricter =
    [
        // Channels sign with RS256 only, with tokens of moderate length that expire.
        "a longer hash", "the longest hash", "an enormous token", "a token that never expires",

        // The SDK sends its token wherever a signed call tells it to, and asks for no service address in the activity.
        "no service address in the activity", "no https", "a look-alike below the real name", "a look-alike that ends as the real name",
        "a neighbour below the shared name", "below a host that has nothing below it", "the real name as a user", "a user at the real name",
        "letters that look alike", "a final dot", "an address in numbers", "this machine", "the cloud's own metadata", "a file", "a script",
        "no absolute address", "a backslash trick", "another bot with an address of its own", "a fragment that swallows the path",

        // The SDK takes a key without endorsements as good for every channel.
        "a key without endorsements", "an empty channel",

        // The SDK leaves tenants, and what an activity must have, to the bot.
        "nobody who speaks", "another tenant in the conversation", "another tenant in the channel data", "no tenant at all, in Teams",
        "a tenant that is no text", "another bot whose tenant is not that of its issuer",

        // The emulator's way in is for bots that are not registered.
        "this bot itself, as an emulator does",
    ];

    // Let in here and kept out by the SDK.
    private static readonly string[] Milder =
    [
        // Endorsements name the channel, not the part of it that an activity comes from.
        "a channel within Teams",

        // Capitals make no other address (the SDK for .NET ignores them too) and no other scheme (RFC 9110, 11.1).
        "the service address in other capitals", "the scheme in other capitals",

        // The documents spell it serviceUrl, tokens serviceurl.
        "the claim as the documents spell it",
    ];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Calls_that_are_refused_are_refused_by_the_SDK_too()
    {
        await SkipWithoutAsync();

        var reasons = await TokenJudge.ReasonsToRefuseAsync(bot, HostileCalls.All.Select(hostile => KeyValuePair.Create(hostile.Key, hostile.Value.Shape(bot))), Cancelled);

        Assert.Equal(HostileCalls.All.Count, reasons.Count);
        Assert.Equal(Stricter.Order(), reasons.Where(verdict => verdict.Value == "").Select(verdict => verdict.Key).Order());
    }

    [Fact]
    public async Task Calls_that_are_accepted_are_accepted_by_the_SDK_too()
    {
        await SkipWithoutAsync();

        var reasons = await TokenJudge.ReasonsToRefuseAsync(bot, ValidCalls.All.Select(valid => KeyValuePair.Create(valid.Key, valid.Value(bot))), Cancelled);

        Assert.Equal(ValidCalls.All.Count, reasons.Count);
        Assert.Equal(Milder.Order(), reasons.Where(verdict => verdict.Value != "").Select(verdict => verdict.Key).Order());
    }

    private static async Task SkipWithoutAsync()
    {
        var missing = await Peers.MissingAsync();
        Assert.SkipWhen(missing is not null, missing ?? "");
    }
}
