using Assistent.Bot.Replies;
using Assistent.Knowledge;
using Assistent.Knowledge.Reading;

namespace Assistent.Bot.Tests.Replies;

/// <summary>An answer in another form has exactly its facts: the same plan is rendered again.</summary>
public sealed class RestatedAnswerTests
{
    private const int MostSpokenWords = 35;

    private static readonly RestatedText Restated = new(RepositoryKnowledgeBase.Wording, RepositoryKnowledgeBase.Aloud);

    private static readonly HashSet<string> NumberWords =
    [
        "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf", "honderd", "duizend",
        "honderdduizend", "miljoen", "miljard", "kwart", "half", "halve",
    ];

    [Fact]
    public void For_a_caller_every_answer_is_short_enough_to_say() =>
        AssertAll(answer => Spoken(answer).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length is > 0 and <= MostSpokenWords);

    [Fact]
    public void For_a_caller_no_answer_gets_a_figure_that_it_lacks() =>
        AssertAll(answer => Figures(Spoken(answer)).All(Figures(string.Join('\n', Texts(answer))).Contains));

    [Fact]
    public void For_a_caller_the_state_of_the_overview_is_said() =>
        Assert.EndsWith("Stand: augustus 2023.",
            Restated.ForCaller(RepositoryKnowledgeBase.Grounded("Hoe lang duurt de logeerregeling?")), StringComparison.Ordinal);

