using Assistent.Bot.Adapters;
using Assistent.Bot.Documents;
using Assistent.Bot.Replies;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Assistent.Bot.Tests.Documents;

/// <summary>What is taken elsewhere says exactly what the chat said.</summary>
public sealed class AnswerDocumentTests
{
    private const string Stay = "Hoe lang duurt de logeerregeling?";
    private const string Difference = "Wat is het verschil tussen de HAR en de logeerregeling?";

    [Fact]
    public void A_document_is_the_question_the_text_and_the_sources_of_the_stored_reply()
    {
        var document = DocumentOf(Stay);

        Assert.Equal(Stay, document.Question);
        Assert.StartsWith("Een logeerperiode duurt in principe maximaal drie maanden. [1]", document.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("]: http", document.Markdown, StringComparison.Ordinal);
        Assert.Equal("Logeerregeling voor statushouders", document.Sources[0].Title);
    }

    [Fact]
    public void What_is_between_the_bot_and_its_user_is_left_out()
    {
        var reply = ReplyTo(Stay);

        var document = Read(reply with
        {
            Text = $"Ik lees uw vraag als: iets van [naam].\n\n{reply.Text}\n\nIk heb weggelaten: een naam. Dat is niet nodig.",
            QuestionAs = "Hoe lang voor mevrouw Jansen?",
        });

        Assert.Equal("Hoe lang voor mevrouw [naam]?", document.Question);
        Assert.StartsWith("Een logeerperiode", document.Markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("weggelaten", document.Markdown, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"type":"message","text":"Goedendag","channelData":{"assistent":{"outcome":"smallTalk"}}}""")]
    [InlineData("""{"type":"message","text":"Hoe lang?"}""")]
    [InlineData("""{"type":"typing"}""")]
    [InlineData("[]")]
    public void What_is_no_answer_makes_no_document(string activity) => Assert.Null(AnswerDocument.Read(activity));

    [Theory]
    [InlineData(Stay)]
    [InlineData(Difference)]
    [InlineData("Welke regelingen zijn er?")]
    [InlineData("Hoeveel geld is er voor de flexpoolregeling?")]
    public void A_mail_has_the_question_as_its_subject_and_every_sentence_without_markers(string question)
    {
        var document = DocumentOf(question);

        var mail = MailText.Of(document, RepositoryKnowledgeBase.Wording);

        Assert.Equal(question, mail.Subject);
        Assert.DoesNotMatch(@"\[\d+\]", mail.Body);
        Assert.All(RepositoryKnowledgeBase.Grounded(question).Citations,
            citation => Assert.Contains(citation.Title, mail.Body, StringComparison.Ordinal));
        Assert.True(mail.Address is null
            || (mail.Address.StartsWith("mailto:?subject=", StringComparison.Ordinal) && mail.Address.Length <= 1900));
    }

    [Theory]
    [InlineData(Stay)]
    [InlineData(Difference)]
    [InlineData("Welke regelingen zijn er?")]
    public void A_word_document_is_one_that_word_takes_and_has_the_words_of_the_answer(string question)
    {
        var file = WordDocument.Of(DocumentOf(question), RepositoryKnowledgeBase.Wording);
        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

        var text = word.MainDocumentPart!.Document!.Body!.InnerText;

        Assert.Empty(new OpenXmlValidator().Validate(word, TestContext.Current.CancellationToken).Select(error => error.Description));
        Assert.StartsWith(question, text, StringComparison.Ordinal);
        Assert.All(RepositoryKnowledgeBase.Grounded(question).Citations,
            citation => Assert.Contains(citation.Quote, text, StringComparison.Ordinal));
    }

    [Fact]
    public void A_comparison_is_a_table_in_word_too()
    {
        var file = WordDocument.Of(DocumentOf(Difference), RepositoryKnowledgeBase.Wording);
        using var word = WordprocessingDocument.Open(new MemoryStream(file), isEditable: false);

        var table = Assert.Single(word.MainDocumentPart!.Document!.Body!.Elements<Table>());

        Assert.All(table.Elements<TableRow>(), row => Assert.Equal(3, row.Elements<TableCell>().Count()));
    }

    [Fact]
    public void What_a_user_or_a_file_wrote_is_text_in_every_form()
    {
        var document = new AnswerDocument("<script>alert(1)</script>\u0001?", "Een \\<b\\>zin. <img src=x> [1]",
            [new DocumentSource(1, "<i>Titel</i>", "\"><script>", new Uri("https://gemeente.example/?a=\"<b>"))]);

        var page = DocumentPage.File(document, RepositoryKnowledgeBase.Wording);

        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<i>", page, StringComparison.Ordinal);
        Assert.NotEmpty(WordDocument.Of(document, RepositoryKnowledgeBase.Wording));
    }

    private static AnswerDocument DocumentOf(string question) => Read(ReplyTo(question));

    private static AnswerDocument Read(Reply reply) => AnswerDocument.Read(ActivityJson.Write(ReplyActivity.To("directline", reply)))!;

    private static Reply ReplyTo(string question)
    {
        var plan = RepositoryKnowledgeBase.Answering(question);
        return RepositoryKnowledgeBase.Answers.To(plan, RepositoryKnowledgeBase.Knowledge.Answer(plan), isUnseen: false, []);
    }
}
