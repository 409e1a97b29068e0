using Assistent.Bot.Replies;
using Assistent.Knowledge;

namespace Assistent.Bot.Tests.Replies;

/// <summary>An answer in another form has exactly its facts.</summary>
public sealed class RestatedAnswerTests
{
    private const int MostSpokenWords = 35;

    private static readonly HashSet<string> NumberWords = ["twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "honderd", "duizend", "honderdduizend", "miljoen", "miljard", "kwart", "half", "halve"];

    [Fact]
    public void For_a_caller_every_answer_is_short_enough_to_say() =>
        AssertAll(answer => Spoken(answer).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is > 0 and <= MostSpokenWords);

    [Fact]
    public void For_a_caller_no_answer_gets_a_figure_that_it_lacks() =>
        AssertAll(answer => Figures(Spoken(answer)).All(Figures(string.Join('\n', Texts(answer))).Contains));

    [Fact]
    public void For_a_caller_the_state_of_the_overview_is_said() =>
        Assert.EndsWith("Stand: augustus 2023.", RestatedAnswer.ForCaller(RepositoryKnowledgeBase.Grounded("Hoe lang duurt de logeerregeling?")), StringComparison.Ordinal);

    [Fact]
    public void For_a_mail_source_and_date_are_given_with_every_article_and_its_link() =>
        AssertAll(answer => RestatedAnswer.ForMail(answer) is var mail
            && mail.StartsWith("Geachte heer, mevrouw,", StringComparison.Ordinal)
            && mail.Contains("Bron: overzicht van het ministerie van Binnenlandse Zaken en Koninkrijksrelaties, augustus 2023.", StringComparison.Ordinal)
            && answer.Citations.All(citation => mail.Contains(MarkdownText.Escape(citation.Title), StringComparison.Ordinal)));

    [Fact]
    public void For_a_mail_the_words_of_the_answer_stay() =>
        Assert.Contains("Een logeerperiode duurt in principe maximaal drie maanden.", RestatedAnswer.ForMail(RepositoryKnowledgeBase.Grounded("Hoe lang duurt de logeerregeling?")), StringComparison.Ordinal);

    [Fact]
    public void Shorter_is_the_first_sentence_with_its_citation()
    {
        var answer = RepositoryKnowledgeBase.Grounded("Wat is hospitaverhuur?");

        var shorter = RestatedAnswer.Shorter(answer);

        var statement = Assert.Single(Assert.IsType<AnswerBlock.Paragraph>(Assert.Single(shorter.Blocks)).Statements);
        Assert.Equal(Assert.IsType<AnswerBlock.Paragraph>(answer.Blocks[0]).Statements[0], statement);
        Assert.Equal(statement.Citations, shorter.Citations.Select(citation => citation.Position));
    }

    [Theory]
    [InlineData("Welke regelingen zijn er?")]
    [InlineData("Wat is het verschil tussen de HAR en de logeerregeling?")]
    public void A_list_or_table_stays_whole(string question)
    {
        var answer = RepositoryKnowledgeBase.Grounded(question);

        Assert.Same(answer, RestatedAnswer.Shorter(answer));
    }

    // What is said aloud: without the marker and the state of the overview.
    private static string Spoken(Answer.Grounded answer) =>
        RestatedAnswer.ForCaller(answer).Split(" [1]\n\n", 2)[0].Replace("\\", "", StringComparison.Ordinal);

    private static HashSet<string> Figures(string text) =>
        [.. Words.Of(text).Where(word => char.IsDigit(word[0]) || NumberWords.Contains(word))];

    private static IEnumerable<string> Texts(Answer.Grounded answer) => answer.Blocks.SelectMany(block => block switch
    {
        AnswerBlock.Paragraph paragraph => paragraph.Statements,
        AnswerBlock.Enumeration list => list.Items,
        AnswerBlock.Table table => table.Rows.SelectMany(row => row),
        _ => [],
    }).Select(statement => statement.Text);

    private static void AssertAll(Func<Answer.Grounded, bool> holds) =>
        Assert.Empty(RepositoryKnowledgeBase.AnsweredExamples().Where(example => !holds(example.Answer)).Select(example => example.Question));
}
