using System.Net;
using Assistent.Bot.Channels;
using Assistent.Bot.Conversations;
using Assistent.Bot.Replies;
using Markdig;

namespace Assistent.Bot.Web;

/// <summary>The plain page: one question, its answer and the sources. It works without script, and nothing a user wrote or a file holds becomes markup.</summary>
internal static class PlainPage
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().Build();

    public static async Task<IResult> AnsweredAsync(HttpContext context, AssistantBot bot, string question, CancellationToken cancellationToken)
    {
        var message = new Activity { Type = ActivityTypes.Message, Text = question, ChannelId = "page", Conversation = new ConversationAccount { Id = context.TraceIdentifier } };
        var turn = await bot.OnTurnAsync(new TurnContext(message, Conversation.Empty(context.TraceIdentifier), Unstreamed.Stream), cancellationToken);
        return Page(context, question, string.Concat(turn.Replies.Select(Reply)));
    }

    /// <summary>Asks a question without any script.</summary>
    public static string Form(string question) =>
        $"<form method=\"post\" action=\"/\"><label for=\"vraag\">Uw vraag</label> <textarea id=\"vraag\" name=\"vraag\" rows=\"3\" maxlength=\"10000\" required>{Encode(question)}</textarea> <button>Vraag</button></form>";

    private static string Reply(Activity reply)
    {
        var text = Markdown.ToHtml(reply.Text ?? "", Pipeline);
        var claims = string.Concat(reply.Entities?.SelectMany(entity => entity.Citation ?? []).Select(Source) ?? []);
        var sources = claims == "" ? "" : $"<h2>{Wording.Sources}</h2><ol>{claims}</ol>";
        var choices = string.Concat(reply.SuggestedActions?.Actions.Select(Choice) ?? []);
        return $"<form method=\"post\" action=\"/\"><section aria-live=\"polite\">{text}{sources}{choices}</section></form>";
    }

    private static string Choice(CardAction action) => $"<button name=\"vraag\" value=\"{Encode(action.Value)}\">{Encode(action.Title)}</button>";

    private static string Source(Claim claim)
    {
        var name = Encode(claim.Appearance.Name);
        var title = claim.Appearance.Url is { } url ? $"<a href=\"{Encode(url)}\" rel=\"noopener noreferrer\">{name}</a>" : name;
        return $"<li value=\"{claim.Position}\">{title}<blockquote>{Encode(claim.Appearance.Abstract)}</blockquote></li>";
    }

    private static IResult Page(HttpContext context, string question, string answer)
    {
        SecurityHeaders.ForPlainPage(context);
        return Results.Content(
            $"""
            <!doctype html>
            <html lang="nl">
            <head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Assistent</title><link rel="stylesheet" href="/stijl.css"></head>
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
