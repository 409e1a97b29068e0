namespace Assistent.Knowledge.Tests.Answering;

/// <summary>What holds for the answer to every message of a sample of the repository's examples.</summary>
public sealed class ExampleAnswerTests
{
    // One of so many; the messages of one file are much alike.
    private const int OneIn = 10;

    private static readonly Lazy<IReadOnlyList<(string Message, Answer.Grounded Answer)>> Grounded = new(() =>
        [.. Messages().Select(message => (message, RepositoryKnowledgeBase.Answer(message) as Answer.Grounded))
            .Where(asked => asked.Item2 is not null).Select(asked => (asked.message, asked.Item2!))]);

    [Fact]
    public void Every_quote_is_a_literal_part_of_its_passage() =>
        All(answer => answer.Citations.All(citation => citation.Quote.Length > 0
            && citation.Passage.Text.Contains(citation.Quote, StringComparison.Ordinal)));

    [Fact]
    public void Every_passage_is_one_of_the_knowledge_base_or_a_later_change() =>
        All(answer => answer.Citations.All(citation => RepositoryKnowledgeBase.Library[citation.Passage.Article] is var article
            && (article.Passages.Contains(citation.Passage)
                || article.LaterChanges.Any(change => change.Sentence.Passage == citation.Passage))));

    [Fact]
    public void Citations_are_numbered_from_one_in_their_order() =>
        All(answer => answer.Citations.Select(citation => citation.Position).SequenceEqual(Enumerable.Range(1, answer.Citations.Count)));

    [Fact]
    public void Every_sentence_is_cited_but_the_introduction_of_a_list() =>
        All(answer => answer.Blocks.Select((block, i) => (block, next: answer.Blocks.ElementAtOrDefault(i + 1)))
            .All(pair => pair.block is not AnswerBlock.Paragraph paragraph
                || pair.next is AnswerBlock.Enumeration
                || paragraph.Statements.All(statement => statement.Citations.Count > 0)));

    [Fact]
    public void Every_item_of_a_list_is_cited() =>
        All(answer => answer.Blocks.OfType<AnswerBlock.Enumeration>().SelectMany(list => list.Items).All(item => item.Citations.Count > 0));

    [Fact]
    public void Every_position_is_that_of_a_citation() =>
        All(answer => answer.Statements().SelectMany(statement => statement.Citations)
            .All(position => position >= 1 && position <= answer.Citations.Count));

    [Fact]
    public void Every_answer_names_what_it_is_about() =>
        All(answer => answer.About.Count > 0);

    private static IEnumerable<string> Messages() =>
        Directory.EnumerateFiles(Path.Combine(RepositoryKnowledgeBase.Folder, "voorbeelden"), "*.tsv").Order(StringComparer.Ordinal)
            .SelectMany(File.ReadLines).Where((_, i) => i % OneIn == 0)
            .Select(line => line.Split('\t')).Select(cells => cells.Length == 6 ? cells[4] : cells[^1]);

    private static void All(Func<Answer.Grounded, bool> holds)
    {
        Assert.NotEmpty(Grounded.Value);
        Assert.Empty(Grounded.Value.Where(asked => !holds(asked.Answer)).Select(asked => asked.Message));
    }
}
