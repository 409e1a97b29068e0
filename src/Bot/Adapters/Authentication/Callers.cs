using System.Net;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;

namespace Assistent.Bot.Adapters.Authentication;

/// <summary>Finds out who makes a call, before anything of the call is read.</summary>
internal sealed partial class Callers
{
    public const string Scheme = "Caller";
    public const string BearerPrefix = "Bearer ";

    // A proxy or a tunnel on this machine would make everyone local. Where the server itself already believed and took away what a
    // proxy says, it left an "X-Original-" header in its place.
    private static readonly string[] ForwardingHeaders = ["Forwarded", "Via", "X-Real-IP", "X-Client-IP", "True-Client-IP",
        "CF-Connecting-IP"];
    private static readonly string[] ForwardingPrefixes = ["X-Forwarded-", "X-Original-"];

    private readonly bool _isRegistered;

    public Callers(IOptions<BotSettings> bot, IOptions<ChannelSettings> channels, ILogger<Callers> log)
    {
        _isRegistered = bot.Value.IsRegistered;
        if (_isRegistered)
            LogRegistered(log, bot.Value.MicrosoftAppType, channels.Value.Cloud);
        else
            LogNotRegistered(log);
    }

    /// <summary>The caller, or <c>null</c> when the call is nobody's.</summary>
    public async Task<Caller?> OfAsync(HttpContext context)
    {
        if (!_isRegistered)
            return IsLocal(context) ? new Caller.ThisMachine() : null;
        var result = await context.AuthenticateAsync(Scheme);
        return result.Succeeded ? context.Features.Get<Caller>() : null;
    }

    public bool AsksForToken => _isRegistered;

    /// <summary>Keeps who a valid token makes the caller; a token that makes nobody is refused.</summary>
    public static void Accept(TokenValidatedContext context, Caller? caller)
    {
        if (caller is null)
            context.Fail("The token names no caller that is allowed.");
        else
            context.HttpContext.Features.Set(caller);
    }

    /// <summary>
    /// Whether a program on this machine calls, and no proxy. A connection without an address is one within this machine, such as a socket
    /// that is a file.
    /// </summary>
    public static bool IsLocal(HttpContext context) =>
        (context.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
            && !context.Request.Headers.Keys.Any(IsForwarding);

    private static bool IsForwarding(string header) =>
        ForwardingHeaders.Contains(header, StringComparer.OrdinalIgnoreCase) || ForwardingPrefixes
            .Any(prefix => header.StartsWith(prefix, StringComparison.OrdinalIgnoreCase));

    [LoggerMessage(LogLevel.Warning, "There is no MicrosoftAppId: only programs on this machine are answered, and only on this machine")]
    private static partial void LogNotRegistered(ILogger log);

    [LoggerMessage(LogLevel.Information, "Channels are answered as an app of type {AppType} in the {Cloud} cloud")]
    private static partial void LogRegistered(ILogger log, AppType appType, CloudName cloud);
}
