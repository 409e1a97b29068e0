using System.Net;
using Assistent.Bot.Conversations;
using Assistent.Bot.Documents;
using Assistent.Bot.Forwarding;
using Assistent.Bot.Operations;
using Assistent.Bot.Questions;
using Assistent.Bot.Replies;
using Assistent.Knowledge;

namespace Assistent.Bot.Web;

/// <summary>
/// The plain page: one question, its answer and the sources. It works without script, and nothing a user wrote or a file holds becomes
/// markup.
/// </summary>
internal sealed class PlainPage(Assistant assistant, ForwardOffer forward, TurnPlaces places, WebChatSettings settings,
    OverviewWording wording)
{
    public async Task<IResult> AnsweredAsync(HttpContext context, string question, CancellationToken cancellationToken)
    {
        using var place = await places.TakeAsync(cancellationToken);
        if (place is null)
            return Busy(context, question);
        var message = new IncomingMessage(CleanText.Kept(question), null, IsFromButton: false);
        var turn = await assistant.AnswerAsync(message, Conversation.Empty(context.TraceIdentifier), Unstreamed.Stream, cancellationToken);
        return Page(context, question, AnswerOf(forward.Offer(turn.Reply)));
    }

    /// <summary>Asks a question without any script.</summary>
    public static string Form(string question) =>
        $"<form method=\"post\" action=\"/\"><label for=\"vraag\">Uw vraag</label> <textarea id=\"vraag\" name=\"vraag\" rows=\"3\" "
            + $"required>{Encode(question)}</textarea> <button>Vraag</button></form>";

    private IResult Busy(HttpContext context, string question)
    {
        (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (StatusCodes.Status503ServiceUnavailable, "5");
        return Page(context, question, $"<p role=\"alert\">{Encode(Wording.TooBusy)}</p>");
    }

    private static string AnswerOf(Reply reply)
    {
        var text = DocumentText.ToHtml(reply.Text + ReplyActivity.ForwardOf(reply));
        var sources = DocumentPage.Sources([.. reply.Citations.Select(DocumentSource.Of)]);
        return $"<form method=\"post\" action=\"/\"><section "
            + $"aria-live=\"polite\">{text}{sources}{string.Concat(reply.Suggestions.Select(Choice))}</section></form>";
    }

    private static string Choice(string question) => $"<button name=\"vraag\" value=\"{Encode(question)}\">{Encode(question)}</button>";

    private IResult Page(HttpContext context, string question, string answer)
    {
        SecurityHeaders.ForPlainPage(context);
        return Results.Content(DocumentPage.Whole("Assistent", "<link rel=\"stylesheet\" href=\"/stijl.css\">",
            $"""
            <h1>{Encode(settings.TitleOr(wording.PageTitle))}</h1>
            <p>{Encode(wording.Welcome)}</p>
            {Form(question)}
            {answer}
            """), "text/html; charset=utf-8");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
