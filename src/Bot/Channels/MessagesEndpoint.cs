using System.Globalization;
using System.Net;
using Assistent.Bot.Conversations;
using Assistent.Bot.Delivery;
using Assistent.Bot.Replies;
using Assistent.Bot.Teams;

namespace Assistent.Bot.Channels;

/// <summary><c>POST /api/messages</c>: who is calling, and may they; then the activity; then the turn, now or after the answer to the call.</summary>
internal sealed class MessagesEndpoint(BotTurn turns, BackgroundTurns background, Invokes invokes)
{
    // Ten times what a channel takes for one message (protocol, 1.8) is no message.
    private const int MaxBytes = 256 * 1024;
    private const int RetryAfterSeconds = 5;

    public async Task<IResult> PostAsync(HttpContext context, CancellationToken cancellationToken)
    {
        // Without an app id there are no tokens to check: only this machine may call.
        if (context.Connection.RemoteIpAddress is { } caller && !IPAddress.IsLoopback(caller))
            return Problem(StatusCodes.Status403Forbidden, "Zonder app-id worden alleen berichten van deze machine aangenomen.");
        if (!context.Request.HasJsonContentType())
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Stuur een Activity als application/json.");
        if (context.Request.ContentLength > MaxBytes)
            return Problem(StatusCodes.Status413PayloadTooLarge, "Het bericht is te groot.");

        return await ActivityBody.ReadAsync(context.Request.Body, MaxBytes, cancellationToken) switch
        {
            ActivityBody.Read { Activity: var activity } => await AnswerAsync(activity, context.Response, cancellationToken),
            ActivityBody.TooLarge => Problem(StatusCodes.Status413PayloadTooLarge, "Het bericht is te groot."),
            ActivityBody.Malformed malformed => Problem(StatusCodes.Status400BadRequest, malformed.Reason),
            _ => Problem(StatusCodes.Status400BadRequest, "Het bericht is niet te lezen."),
        };
    }

    private async Task<IResult> AnswerAsync(Activity activity, HttpResponse response, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Invoke)
            return await InvokedAsync(activity, cancellationToken);
        if (activity.DeliveryMode == "expectReplies")
        {
            var turn = await turns.RunAsync(activity, InResponse.Route, Unstreamed.Stream, cancellationToken);
            return Results.Json(new ExpectedReplies(turn.Replies), ActivityJson.Default.ExpectedReplies);
        }

        if (activity.Type == ActivityTypes.Message && !IsAllowed(activity.ServiceUrl))
            return Problem(StatusCodes.Status403Forbidden, "Zonder app-id gaan antwoorden alleen naar een serviceUrl op deze machine.");
        if (background.TryStart(activity))
            return Results.StatusCode(StatusCodes.Status202Accepted);
        response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return Problem(StatusCodes.Status503ServiceUnavailable, "Er zijn te veel berichten tegelijk. Probeer het zo opnieuw.");
    }

    private async Task<IResult> InvokedAsync(Activity activity, CancellationToken cancellationToken)
    {
        var answer = await invokes.AnswerAsync(activity, cancellationToken);
        return answer.Body is { } body ? Results.Json(body, ActivityJson.Default.JsonElement, statusCode: answer.Status) : Results.StatusCode(answer.Status);
    }

    private static bool IsAllowed(string? serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var url)
        && url.Scheme is "http" or "https"
        && (url.Host == "localhost" || (IPAddress.TryParse(url.Host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address)));

    private static IResult Problem(int status, string title) => Results.Problem(statusCode: status, title: title);
}
