using System.Security.Cryptography;
using Assistent.Bot.DirectLine;

namespace Assistent.Bot.Web;

/// <summary>What a page of the bot may do in a browser: run its own script, talk to its own server, and nothing else.</summary>
internal sealed class SecurityHeaders(DirectLineSettings directLine)
{
    public const string ReportPath = "/csp-report";

    // Web Chat begins some style elements empty, without the nonce: this is the hash of nothing.
    private const string EmptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    /// <summary>A page with script: only what carries the nonce runs. Web Chat writes style attributes, which cannot carry one.</summary>
    /// <returns>The nonce, which is of this response alone.</returns>
    public string ForChat(HttpContext context, bool mayBeFramed)
    {
        var nonce = Convert.ToBase64String(RandomNumberGenerator.GetBytes(16));
        var host = context.Request.Host;
        var azure = directLine.AzureSecret == "" ? "" : $" {Origin("https")} {Origin("wss")}";
        var framers = mayBeFramed ? string.Join(' ', directLine.AllowedOrigins.Prepend("'self'")) : "'self'";
        Set(context, $"default-src 'none'; script-src 'nonce-{nonce}'; style-src-elem 'self' 'nonce-{nonce}' {EmptyStyle}; "
            + $"style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
            + $"connect-src 'self' ws://{host} wss://{host}{azure}; form-action 'self'; base-uri 'none'; "
            + $"frame-ancestors {framers}; report-uri {ReportPath}");
        return nonce;

        string Origin(string scheme) => $"{scheme}://{new Uri(directLine.AzureEndpoint).Authority}";
    }

    /// <summary>A page without script.</summary>
    public static void ForPlainPage(HttpContext context) =>
        Set(context, "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'");

    private static void Set(HttpContext context, string policy)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = policy;
        headers.XContentTypeOptions = "nosniff";
        // With no referrer at all, a browser would not say of its own form where it comes from.
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=(), payment=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (context.Request.IsHttps)
            headers.StrictTransportSecurity = "max-age=31536000";
    }
}
