using System.Text.Json;
using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;

namespace Assistent.Bot.Teams;

/// <summary>What a channel asks of the bot and waits for: what to do with feedback, with a button on a card, with a search.</summary>
internal sealed class Invokes(BotTurn turns, AnswerCardActions cards, InstrumentSearch search)
{
    private static readonly JsonElement EmptyObject = JsonElement.Parse("{}");

    public async Task<InvokeResponse> AnswerAsync(Activity activity, CancellationToken cancellationToken) => activity.Name switch
    {
        FeedbackReader.SubmitAction => await FeedbackAsync(activity, cancellationToken),
        "adaptiveCard/action" => await cards.AnswerAsync(activity, cancellationToken),
        "composeExtension/query" => search.Answer(activity.Value),
        _ => new InvokeResponse(StatusCodes.Status501NotImplemented),
    };

    // An empty body: with any other Teams shows an error (protocol, 5.4).
    private async Task<InvokeResponse> FeedbackAsync(Activity activity, CancellationToken cancellationToken)
    {
        if (FeedbackReader.Read(activity) is null)
            return new InvokeResponse(StatusCodes.Status400BadRequest);
        var turn = await turns.RunAsync(activity, InResponse.Route, Unstreamed.Stream, cancellationToken);
        return turn.IsRemembered ? new InvokeResponse(StatusCodes.Status200OK, EmptyObject) : new InvokeResponse(StatusCodes.Status503ServiceUnavailable);
    }
}
