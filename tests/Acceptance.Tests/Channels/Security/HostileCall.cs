using System.Net;

namespace Assistent.Acceptance.Tests.Channels.Security;

/// <summary>A call that differs from a right one in one thing, and the status that it must get.</summary>
internal sealed record HostileCall(HttpStatusCode Status, Func<GuardedBot, Call> Shape)
{
    public static HostileCall Channel(HttpStatusCode status, Action<Call> change, Func<GuardedBot, SigningKey>? key = null) =>
        new(status, bot => Changed(bot.ChannelCall(), bot, change, key));

    public static HostileCall Agent(HttpStatusCode status, Action<Call> change, Func<GuardedBot, SigningKey>? key = null) =>
        new(status, bot => Changed(bot.AgentCall(), bot, change, key));

    public static HostileCall Service(string address) => Channel(HttpStatusCode.Unauthorized, call => call.ServiceUrl = address);

    public static Call With(Call call, Action<Call> change)
    {
        change(call);
        return call;
    }

    private static Call Changed(Call call, GuardedBot bot, Action<Call> change, Func<GuardedBot, SigningKey>? key)
    {
        if (key is not null)
            call.Key = key(bot);
        return With(call, change);
    }
}
