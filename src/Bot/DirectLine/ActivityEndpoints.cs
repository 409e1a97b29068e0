using Assistent.Bot.Adapters;
using Assistent.Bot.Operations;
using Microsoft.Bot.Schema;
using Microsoft.AspNetCore.Http.Features;

namespace Assistent.Bot.DirectLine;

/// <summary>Takes what a client sends, and gives what was said.</summary>
internal sealed class ActivityEndpoints(
    DirectLineSettings settings, WebConversations conversations, WebChatAdapter adapter, TurnPlaces places, OpenSockets sockets,
    DirectLineLimits limits)
{
    /// <summary>
    /// <c>POST conversations/{id}/activities</c>: what the client sent is stored, then answered; sent again, it is answered once. What
    /// is no place for is not stored either.
    /// </summary>
    public async Task<IResult> PostAsync(HttpContext context, CancellationToken cancellationToken)
    {
        if (!context.Request.HasJsonContentType())
            return DirectLineError.Unsupported("Send an activity as application/json.");
        var token = context.Features.GetRequiredFeature<WebToken>();
        var sent = await ClientActivity.ReadAsync(context.Request, token.ConversationId, settings.MaxActivityBytes, cancellationToken);
        if (limits.Send(context, token, sent.Bytes) is { } refusal)
            return refusal;
        return sent switch
        {
            ClientActivity.Read { Activity.Type: ActivityTypes.Typing } => Accepted(WebActivity.IdOf(token.ConversationId, 0)),
            ClientActivity.Read { Activity: { Type: ActivityTypes.Event, Name: WebActivity.StopWriting } } => Stopped(token.ConversationId),
            ClientActivity.Read read => await TakeAsync(context, token, read, cancellationToken),
            ClientActivity.Refused { Answer: var answer } => answer,
            _ => DirectLineError.TooLarge(settings.MaxActivityBytes),
        };
    }

    /// <summary><c>GET conversations/{id}/activities?watermark=</c>.</summary>
    public async Task<IResult> GetAsync(HttpContext context, string? watermark, CancellationToken cancellationToken)
    {
        var id = context.Features.GetRequiredFeature<WebToken>().ConversationId;
        if (await conversations.FindAsync(id, cancellationToken) is not { } conversation)
            return DirectLineError.NotFound("The conversation is not known.");
        if (Watermark.Read(watermark, conversation) is not { } after)
            return DirectLineError.Malformed("The watermark is not one of this conversation.");
        return Results.Text(ActivitySet.Of(await conversations.ReadAfterAsync(id, after, cancellationToken), after), "application/json");
    }

    public static IResult Upload() => DirectLineError.Unsupported("This bot takes no files.");

    private async Task<IResult> TakeAsync(HttpContext context, WebToken token, ClientActivity.Read read,
        CancellationToken cancellationToken)
    {
        using var place = await places.TakeAsync(cancellationToken);
        if (place is null)
            return DirectLineError.Busy(context);
        switch (await conversations.AppendAsync(token, KeptActivity.Of(read.Activity), read.ClientId, cancellationToken))
        {
            case Appended.Missing:
                return DirectLineError.NotFound("The conversation is not known.");
            case Appended.Full:
                return DirectLineError.Full();
            case Appended.Ended:
                return DirectLineError.Malformed("The conversation has ended.");
            case Appended.Stored { Row: var row }:
                sockets.Wake(token.ConversationId);
                return await adapter.AnswerAsync(token, row)
                    ? Accepted(WebActivity.IdOf(token.ConversationId, row.Sequence))
                    : DirectLineError.Unavailable(context);
            default:
                throw new InvalidOperationException("An activity is stored or it is not.");
        }
    }

    private IResult Stopped(string conversationId)
    {
        adapter.Stop(conversationId);
        return Accepted(WebActivity.IdOf(conversationId, 0));
    }

    private static IResult Accepted(string id) => Results.Json(new PostedActivity(id), DirectLineJson.Default.PostedActivity);
}
