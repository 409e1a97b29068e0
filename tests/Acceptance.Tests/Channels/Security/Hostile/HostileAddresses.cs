using static System.Net.HttpStatusCode;
using static Assistent.Acceptance.Tests.Channels.Security.HostileCall;

namespace Assistent.Acceptance.Tests.Channels.Security.Hostile;

/// <summary>Calls that want the answer sent elsewhere.</summary>
internal static class HostileAddresses
{
    public static readonly IReadOnlyDictionary<string, HostileCall> All = new Dictionary<string, HostileCall>
    {
        ["no service address in the token"] = Channel(Unauthorized, call => call.Claims.Remove("serviceurl")),
        ["the service address as the documents spell its claim"] = Channel(Unauthorized, call =>
        {
            call.Claims.Remove("serviceurl");
            call.Claims["serviceUrl"] = GuardedBot.ServiceUrl;
        }),
        ["an empty service address in the token"] = Channel(Unauthorized, call => call.Claims["serviceurl"] = ""),
        ["another service address in the token"] = Channel(Unauthorized,
            call => call.Claims["serviceurl"] = "https://smba.trafficmanager.net/amer/"),
        ["another service address in the activity"] = Channel(Unauthorized, call => call.Body["serviceUrl"] = "https://evil.example/"),
        ["no service address in the activity"] = Channel(Unauthorized, call => call.Body.Remove("serviceUrl")),
        ["no https"] = Service("http://smba.trafficmanager.net/emea/"),
        ["a look-alike below the real name"] = Service("https://smba.trafficmanager.net.evil.nl/"),
        ["a look-alike that ends as the real name"] = Service("https://evil-botframework.com/"),
        ["a neighbour below the shared name"] = Service("https://evil.trafficmanager.net/"),
        ["below a host that has nothing below it"] = Service("https://evil.smba.trafficmanager.net/"),
        ["the real name as a user"] = Service("https://smba.trafficmanager.net@evil.nl/"),
        ["a user at the real name"] = Service("https://evil@smba.trafficmanager.net/"),
        ["letters that look alike"] = Service("https://smba.trafficmаnager.net/"),
        ["a final dot"] = Service("https://smba.trafficmanager.net./"),
        ["an address in numbers"] = Service("https://10.0.0.1/"),
        ["this machine"] = Service("https://127.0.0.1/"),
        ["the cloud's own metadata"] = Service("http://169.254.169.254/latest/meta-data/"),
        ["a file"] = Service("file:///etc/passwd"),
        ["a script"] = Service("javascript:alert(1)"),
        ["no absolute address"] = Service("//smba.trafficmanager.net/emea/"),
        ["a backslash trick"] = Service(@"https://evil.nl\@smba.trafficmanager.net/"),
        ["another port"] = Service("https://smba.trafficmanager.net:8443/emea/"),
        ["the port of http"] = Service("https://smba.trafficmanager.net:80/emea/"),
        ["a port that is none"] = Service("https://smba.trafficmanager.net:x/emea/"),
        ["a query that swallows the path"] = Service("https://smba.trafficmanager.net/emea/?x="),
        ["a fragment that swallows the path"] = Service("https://smba.trafficmanager.net/emea/#"),
        ["white space before it"] = Service(" https://smba.trafficmanager.net/emea/"),
        ["a line end in it"] = Service("https://smba.trafficmanager.net/emea/\r\nHost: evil.nl"),
        ["dots of another alphabet"] = Service("https://smba\u3002trafficmanager\uff0enet/"),
        ["an escaped dot"] = Service("https://smba%2etrafficmanager.net/"),
        ["an escaped slash in the host"] = Service("https://smba.trafficmanager.net%2fevil.nl/"),
        ["letters that look alike, as a server writes them"] = Service("https://smba.xn--trafficmnager-mve.net/"),
        ["a slash that is none"] = Service(@"https:\\smba.trafficmanager.net/"),
        ["one slash"] = Service("https:/smba.trafficmanager.net/"),
        ["another protocol"] = Service("wss://smba.trafficmanager.net/"),
        ["data"] = Service("data:text/plain,smba.trafficmanager.net"),
        ["an address in one number"] = Service("https://2130706433/"),
        ["this machine in another alphabet of addresses"] = Service("https://[::ffff:127.0.0.1]/"),
        ["a host name of one word"] = Service("https://localhost/"),
        ["the host of another cloud"] = Service("https://smba.infra.gov.teams.microsoft.us/teams/"),
        ["a prefix of what the token is good for"] = Channel(Unauthorized,
            call => call.Body["serviceUrl"] = "https://smba.trafficmanager.net/emea"),
    };
}
