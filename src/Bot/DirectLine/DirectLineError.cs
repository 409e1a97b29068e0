using System.Globalization;
using System.Text;
using Assistent.Bot.Operations;
using Assistent.Bot.Replies;

namespace Assistent.Bot.DirectLine;

/// <summary>
/// The answers that are not a success, each with the status and the code that clients know (protocol, 8.1). What the page shows its user
/// is in Dutch.
/// </summary>
internal static class DirectLineError
{
    private const int RetryAfterSeconds = 5;

    public static IResult Malformed(string message) => Of(StatusCodes.Status400BadRequest, "BadArgument", message);

    public static IResult Missing(string property) =>
        Of(StatusCodes.Status400BadRequest, "MissingProperty", $"The activity has no {property}.");

    public static IResult NoCredentials() =>
        Of(StatusCodes.Status401Unauthorized, "Unauthorized", "Send 'Authorization: Bearer' with a token.");

    public static IResult Forbidden(string message) => Of(StatusCodes.Status403Forbidden, "Forbidden", message);

    public static IResult Expired() => Of(StatusCodes.Status403Forbidden, "TokenExpired", "The token has expired.");

    public static IResult NotFound(string message) => Of(StatusCodes.Status404NotFound, "NotFound", message);

    public static IResult TooLarge(int maxBytes) =>
        Of(StatusCodes.Status413PayloadTooLarge, "MessageSizeTooBig", Wording.TooLong(maxBytes));

    public static IResult Full() =>
        Of(StatusCodes.Status403Forbidden, "ConversationFull", Wording.ConversationFull);

    public static IResult Unsupported(string message) => Of(StatusCodes.Status415UnsupportedMediaType, "UnsupportedMediaType", message);

    public static IResult Upstream() => Of(StatusCodes.Status502BadGateway, "BotError", "Azure's Direct Line gave no token.");

    /// <summary>Without its store a web chat cannot go on; it can when the store is back.</summary>
    public static IResult Unavailable(HttpContext context) => Later(context, Wording.StoreAway);

    /// <summary>More is asked at once than can be answered in time.</summary>
    public static IResult Busy(HttpContext context) => Later(context, Wording.TooBusy);

    public static IResult TooMany(HttpContext context, TimeSpan? retryAfter)
    {
        Limit(context, retryAfter);
        return Of(StatusCodes.Status429TooManyRequests, "TooManyRequests", Wording.TooBusy);
    }

    /// <summary>The same for who asks in a browser without script.</summary>
    public static IResult TooManyForPeople(HttpContext context, TimeSpan? retryAfter)
    {
        Limit(context, retryAfter);
        Refusals.Log(context, StatusCodes.Status429TooManyRequests);
        return Results.Text($"{Wording.TooBusy} {Wording.Reference(Refusals.ReferenceOf(context))}", "text/plain", Encoding.UTF8,
            StatusCodes.Status429TooManyRequests);
    }

    private static Refusal Later(HttpContext context, string message)
    {
        ComeBack(context, null);
        return new Refusal(StatusCodes.Status503ServiceUnavailable, "ServiceUnavailable", message);
    }

    private static void Limit(HttpContext context, TimeSpan? retryAfter)
    {
        context.RequestServices.GetRequiredService<Telemetry>()
            .Limited((context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "");
        ComeBack(context, retryAfter);
    }

    private static void ComeBack(HttpContext context, TimeSpan? retryAfter)
    {
        var seconds = retryAfter is { } wait ? Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)) : RetryAfterSeconds;
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
    }

    private static IResult Of(int status, string code, string message) => new Refusal(status, code, message);

    private sealed class Refusal(int status, string code, string message) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            Refusals.Log(context, status);
            var body = new ErrorResponse(new ErrorDetail(code, message, Refusals.ReferenceOf(context)));
            return Results.Json(body, DirectLineJson.Default.ErrorResponse, statusCode: status).ExecuteAsync(context);
        }
    }
}
