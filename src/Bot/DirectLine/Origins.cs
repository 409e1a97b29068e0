namespace Assistent.Bot.DirectLine;

/// <summary>
/// From which pages the web chat may be used. A caller that names no origin is no browser, and is judged by its token alone.
/// </summary>
internal sealed class Origins(DirectLineSettings settings)
{
    private readonly HashSet<string> _listed = [.. settings.AllowedOrigins.Select(origin => origin.TrimEnd('/'))];

    /// <summary>Whether a text is an origin: scheme, host and port, and nothing behind it.</summary>
    public static bool IsOrigin(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url
            .GetLeftPart(UriPartial.Authority) == text
            .TrimEnd('/');

    public bool Allows(HttpRequest request) =>
        request.Headers.Origin.ToString() is var origin && (origin == "" || IsOwn(request, origin) || Contains(_listed, origin));

    /// <summary>
    /// Whether the pages that a token is meant for include this one. A list in the settings is used alone (protocol, 8.3).
    /// </summary>
    public bool Allows(HttpRequest request, WebToken token) =>
        token.TrustedOrigins is [] || _listed.Count > 0
        || (request.Headers.Origin.ToString() is var origin
            && (origin == "" || IsOwn(request, origin) || Contains(token.TrustedOrigins, origin)));

    /// <summary>Whether a page of the bot itself asks, or no browser does.</summary>
    public static bool IsOwn(HttpRequest request) =>
        request.Headers.Origin.ToString() is var origin && origin != ""
            ? IsOwn(request, origin)
            : request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none";

    private static bool IsOwn(HttpRequest request, string origin) =>
        origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase);

    private static bool Contains(IEnumerable<string> origins, string origin) => origins.Contains(origin, StringComparer.OrdinalIgnoreCase);
}
