using static System.Net.HttpStatusCode;
using static Assistent.Acceptance.Tests.Channels.Security.HostileCall;

namespace Assistent.Acceptance.Tests.Channels.Security.Hostile;

/// <summary>Calls with something wrong in how the token is sent.</summary>
internal static class HostileHeaders
{
    public static readonly IReadOnlyDictionary<string, HostileCall> All = new Dictionary<string, HostileCall>
    {
        ["no token"] = Channel(Unauthorized, call => call.Authorization = _ => []),
        ["an empty header"] = Channel(Unauthorized, call => call.Authorization = _ => [""]),
        ["an empty bearer"] = Channel(Unauthorized, call => call.Authorization = _ => ["Bearer "]),
        ["another scheme"] = Channel(Unauthorized, call => call.Authorization = token => [$"Basic {token}"]),
        ["no scheme"] = Channel(Unauthorized, call => call.Authorization = token => [token]),
        ["garbage"] = Channel(Unauthorized, call => call.Authorization = _ => ["Bearer geen.echt.token"]),
        ["two headers"] = Channel(Unauthorized, call => call.Authorization = token => [$"Bearer {token}", $"Bearer {token}"]),
        ["two tokens in one header"] = Channel(Unauthorized, call => call.Authorization = token => [$"Bearer {token}, Bearer {token}"]),
        ["a token in the address"] = Channel(Unauthorized, call =>
        {
            call.Path = $"/api/messages?access_token={call.MakeToken()}";
            call.Authorization = _ => [];
        }),
        ["an enormous token"] = Channel(Unauthorized, call => call.Claims["vulling"] = new string('a', 20_000)),
    };
}
