using System.Net;
using Assistent.Bot.Replies;
using Assistent.Knowledge.Corpus;

namespace Assistent.Bot.Web;

/// <summary>
/// What stands on the page before anything is asked: what a reader gets, what the subject means, and themes to begin with.
/// </summary>
internal static class BeginState
{
    public static string Html(ArticleLibrary library)
    {
        var overview = library.Overview;
        return $"""
            <section id="begin" class="begin" aria-label="{Encode(Wording.PageBegin)}">
            {Paragraph("belofte", overview.Promise)}
            {Paragraph("begrip", Wording.PageComputer)}
            <h2 id="begin-themas">{Encode(Wording.PageThemes)}</h2>
            <ul class="themas" aria-labelledby="begin-themas">{string.Concat(overview.Themes.Select(Tile))}</ul>
            <button type="button" id="begin-bladeren" class="utrecht-button utrecht-button--secondary-action">{
                Encode(Wording.PageBrowseAll(library.Instruments.Count))}</button>
            {Paragraph("begrip", overview.Explanation)}
            </section>
            """;
    }

    private static string Tile(Theme theme) =>
        $"<li><button type=\"button\" class=\"thema\" data-vraag=\"{Encode(theme.Question)}\">{Encode(theme.Title)}</button></li>";

    private static string Paragraph(string name, string text) => text == "" ? "" : $"<p class=\"{name}\">{Encode(text)}</p>";

    private static string Encode(string text) => WebUtility.HtmlEncode(text);
}
