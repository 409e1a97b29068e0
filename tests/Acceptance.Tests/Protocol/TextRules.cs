using System.Text.Json.Nodes;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Assistent.Acceptance.Tests.Protocol;

/// <summary>The text of a message as Markdown: nothing in it but what the channel shows well and a reader can trust.</summary>
internal static class TextRules
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().UsePreciseSourceLocation().Build();

    public static IEnumerable<string> ViolationsOf(JsonObject reply, string channel)
    {
        if ((string?)reply["text"] is not { } text)
            yield break;
        if ((string?)reply["textFormat"] != "markdown")
            yield return "textFormat is not markdown";
        if (reply["locale"] is null)
            yield return "the text has no locale";

        var document = Markdown.Parse(text, Pipeline);
        if (document.Descendants().Any(part => part is HtmlBlock or HtmlInline))
            yield return "the text has HTML";
        foreach (var link in document.Descendants<LinkInline>().Where(link => link.IsImage || !IsWeb(link.Url)))
            yield return $"the text has an image, or a link that is not of the web: {link.Url}";

        var defined = document.Descendants<LinkReferenceDefinition>().Select(definition => definition.Label ?? "").ToList();
        if (channel is "msteams" && defined.Count > 0)
            yield return "the text defines links, for which Teams loses its citations";
        if (channel is "webchat" or "directline" && !defined.Order().SequenceEqual(Linked(reply).Order()))
            yield return $"the text defines the links [{string.Join(", ", defined)}], which are not those of the citations";
    }

    private static IEnumerable<string> Linked(JsonObject reply) =>
        (reply["entities"]?.AsArray() ?? []).SelectMany(entity => entity?["citation"]?.AsArray() ?? [])
            .Where(claim => claim?["appearance"]?["url"] is not null).Select(claim => claim!["position"]!.ToJsonString());

    private static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var link) && link.Scheme is "https" or "http";
}
