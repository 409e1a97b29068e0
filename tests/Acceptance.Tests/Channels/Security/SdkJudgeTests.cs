using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>
/// The same calls to the bare adapter of the SDK, in this process: what the bot keeps out and lets in against what the SDK does, but for
/// what is told here.
/// </summary>
public sealed class SdkJudgeTests(GuardedBot bot) : IClassFixture<GuardedBot>
{
    // Kept out here and let in by the SDK.
    private static readonly string[] Stricter =
    [
        // Channels sign with RS256 only, with tokens of moderate length.
        "a longer hash", "the longest hash", "an enormous token",

        // The SDK takes an activity without a channel for one that says nothing of it. Of service addresses, see IsElsewhere.
        "no channel", "an empty channel",

        // The SDK leaves tenants, and what an activity must have, to the bot.
        "nobody who speaks", "another tenant in the conversation", "another tenant in the channel data", "no tenant at all, in Teams",
        "a tenant that is no text", "a tenant that is no text next to one that is right", "a tenant that is half a character",
        "another type of activity from another tenant",

        // The emulator's way in is for bots that are not registered.
        "this bot itself, as an emulator does",
    ];

    // Let in here and kept out by the SDK.
    private static readonly string[] Milder =
    [
        // The SDK (4.23.1) validates an audience of another bot's token without naming one, and so lets in none.
        "another bot that is listed", "another bot that is listed, with an older token",

        // Endorsements name the channel, not the part of it that an activity comes from.
        "a channel within Teams",

        // Capitals make no other scheme (RFC 9110, 11.1). The bot hands both on as the SDK knows them.
        "the scheme in other capitals",
    ];

    [Fact]
    public async Task Calls_that_are_refused_are_refused_by_the_SDK_too()
    {
        var calls = HostileCalls.All.ToDictionary(hostile => hostile.Key, hostile => hostile.Value.Shape(bot));

        var letIn = await LetInAsync(calls);

        var stricter = calls.Where(call => IsElsewhere(call.Value)).Select(call => call.Key).Union(Stricter);
        var differences = stricter.Except(letIn).Select(name => $"not let in: {name}")
            .Concat(letIn.Except(stricter).Select(name => $"let in: {name}"));
        Assert.Equal("", string.Join("; ", differences));
    }

    [Fact]
    public async Task Calls_that_are_accepted_are_accepted_by_the_SDK_too()
    {
        var calls = ValidCalls.All.ToDictionary(valid => valid.Key, valid => valid.Value(bot));

        var letIn = await LetInAsync(calls);

        Assert.Equal(Milder.Order(), calls.Keys.Except(letIn).Order());
    }

    // The SDK sends its token wherever a signed call tells it to, if only that is an address.
    private static bool IsElsewhere(Call call) =>
        call.Claims["serviceurl"] is { } signed && (string?)signed is { Length: > 0 } address
            && address == (string?)call.Body["serviceUrl"] && address != GuardedBot.ServiceUrl
        && Uri.TryCreate(address, UriKind.Absolute, out _);

    private async Task<IReadOnlyList<string>> LetInAsync(Dictionary<string, Call> calls)
    {
        var (adapter, letIn) = (new CloudAdapter(Authentication()), new List<string>());
        foreach (var (name, call) in calls)
        {
            var reached = new Reached();
            var context = new DefaultHttpContext();
            context.Request.Method = "POST";
            context.Request.Headers.Authorization = call.Authorization(call.MakeToken());
            context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(call.Text(call.Body.ToJsonString())));
            try
            {
                await adapter.ProcessAsync(context.Request, context.Response, reached, TestContext.Current.CancellationToken);
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                // What the SDK throws gets no further either.
            }

            if (reached.IsReached)
                letIn.Add(name);
        }

        return letIn;
    }

    private ConfigurationBotFrameworkAuthentication Authentication()
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["MicrosoftAppId"] = GuardedBot.AppId,
            ["MicrosoftAppType"] = "SingleTenant",
            ["MicrosoftAppTenantId"] = GuardedBot.Tenant,
            ["MicrosoftAppPassword"] = "geheim",
            ["ToChannelFromBotLoginUrl"] = "https://login.microsoftonline.com/{0}",
            ["ToChannelFromBotOAuthScope"] = "https://api.botframework.com/.default",
            ["ToBotFromChannelTokenIssuer"] = bot.Channels.Name,
            ["OAuthUrl"] = "https://api.botframework.com",
            ["ToBotFromChannelOpenIdMetadataUrl"] = bot.Channels.Metadata,
            ["ToBotFromEmulatorOpenIdMetadataUrl"] = bot.Entra.Metadata,
        }).Build();
        return new ConfigurationBotFrameworkAuthentication(settings, authConfiguration: new AuthenticationConfiguration
        {
            ClaimsValidator = new AllowedCallersClaimsValidator([GuardedBot.ListedAgent]),
            ValidTokenIssuers = [GuardedBot.AgentIssuer, $"https://sts.windows.net/{GuardedBot.Tenant}/"],
        });
    }

    /// <summary>A bot that only knows whether anything got to it.</summary>
    private sealed class Reached : IBot
    {
        public bool IsReached { get; private set; }

        public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
        {
            IsReached = true;
            return Task.CompletedTask;
        }
    }
}
