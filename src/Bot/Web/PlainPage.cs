using System.Net;
using Assistent.Bot.Conversations;
using Assistent.Bot.Forwarding;
using Assistent.Bot.Operations;
using Assistent.Bot.Questions;
using Assistent.Bot.Replies;
using Assistent.Knowledge;
using Markdig;

namespace Assistent.Bot.Web;

/// <summary>
/// The plain page: one question, its answer and the sources. It works without script, and nothing a user wrote or a file holds becomes
/// markup.
/// </summary>
internal static class PlainPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static async Task<IResult> AnsweredAsync(
        HttpContext context, Assistant assistant, ForwardOffer forward, TurnPlaces places, string question,
        CancellationToken cancellationToken)
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

    private static IResult Busy(HttpContext context, string question)
    {
        (context.Response.StatusCode, context.Response.Headers.RetryAfter) = (StatusCodes.Status503ServiceUnavailable, "5");
        return Page(context, question, $"<p role=\"alert\">{Encode(Wording.TooBusy)}</p>");
    }

    private static string AnswerOf(Reply reply)
    {
        var text = Markdown.ToHtml(reply.Text + ReplyActivity.ForwardOf(reply), Pipeline);
        var sources = reply.Citations is [] ? "" : $"<h2>{Wording.Sources}</h2><ol>{string.Concat(reply.Citations.Select(Source))}</ol>";
        return $"<form method=\"post\" action=\"/\"><section "
            + $"aria-live=\"polite\">{text}{sources}{string.Concat(reply.Suggestions.Select(Choice))}</section></form>";
    }

    private static string Choice(string question) => $"<button name=\"vraag\" value=\"{Encode(question)}\">{Encode(question)}</button>";

    private static string Source(Citation citation)
    {
        var name = Encode(citation.Title);
        var title = citation.Link is { } url ? $"<a href=\"{Encode(url.ToString())}\" rel=\"noopener noreferrer\">{name}</a>" : name;
        return $"<li value=\"{citation.Position}\">{title}<blockquote>{Encode(citation.Quote)}</blockquote></li>";
    }

    private static IResult Page(HttpContext context, string question, string answer)
    {
        SecurityHeaders.ForPlainPage(context);
        return Results.Content(
            $"""
            <!doctype html>
            <html lang="nl">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
            <title>Assistent</title><link rel="stylesheet" href="/stijl.css"></head>
            <body><main>
            <h1>Assistent woonmogelijkheden</h1>
            <p>{Encode(Wording.Welcome)}</p>
            {Form(question)}
            {answer}
            </main></body>
            </html>
            """,
            "text/html; charset=utf-8");
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
