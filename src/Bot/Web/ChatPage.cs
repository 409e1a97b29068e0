using System.Net;
using Assistent.Bot.Replies;
using Assistent.Knowledge;

namespace Assistent.Bot.Web;

/// <summary>The page with the chat, on its own or in the widget's frame. Without script it is a form that gives one answer.</summary>
internal sealed class ChatPage(WebAssets assets, SecurityHeaders security, WebChatSettings settings, KnowledgeBase knowledge,
    OverviewWording wording)
{
    private const string OnDevice = "apparaat";
    private const string InTab = "tabblad";
    private const string WithoutScript = ".vlak, .boven { display: none !important; }";

    private string Title => settings.TitleOr(wording.PageTitle);

    public IResult Whole(HttpContext context) =>
        Page(context, security.ForChat(context, mayBeFramed: false), settings.Remember == Remembering.Device ? OnDevice : InTab);

    public IResult Frame(HttpContext context, string? remember)
    {
        var ways = remember is OnDevice or InTab ? remember : settings.Remember == Remembering.Device ? OnDevice : InTab;
        return Page(context, security.ForChat(context, mayBeFramed: true), ways);
    }

    private IResult Page(HttpContext context, string nonce, string remember) => Results.Content(
        $"""
        <!doctype html>
        <html lang="nl" data-nonce="{nonce}" data-onthoud="{remember}" data-aanvullen="{(settings.TypeAhead ? "ja" : "nee")}">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <title>{Encode(Title)}</title>
        <link rel="icon" href="data:,">
        {Style("componenten.css")}{Style("thema.css")}{Style("chat.css")}
        </head>
        <body class="assistent-theme utrecht-document utrecht-surface">
        <a class="sprong utrecht-link utrecht-link--html-a" href="#gesprek">{Encode(Wording.PageSkip)}</a>
        <header class="kop"><h1 class="utrecht-heading-1">{Encode(Title)}</h1><p id="stand">{Encode(wording.StateOf)}</p></header>
        <main class="is-leeg" aria-label="{Encode(Title)}">
        <div class="boven">
        <details class="uitleg"><summary>{Encode(Wording.PageAbout)}</summary>
        <ul>{string.Concat(wording.PageExplanation.Select(line => $"<li>{Encode(line)}</li>"))}</ul></details>
        {Button("stop", Wording.PageStop, isHidden: true)}
        {Button("bladeren", Wording.PageBrowse, isHidden: true)}
        {Button("nieuw", Wording.PageRestart, isHidden: true)}
        </div>
        <p id="melding" role="status"></p>
        <div id="storing" role="alert"></div>
        <noscript><style nonce="{nonce}">{WithoutScript}</style>{PlainPage.Form("")}</noscript>
        <div class="vlak">
        <div class="kolom">
        {BeginState.Html(knowledge.Library)}
        <section id="gesprek" aria-label="{Encode(Wording.PageConversation)}"></section>
        </div>
        </div>
        </main>
        <script nonce="{nonce}" src="{assets.AddressOf("chat.js")}"></script>
        <script nonce="{nonce}" src="{assets.AddressOf("webchat.js")}"></script>
        </body>
        </html>
        """,
        "text/html; charset=utf-8");

    private static string Button(string id, string text, bool isHidden) =>
        $"<button type=\"button\" id=\"{id}\" class=\"stil\"{(isHidden ? " hidden" : "")}>{Encode(text)}</button>";

    private string Style(string name) => $"<link rel=\"stylesheet\" href=\"{assets.AddressOf(name)}\">";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
