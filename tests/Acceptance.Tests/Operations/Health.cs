using System.Net;

namespace Assistent.Acceptance.Tests.Operations;

/// <summary>The health endpoints as a load balancer asks them.</summary>
internal static class Health
{
    public static readonly Uri Live = new("/health/live", UriKind.Relative);
    public static readonly Uri Ready = new("/health/ready", UriKind.Relative);

    public static async Task<HttpStatusCode> StatusAsync(HttpClient bot, Uri path, CancellationToken cancellationToken)
    {
        using var response = await bot.GetAsync(path, cancellationToken);
        return response.StatusCode;
    }
}
