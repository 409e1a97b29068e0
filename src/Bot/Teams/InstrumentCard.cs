using Assistent.Bot.Replies;
using Assistent.Knowledge;
using Assistent.Knowledge.Articles;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Assistent.Bot.Teams;

/// <summary>One instrument as a card: its title, two lines of the overview, its link and of when that is.</summary>
internal static class InstrumentCard
{
    private const int Lines = 2;
    private const int MaxPreview = 120;
    private const int MaxButton = 80;

    public static MessagingExtensionAttachment Of(Article article)
    {
        var lines = LinesOf(article);
        var card = new AdaptiveCard([.. BodyOf(article, lines)],
            article.Links is [var link, ..] ? [new CardButton.OpenUrl(TeamsReply.Clip(link.Label, MaxButton), link.Url)] : []);
        var preview = new ThumbnailCard(article.Title, text: TeamsReply.Clip(lines.FirstOrDefault() ?? "", MaxPreview));
        return new MessagingExtensionAttachment(AdaptiveCard.ContentType, content: card.ToJson(),
            preview: new Attachment(ThumbnailCard.ContentType, content: preview));
    }

    private static IEnumerable<CardElement> BodyOf(Article article, IReadOnlyList<string> lines)
    {
        yield return new CardElement.TextBlock(MarkdownText.Escape(article.Title)) { Weight = "bolder", Style = "heading" };
        foreach (var line in lines)
            yield return new CardElement.TextBlock(MarkdownText.Escape(line));
        foreach (var change in AnswerText.Changes([article]))
            yield return new CardElement.TextBlock(MarkdownText.Escape(change));
        yield return new CardElement.TextBlock($"{Wording.StateOf}.") { IsSubtle = true };
    }

    private static IReadOnlyList<string> LinesOf(Article article) =>
        [.. article.Facts.Where(fact => fact.Kind == FactKind.Definition)
            .Concat(article.Facts)
            .Select(fact => fact.Sentence)
            .Distinct()
            .Take(Lines)
            .Select(sentence => sentence.Text)];
}
