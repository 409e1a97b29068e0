using System.Globalization;
using Assistent.Bot.Conversations;
using Assistent.Bot.Delivery;
using Assistent.Bot.Replies;
using Assistent.Bot.Teams;

namespace Assistent.Bot.Channels;

/// <summary><c>POST /api/messages</c>: who is calling, and may they; then the activity; then the turn, now or after the answer to the call.</summary>
internal sealed class MessagesEndpoint(InboundActivities inbound, BotTurn turns, BackgroundTurns background, Invokes invokes)
{
    private const int RetryAfterSeconds = 5;

    public async Task<IResult> PostAsync(HttpContext context, CancellationToken cancellationToken) => await inbound.ReadAsync(context, cancellationToken) switch
    {
        InboundActivity.Accepted accepted => await AnswerAsync(accepted.Activity, context.Response, cancellationToken),
        InboundActivity.Refused refused => Refuse(refused, context.Response),
        _ => Problem(StatusCodes.Status400BadRequest, "Het bericht is niet te lezen."),
    };

    private async Task<IResult> AnswerAsync(Activity activity, HttpResponse response, CancellationToken cancellationToken)
    {
        if (activity.Type == ActivityTypes.Invoke)
            return await InvokedAsync(activity, cancellationToken);
        if (activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            var turn = await turns.RunAsync(activity, InResponse.Route, Unstreamed.Stream, cancellationToken);
            return Results.Json(new ExpectedReplies(turn.Replies), ActivityJson.Default.ExpectedReplies);
        }

        if (background.TryStart(activity))
            return Results.StatusCode(StatusCodes.Status202Accepted);
        response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return Problem(StatusCodes.Status429TooManyRequests, "Er zijn te veel berichten tegelijk. Probeer het zo opnieuw.");
    }

    private async Task<IResult> InvokedAsync(Activity activity, CancellationToken cancellationToken)
    {
        var answer = await invokes.AnswerAsync(activity, cancellationToken);
        return answer.Body is { } body ? Results.Json(body, ActivityJson.Default.JsonElement, statusCode: answer.Status) : Results.StatusCode(answer.Status);
    }

    private static IResult Refuse(InboundActivity.Refused refused, HttpResponse response)
    {
        if (refused.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        return Problem(refused.Status, refused.Title);
    }

    private static IResult Problem(int status, string title) => Results.Problem(statusCode: status, title: title);
}
