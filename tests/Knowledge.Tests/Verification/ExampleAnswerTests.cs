namespace Assistent.Knowledge.Tests.Verification;

/// <summary>What holds for the answer to every example question of the repository's knowledge base.</summary>
public sealed class ExampleAnswerTests
{
    // A reader on the telephone takes in no more.
    private const int MostWords = 110;

    private static readonly Lazy<IReadOnlyList<(string Question, Answer.Grounded Answer)>> Grounded = new(() =>
        [.. RepositoryKnowledgeBase.ExampleQuestions.Select(question => (question, Answer: RepositoryKnowledgeBase.Answer(question) as Answer.Grounded)).Where(asked => asked.Answer is not null).Select(asked => (asked.question, asked.Answer!))]);

    [Fact]
    public void Every_quote_is_a_literal_part_of_its_passage() =>
        All(answer => answer.Citations.All(citation => citation.Quote.Length > 0 && citation.Passage.Text.Contains(citation.Quote, StringComparison.Ordinal)));

    [Fact]
    public void Every_passage_is_one_of_the_knowledge_base() =>
        All(answer => answer.Citations.All(citation => RepositoryKnowledgeBase.Library[citation.Passage.Article].Passages.Contains(citation.Passage)));

    [Fact]
    public void Citations_are_numbered_from_one_in_their_order() =>
        All(answer => answer.Citations.Select(citation => citation.Position).SequenceEqual(Enumerable.Range(1, answer.Citations.Count)));

    [Fact]
    public void Every_sentence_is_cited_but_the_introduction_of_a_list() =>
        All(answer => answer.Blocks.Select((block, i) => (block, next: answer.Blocks.ElementAtOrDefault(i + 1))).All(pair => pair.block is not AnswerBlock.Paragraph paragraph
            || pair.next is AnswerBlock.Enumeration
            || paragraph.Statements.All(statement => statement.Citations.Count > 0)));

    [Fact]
    public void Every_item_of_a_list_is_cited() =>
        All(answer => answer.Blocks.OfType<AnswerBlock.Enumeration>().SelectMany(list => list.Items).All(item => item.Citations.Count > 0));

    [Fact]
    public void Every_position_is_that_of_a_citation() =>
        All(answer => answer.Statements().SelectMany(statement => statement.Citations).All(position => position >= 1 && position <= answer.Citations.Count));

    [Fact]
    public void Every_answer_in_sentences_is_short() =>
        All(answer => answer.Blocks.Any(block => block is AnswerBlock.Enumeration or AnswerBlock.Table) || answer.Statements().Sum(statement => Words.Of(statement.Text).Count) <= MostWords);

    [Fact]
    public void Every_answer_names_what_it_is_about() =>
        All(answer => answer.About.Count > 0);

    private static void All(Func<Answer.Grounded, bool> holds)
    {
        Assert.NotEmpty(Grounded.Value);
        Assert.Empty(Grounded.Value.Where(asked => !holds(asked.Answer)).Select(asked => asked.Question));
    }
}
