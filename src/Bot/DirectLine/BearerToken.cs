using System.Net.Http.Headers;

namespace Assistent.Bot.DirectLine;

/// <summary>The credential that a request carries in its <c>Authorization</c> header.</summary>
internal static class BearerToken
{
    public static string? Of(HttpRequest request) =>
        AuthenticationHeaderValue.TryParse(request.Headers.Authorization, out var header) && header.Scheme
            .Equals("Bearer", StringComparison.OrdinalIgnoreCase) && header.Parameter is { Length: > 0 } token ? token : null;
}
