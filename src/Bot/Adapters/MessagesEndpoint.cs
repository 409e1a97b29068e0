using System.Globalization;
using Assistent.Bot.Delivery;
using Assistent.Bot.Operations;
using Assistent.Bot.Replies;
using Microsoft.Bot.Schema;

namespace Assistent.Bot.Adapters;

/// <summary>
/// <c>POST /api/messages</c>: who is calling, and may they; then the activity; then the turn, now or after the answer to the call.
/// </summary>
internal sealed class MessagesEndpoint(
    InboundActivities inbound, ChannelAdapter adapter, BackgroundTurns background, BusyNotices notices, TurnPlaces places)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    public async Task<IResult> PostAsync(HttpContext context, CancellationToken cancellationToken) =>
        await inbound.ReadAsync(context, cancellationToken) switch
    {
        InboundActivity.Accepted accepted => await AnswerAsync(accepted, context.Response, cancellationToken),
        InboundActivity.Refused refused => Refuse(refused, context.Response),
        _ => Problem(StatusCodes.Status400BadRequest, "Het bericht is niet te lezen."),
    };

    private async Task<IResult> AnswerAsync(InboundActivity.Accepted accepted, HttpResponse response, CancellationToken cancellationToken)
    {
        var activity = accepted.Activity;
        if (activity.Type == ActivityTypes.Invoke)
            activity.DeliveryMode = DeliveryModes.Normal;
        if (activity.Type == ActivityTypes.Invoke || activity.DeliveryMode == DeliveryModes.ExpectReplies)
        {
            using var place = await places.TakeAsync(cancellationToken);
            if (place is null)
                return Busy(StatusCodes.Status503ServiceUnavailable, response);
            var answer = await adapter.AnswerNowAsync(accepted.Caller, activity, cancellationToken);
            return answer.Body is null
                ? Results.StatusCode(answer.Status)
                : Results.Text(ActivityJson.Write(answer.Body), "application/json", statusCode: answer.Status);
        }

        if (await background.TryTakeAsync(activity, cancellationToken))
            return Results.StatusCode(StatusCodes.Status202Accepted);
        TellAfter(response, activity);
        return Busy(StatusCodes.Status429TooManyRequests, response);
    }

    private static IResult Busy(int status, HttpResponse response)
    {
        ComeBack(response, RetryAfter);
        return Problem(status, Wording.TooBusy);
    }

    private IResult Refuse(InboundActivity.Refused refused, HttpResponse response)
    {
        if (refused.Activity is { } activity)
            TellAfter(response, activity);
        if (refused.Status == StatusCodes.Status401Unauthorized)
            response.Headers.WWWAuthenticate = "Bearer";
        if (refused.RetryAfter is { } wait)
            ComeBack(response, wait);
        return Problem(refused.Status, refused.Title);
    }

    // The caller does not wait for it.
    private void TellAfter(HttpResponse response, Activity activity) => response.OnCompleted(() => notices.TellAsync(activity));

    private static void ComeBack(HttpResponse response, TimeSpan wait) =>
        response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);

    private static IResult Problem(int status, string title) => Results.Problem(statusCode: status, title: title);
}
