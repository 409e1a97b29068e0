using System.Net;
using System.Text.Json;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;

namespace Assistent.Bot.Channels;

/// <summary><c>POST /api/messages</c>: who is calling, and may they; then the activity; then the turn.</summary>
internal sealed partial class MessagesEndpoint(AssistantBot bot, Connector connector, ILogger<MessagesEndpoint> log)
{
    // Ten times what a channel takes for one message (protocol, 1.8) is no message.
    private const int MaxBytes = 256 * 1024;

    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, Conversation> _conversations = new();

    public async Task<IResult> PostAsync(HttpContext context, CancellationToken cancellationToken)
    {
        // Without an app id there are no tokens to check: only this machine may call.
        if (context.Connection.RemoteIpAddress is { } caller && !IPAddress.IsLoopback(caller))
            return Problem(StatusCodes.Status403Forbidden, "Zonder app-id worden alleen berichten van deze machine aangenomen.");
        if (!context.Request.HasJsonContentType())
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Stuur een Activity als application/json.");
        if (context.Request.ContentLength > MaxBytes)
            return Problem(StatusCodes.Status413PayloadTooLarge, "Het bericht is te groot.");

        var read = await ActivityBody.ReadAsync(context.Request.Body, MaxBytes, cancellationToken);
        return read switch
        {
            ActivityBody.Read { Activity: var activity } => await AnswerAsync(activity, cancellationToken),
            ActivityBody.TooLarge => Problem(StatusCodes.Status413PayloadTooLarge, "Het bericht is te groot."),
            ActivityBody.Malformed malformed => Problem(StatusCodes.Status400BadRequest, malformed.Reason),
            _ => Problem(StatusCodes.Status400BadRequest, "Het bericht is niet te lezen."),
        };
    }

    private async Task<IResult> AnswerAsync(Activity activity, CancellationToken cancellationToken)
    {
        var replies = Turn(activity);
        if (activity.DeliveryMode == "expectReplies")
            return Results.Json(new ExpectedReplies(replies), ActivityJson.Default.ExpectedReplies);

        if (replies.Count > 0 && !Connector.IsAllowed(activity.ServiceUrl))
            return Problem(StatusCodes.Status403Forbidden, "Zonder app-id gaan antwoorden alleen naar een serviceUrl op deze machine.");
        foreach (var reply in replies)
            await connector.ReplyAsync(activity, reply, cancellationToken);
        return Results.Ok();
    }

    // The one catch-all of the product: whatever breaks in a turn, the user is told so and the log gets the exception.
    private IReadOnlyList<Activity> Turn(Activity activity)
    {
        try
        {
            var id = activity.Conversation?.Id ?? "";
            var turn = bot.OnTurn(activity, _conversations.GetValueOrDefault(id) ?? Conversation.Empty(id));
            _conversations[id] = turn.Conversation;
            return turn.Replies;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            LogFault(error, activity.Conversation?.Id ?? "");
            return [ReplyActivity.To(activity, Reply.Fault)];
        }
    }

    private static IResult Problem(int status, string title) => Results.Problem(statusCode: status, title: title);

    [LoggerMessage(LogLevel.Error, "The turn of conversation {ConversationId} failed")]
    private partial void LogFault(Exception error, string conversationId);
}
