using Assistent.Bot.Replies;
using Assistent.Knowledge;
using Assistent.Knowledge.Corpus;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Assistent.Bot.Teams;

/// <summary>
/// One instrument as a card: its title, two lines of the overview, its link, and questions that the card itself answers, also where the
/// bot is no member of the chat that it was dropped into.
/// </summary>
internal static class InstrumentCard
{
    /// <summary>What the buttons with questions are called on the wire.</summary>
    public const string Verb = "over";

    private const int Lines = 2;
    private const int MaxPreview = 120;
    private const int MaxButton = 80;

    public static MessagingExtensionAttachment Of(Article article, IReadOnlyList<string> questions, string edition)
    {
        var lines = LinesOf(article);
        var texts = lines.Select(line => new CardElement.TextBlock(MarkdownText.Escape(line)));
        var card = CardOf(article, [.. texts, .. ChangesOf(article)], questions, edition);
        var preview = new ThumbnailCard(article.Title, text: ClippedText.Of(lines.FirstOrDefault() ?? "", MaxPreview));
        return new MessagingExtensionAttachment(AdaptiveCard.ContentType, content: card.ToJson(),
            preview: new Attachment(ThumbnailCard.ContentType, content: preview));
    }

    /// <summary>The same card with the answer to a question in it.</summary>
    public static AdaptiveCard Answering(Article article, string question, Reply reply, string edition) =>
        CardOf(article,
            [new CardElement.TextBlock(MarkdownText.Escape(question)) { Weight = "bolder" }, new CardElement.TextBlock(reply.Text),
                .. reply.Citations is [] ? [] : AnswerCard.SourcesOf(reply.Citations)], reply.Suggestions, edition);

    private static AdaptiveCard CardOf(
        Article article, IEnumerable<CardElement> body, IReadOnlyList<string> questions, string edition) => new(
        [new CardElement.TextBlock(MarkdownText.Escape(article.Title)) { Weight = "bolder", Style = "heading" }, .. body,
            .. AnswerCard.QuestionsOf(questions, question => new CardButton.Execute(question, Verb,
                new ArticleQuestion(article.Slug.ToString(), question), AnswerCard.AskedBelow(question))),
            AnswerCard.StateOf(edition)],
        article.Links is [var link, ..] ? [new CardButton.OpenUrl(ClippedText.Of(link.Label, MaxButton), link.Url)] : []);

    private static IEnumerable<CardElement> ChangesOf(Article article) =>
        AnswerText.Changes(article).Select(change => new CardElement.TextBlock(change));

    private static IReadOnlyList<string> LinesOf(Article article) =>
        [.. article.Facts.Where(fact => fact.Kind == FactKind.Definition)
            .Concat(article.Facts)
            .Select(fact => fact.Sentence)
            .Distinct()
            .Take(Lines)
            .Select(sentence => sentence.Text)];
}
