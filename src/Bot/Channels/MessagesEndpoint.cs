using System.Net;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;

namespace Assistent.Bot.Channels;

/// <summary><c>POST /api/messages</c>: who is calling, and may they; then the activity; then the turn.</summary>
internal sealed partial class MessagesEndpoint(AssistantBot bot, ConversationStore conversations, Connector connector, ILogger<MessagesEndpoint> log)
{
    // Ten times what a channel takes for one message (protocol, 1.8) is no message.
    private const int MaxBytes = 256 * 1024;

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
            ActivityBody.Read { Activity: var activity } => await AnswerAsync(activity, cancellationToken),
            ActivityBody.TooLarge => Problem(StatusCodes.Status413PayloadTooLarge, "Het bericht is te groot."),
            ActivityBody.Malformed malformed => Problem(StatusCodes.Status400BadRequest, malformed.Reason),
            _ => Problem(StatusCodes.Status400BadRequest, "Het bericht is niet te lezen."),
        };
    }

    private async Task<IResult> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        var isExpecting = activity.DeliveryMode == "expectReplies";
        if (!isExpecting && activity.Type == ActivityTypes.Message && !Connector.IsAllowed(activity.ServiceUrl))
            return Problem(StatusCodes.Status403Forbidden, "Zonder app-id gaan antwoorden alleen naar een serviceUrl op deze machine.");

        var turn = await TurnAsync(activity, cancellationToken);
        if (isExpecting)
            return Results.Json(new ExpectedReplies(turn.Replies), ActivityJson.Default.ExpectedReplies);

        // The same activity delivered twice is answered once.
        foreach (var reply in turn.IsRepeat ? [] : turn.Replies)
            await connector.ReplyAsync(activity, reply, cancellationToken);
        return Results.Ok();
    }

    // The one catch-all of the product: whatever breaks in a turn, the user is told so and the log gets the exception.
    private async Task<StoredTurn> TurnAsync(Activity activity, CancellationToken cancellationToken)
    {
        try
        {
            var turn = await conversations.RunAsync(activity, InResponse.Route, conversation => bot.OnTurnAsync(new TurnContext(activity, conversation, Unstreamed.Stream), cancellationToken), cancellationToken);
            return turn.IsRemembered ? turn : turn with { Replies = [.. turn.Replies.Select(ReplyActivity.NotRemembered)] };
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFault(error, activity.Conversation?.Id ?? "");
            return new StoredTurn([ReplyActivity.To(activity, Reply.Fault)], IsRepeat: false, IsRemembered: false);
        }
    }

    private static IResult Problem(int status, string title) => Results.Problem(statusCode: status, title: title);

    [LoggerMessage(LogLevel.Error, "The turn of conversation {ConversationId} failed")]
    private partial void LogFault(Exception error, string conversationId);
}
