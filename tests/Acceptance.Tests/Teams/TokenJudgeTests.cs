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

        // The SDK asks for no service address in the activity. Where there is one, see IsElsewhere.
        "no service address in the activity", "another bot with an address of its own",

        // The SDK takes a key without endorsements as good for every channel.
        "a key without endorsements", "a key with an empty list of endorsements", "an empty channel",

        // The SDK leaves tenants, and what an activity must have, to the bot.
        "nobody who speaks", "another tenant in the conversation", "another tenant in the channel data", "no tenant at all, in Teams",
        "a tenant that is no text", "a tenant that is no text next to one that is right", "a tenant that is half a character",
        "another type of activity from another tenant", "another bot without a tenant", "another bot whose tenant is not that of its issuer",
        "another bot from a tenant that may not ask",

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

        var calls = HostileCalls.All.ToDictionary(hostile => hostile.Key, hostile => hostile.Value.Shape(bot));

        var reasons = await TokenJudge.ReasonsToRefuseAsync(bot, calls, Cancelled);

        Assert.Equal(HostileCalls.All.Count, reasons.Count);
        var stricter = calls.Where(call => IsElsewhere(call.Value)).Select(call => call.Key).Union(Stricter);
        Assert.Equal(stricter.Order(), reasons.Where(verdict => verdict.Value == "").Select(verdict => verdict.Key).Order());
    }

    [Fact]
    public async Task Calls_that_are_accepted_are_accepted_by_the_SDK_too()
    {
        await SkipWithoutAsync();

        var reasons = await TokenJudge.ReasonsToRefuseAsync(bot, ValidCalls.All.Select(valid => KeyValuePair.Create(valid.Key, valid.Value(bot))), Cancelled);

        Assert.Equal(ValidCalls.All.Count, reasons.Count);
        Assert.Equal(Milder.Order(), reasons.Where(verdict => verdict.Value != "").Select(verdict => verdict.Key).Order());
    }

    // The SDK sends its token wherever a signed call tells it to.
    private static bool IsElsewhere(Call call) =>
        call.Claims["serviceurl"] is { } signed && (string?)signed is { Length: > 0 } address && address == (string?)call.Body["serviceUrl"] && address != GuardedBot.ServiceUrl;

    private static async Task SkipWithoutAsync()
    {
        var missing = await Peers.MissingAsync();
        Assert.SkipWhen(missing is not null, missing ?? "");
    }
}
