namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>Calls that are right, each next to a hostile one that differs from it in one thing.</summary>
internal static class ValidCalls
{
    public static readonly IReadOnlyDictionary<string, Func<GuardedBot, Call>> All = new Dictionary<string, Func<GuardedBot, Call>>
    {
        ["a channel"] = bot => bot.ChannelCall(),
        ["another channel that the key is endorsed for"] = bot => With(bot.ChannelCall(), call => call.Body["channelId"] = "webchat"),
        ["a channel within Teams"] = bot => With(bot.ChannelCall(), call => call.Body["channelId"] = "msteams:COPILOT"),
        ["a key that is published with its certificate"] = bot => With(bot.ChannelCall(), call =>
        {
            call.Key = bot.CertifiedKey;
            call.Header["kid"] = bot.CertifiedKey.Id;
        }),
        ["the service address in other capitals"] = bot =>
            With(bot.ChannelCall(), call => call.Claims["serviceurl"] = GuardedBot.ServiceUrl.ToUpperInvariant()),
        ["a host below botframework.com"] = bot => With(bot.ChannelCall(), call => call.ServiceUrl = "https://webchat.botframework.com/"),
        ["a token just past its time, within the skew"] = bot =>
            With(bot.ChannelCall(), call => call.Claims["exp"] = HostileCalls.Now - 120),
        ["a token not quite valid yet, within the skew"] = bot =>
            With(bot.ChannelCall(), call => call.Claims["nbf"] = HostileCalls.Now + 120),
        ["the scheme in other capitals"] = bot => With(bot.ChannelCall(), call => call.Authorization = token => [$"bearer {token}"]),
        ["a caller id that somebody made up is ignored"] = bot =>
            With(bot.ChannelCall(), call => call.Body["callerId"] = "urn:botframework:azure"),
        ["another bot that is listed"] = bot => bot.AgentCall(),
        ["another bot that is listed, with an older token"] = bot => With(bot.AgentCall(), call =>
        {
            call.Claims["iss"] = $"https://sts.windows.net/{GuardedBot.Tenant}/";
            call.Claims["ver"] = "1.0";
            call.Claims.Remove("azp");
            call.Claims["appid"] = GuardedBot.ListedAgent;
        }),
    };

    private static Call With(Call call, Action<Call> change)
    {
        change(call);
        return call;
    }
}
