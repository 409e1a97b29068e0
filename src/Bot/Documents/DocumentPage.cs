using System.Net;
using Assistent.Bot.Replies;

namespace Assistent.Bot.Documents;

/// <summary>An answer as a page of HTML that needs no script: to keep, and behind a link for colleagues.</summary>
internal static class DocumentPage
{
    private const string Style = "body{font:1rem/1.5 sans-serif;max-width:45rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}"
        + "table{border-collapse:collapse}th,td{border:1px solid #999;padding:.4rem;text-align:left;vertical-align:top}"
        + "blockquote{margin:.2rem 0 .8rem;color:#333}";

    /// <summary>A file of its own, with its style in it.</summary>
    public static string File(AnswerDocument document, OverviewWording wording) => Page(document, wording, $"<style>{Style}</style>", "");

    /// <summary>A page of the bot, with the bot's style, that is not to be found by searching.</summary>
    public static string Shared(AnswerDocument document, OverviewWording wording, DateOnly until) =>
        Page(document, wording, "<meta name=\"robots\" content=\"noindex, nofollow\"><link rel=\"stylesheet\" href=\"/stijl.css\">",
            $"<p>{Encode(Wording.LinkUntil(until))}</p>");

    /// <summary>What a link shows whose answer is gone.</summary>
    public static string Gone() =>
        Whole(Wording.DocumentTitle, "<meta name=\"robots\" content=\"noindex, nofollow\"><link rel=\"stylesheet\" href=\"/stijl.css\">",
            $"<h1>{Encode(Wording.DocumentTitle)}</h1><p role=\"alert\">{Encode(Wording.LinkGone)}</p>");

    private static string Page(AnswerDocument document, OverviewWording wording, string head, string foot) => Whole(document.Question, head,
        $"""
        <h1>{Encode(document.Question)}</h1>
        {DocumentText.ToHtml(document.Markdown)}
        {(document.IsByModel ? $"<p>{Encode(Wording.ByModel)}</p>" : "")}
        {Sources(document.Sources)}
        <p>{Encode(wording.MailSources)}</p>
        {foot}
        """);

    public static string Sources(IReadOnlyList<DocumentSource> sources) =>
        sources is [] ? "" : $"<h2>{Encode(Wording.Sources)}</h2><ol>{string.Concat(sources.Select(Source))}</ol>";

    private static string Source(DocumentSource source)
    {
        var title = source.Link is { } link
            ? $"<a href=\"{Encode(link.AbsoluteUri)}\" rel=\"noopener noreferrer\">{Encode(source.Title)}</a>"
            : Encode(source.Title);
        return $"<li value=\"{source.Position}\">{title}<blockquote>{Encode(source.Quote)}</blockquote></li>";
    }

    public static string Whole(string title, string head, string body) =>
        $"""
        <!doctype html>
        <html lang="nl">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Encode(title)}</title>{head}</head>
        <body><main>
        {body}
        </main></body>
        </html>
        """;

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
