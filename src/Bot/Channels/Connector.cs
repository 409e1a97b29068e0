using System.Net;

namespace Assistent.Bot.Channels;

/// <summary>Sends replies to the channel that a message came from, over the Connector's REST interface (protocol, 4).</summary>
internal sealed partial class Connector(HttpClient http, ILogger<Connector> log)
{
    /// <summary>Whether replies may be sent to a service address: on this machine only.</summary>
    public static bool IsAllowed(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && (url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    public async Task ReplyAsync(Activity incoming, Activity reply, CancellationToken cancellationToken)
    {
        var conversation = Uri.EscapeDataString(incoming.Conversation?.Id ?? "");
        var path = $"{incoming.ServiceUrl!.TrimEnd('/')}/v3/conversations/{conversation}/activities{(incoming.Id is { Length: > 0 } id ? $"/{Uri.EscapeDataString(id)}" : "")}";
        try
        {
            using var response = await http.PostAsJsonAsync(path, reply, ActivityJson.Default.Activity, cancellationToken);
            if (!response.IsSuccessStatusCode)
                LogRefused((int)response.StatusCode);
        }
        catch (HttpRequestException error)
        {
            LogUndelivered(error);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The channel refused a reply with status {Status}")]
    private partial void LogRefused(int status);

    [LoggerMessage(LogLevel.Warning, "A reply could not be delivered")]
    private partial void LogUndelivered(Exception error);
}