    [Fact]
    public void For_a_caller_that_it_is_over_takes_nothing_from_the_answer()
    {
        var plan = new AnswerPlan.Answering([new PlanPart.Told(["hotel-en-accommodatieregeling.5"])], "En het restant?", IsObvious: true);

        var spoken = Spoken(Assert.IsType<Answer.Grounded>(RepositoryKnowledgeBase.Knowledge.Answer(plan)));

        Assert.StartsWith("Let op: De HAR is verlengd tot 1 januari 2025.", spoken, StringComparison.Ordinal);
        Assert.EndsWith("dan wordt het geld dat over is niet teruggevraagd.", spoken, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Om hoeveel geld gaat het bij de herplaatsingsgarantie?", "220 miljoen euro")]
    [InlineData("Hoeveel geld is er voor de flexpoolregeling?", "10 miljoen euro")]
    public void For_a_caller_what_changed_later_is_said_first(string question, string change) =>
        Assert.Contains(change, Spoken(RepositoryKnowledgeBase.Grounded(question)), StringComparison.Ordinal);

    [Fact]
    public void For_a_mail_source_and_date_are_given_with_every_article_and_its_link() =>
        AssertAll(answer => Restated.ForMail("Wat kan er?", answer) is var mail
            && mail.StartsWith("Onderwerp: Wat kan er?\n\nGeachte heer, mevrouw,", StringComparison.Ordinal)
            && mail.Contains("Bron: overzicht van het ministerie van Binnenlandse Zaken en Koninkrijksrelaties, augustus 2023.",
                StringComparison.Ordinal)
            && answer.Citations.All(citation => mail.Contains(MarkdownText.Escape(citation.Title), StringComparison.Ordinal)));

    [Fact]
    public void For_a_mail_every_sentence_and_change_of_the_answer_stays() =>
        AssertAll(answer => Restated.ForMail("Wat kan er?", answer) is var mail
            && Blocks(answer).All(text => mail.Contains(MarkdownText.Escape(text), StringComparison.Ordinal)));

    [Fact]
    public void For_a_mail_no_marker_stays_and_the_sources_come_before_the_closing() =>
        AssertAll(answer => Restated.ForMail("Wat kan er?", answer) is var mail
            && !System.Text.RegularExpressions.Regex.IsMatch(mail, @"\[\d+\]")
            && mail.IndexOf("Bron: overzicht", StringComparison.Ordinal)
                < mail.IndexOf("Met vriendelijke groet", StringComparison.Ordinal));

    [Fact]
    public void Shorter_is_the_first_sentence_with_its_citation()
    {
        var plan = new AnswerPlan.Answering([new PlanPart.Told(["logeerregeling.3", "logeerregeling.4"])],
            "Hoe lang duurt de logeerregeling?", IsObvious: true);
        var answer = Assert.IsType<Answer.Grounded>(RepositoryKnowledgeBase.Knowledge.Answer(plan));

        var shorter = RestatedAnswer.Shorter(answer);

        var statement = Assert.Single(Assert.IsType<AnswerBlock.Paragraph>(Assert.Single(shorter.Blocks)).Statements);
        Assert.Equal(Assert.IsType<AnswerBlock.Paragraph>(answer.Blocks[0]).Statements[0], statement);
        Assert.Equal(statement.Citations, shorter.Citations.Select(citation => citation.Position));
    }

    [Fact]
    public void Shorter_still_says_that_it_is_over()
    {
        var plan = new AnswerPlan.Answering([new PlanPart.Told(["hotel-en-accommodatieregeling.5", "hotel-en-accommodatieregeling.7"])],
            "Wat als de statushouder eerder verhuist?", IsObvious: true);
        var answer = Assert.IsType<Answer.Grounded>(RepositoryKnowledgeBase.Knowledge.Answer(plan));

        var shorter = RestatedAnswer.Shorter(answer);

        Assert.True(Assert.IsType<AnswerBlock.Changed>(shorter.Blocks[0]).IsBesides);
        Assert.Single(Assert.IsType<AnswerBlock.Paragraph>(shorter.Blocks[1]).Statements);
        Assert.Equal(2, shorter.Citations.Count);
    }

    [Theory]
    [InlineData("Welke regelingen zijn er?")]
    [InlineData("Wat is het verschil tussen de HAR en de logeerregeling?")]
    public void A_list_or_table_stays_whole(string question)
    {
        var answer = RepositoryKnowledgeBase.Grounded(question);

        Assert.Same(answer, RestatedAnswer.Shorter(answer));
    }

    [Fact]
    public void As_points_every_sentence_is_one() =>
        AssertAll(answer => RestatedAnswer.AsPoints(answer) is var points
            && Texts(points).SequenceEqual(Texts(answer))
            && !points.Blocks.OfType<AnswerBlock.Paragraph>().Any(paragraph => paragraph.Statements.Count > 1));

    [Fact]
    public void With_its_sources_every_quote_is_given() =>
        AssertAll(answer => Restated.Sources(answer) is var sources
            && answer.Citations.All(citation => sources.Contains(MarkdownText.Escape(citation.Quote), StringComparison.Ordinal)
                && sources.Contains($"[{citation.Position}]", StringComparison.Ordinal)));

    [Theory]
    [InlineData(AnswerForm.Shorter)]
    [InlineData(AnswerForm.Longer)]
    [InlineData(AnswerForm.Simpler)]
    [InlineData(AnswerForm.ForCaller)]
    [InlineData(AnswerForm.ForMail)]
    [InlineData(AnswerForm.AsPoints)]
    [InlineData(AnswerForm.Again)]
    [InlineData(AnswerForm.WithSource)]
    public void Every_form_is_of_the_same_plan_and_tells_the_duration(AnswerForm form)
    {
        var reply = RepositoryKnowledgeBase.Answers.Again(RepositoryKnowledgeBase.Answering("Hoe lang duurt de logeerregeling?"), form, []);

        Assert.Contains("drie maanden", reply.Text, StringComparison.Ordinal);
        Assert.Equal("Hoe lang duurt de logeerregeling?", reply.QuestionAs);
        Assert.NotEmpty(reply.Citations);
    }

    [Fact]
    public void Longer_tells_more_of_the_article_and_nothing_of_another()
    {
        var replies = RepositoryKnowledgeBase.Answers;
        var plan = RepositoryKnowledgeBase.Answering("Hoe lang duurt de logeerregeling?");

        var longer = replies.Again(plan, AnswerForm.Longer, []);

        Assert.True(longer.Text.Length > replies.Again(plan, AnswerForm.Again, []).Text.Length);
        Assert.Equal(["logeerregeling"], longer.Citations.Select(citation => citation.Passage.Article.ToString()).Distinct());
    }

    // What is said aloud: without the marker and the state of the overview.
    private static string Spoken(Answer.Grounded answer) =>
        Restated.ForCaller(answer).Split(" [1]\n\n", 2)[0].Replace("\\", "", StringComparison.Ordinal);

    private static HashSet<string> Figures(string text) =>
        [.. Words.Of(text).Where(word => char.IsDigit(word[0]) || NumberWords.Contains(word))];

    private static IEnumerable<string> Blocks(Answer.Grounded answer) => answer.Blocks.SelectMany(block => block switch
    {
        AnswerBlock.Paragraph paragraph => paragraph.Statements.Select(statement => statement.Text),
        AnswerBlock.Enumeration list => list.Items.Select(item => item.Text),
        AnswerBlock.Changed changed => [changed.Change.Sentence.Text],
        _ => [],
    });

    private static IEnumerable<string> Texts(Answer.Grounded answer) => answer.Blocks.SelectMany(block => block switch
    {
        AnswerBlock.Table table => table.Rows.SelectMany(row => row).Select(cell => cell.Text),
        _ => Blocks(answer with { Blocks = [block] }),
    });

    private static void AssertAll(Func<Answer.Grounded, bool> holds) =>
        Assert.Empty(RepositoryKnowledgeBase.AnsweredExamples()
            .Where(example => !holds(example.Answer)).Select(example => example.Message));
}
