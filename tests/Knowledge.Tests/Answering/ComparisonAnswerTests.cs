using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Answering;

public sealed class ComparisonAnswerTests
{
    [Theory]
    [InlineData("Wat is het verschil tussen de logeerregeling en de HAR?",
        "Logeerregeling voor statushouders", "Hotel- en accommodatieregeling (HAR) voor statushouders")]
    [InlineData("optoppen versus woningsplitsing", "Optoppen van woningen", "Woningsplitsing")]
    public void Two_instruments_stand_side_by_side_in_the_order_of_the_question(string question, string first, string second) =>
        Assert.Equal(["Onderdeel", first, second], RepositoryKnowledgeBase.Answer(question).Table().Header);

    [Fact]
    public void What_is_only_described_can_be_compared() =>
        Assert.Equal(["Onderdeel", "Hotel- en accommodatieregeling (HAR) voor statushouders", "Logeerregeling voor statushouders"],
            RepositoryKnowledgeBase.Answer("Wat is het verschil tussen iemand in een hotel plaatsen en iemand bij vrienden laten logeren?")
                .Table().Header);

    [Theory]
    [InlineData("Wat is het verschil tussen de logeerregeling en de HAR?")]
    [InlineData("optoppen versus woningsplitsing")]
    [InlineData("vergelijk de logeerregeling, de HAR en tussenvoorzieningen")]
    public void The_difference_is_said_before_the_table_and_each_sentence_of_it_is_cited(string question)
    {
        var blocks = RepositoryKnowledgeBase.Answer(question).Grounded().Blocks.SkipWhile(block => block is AnswerBlock.Changed).ToList();

        var lead = Assert.IsType<AnswerBlock.Paragraph>(blocks[0]);
        Assert.IsType<AnswerBlock.Table>(blocks[1]);
        Assert.InRange(lead.Statements.Count, 1, 2);
        Assert.All(lead.Statements, statement => Assert.NotEmpty(statement.Citations));
        Assert.Matches("^(Het verschil|Alleen bij )", lead.Statements[0].Text);
    }

    [Fact]
    public void Of_more_than_four_that_are_named_it_says_which_are_left_out()
    {
        var answer = RepositoryKnowledgeBase.Answer(
            "vergelijk flexwoningen, optoppen, woningsplitsing, microwoningen, woningdelen en hospitaverhuur");

        Assert.Equal(5, answer.Table().Header.Count);
        var lead = Assert.IsType<AnswerBlock.Paragraph>(answer.Grounded().Blocks[0]);
        Assert.Equal("Niet vergeleken zijn woningdelen en hospitaverhuur: vergelijken kan met 4 tegelijk.", lead.Statements[^1].Text);
    }

    [Fact]
    public void Figures_that_differ_are_the_difference() =>
        Assert.Equal("Het verschil in duur is 3 maanden: maximaal drie maanden bij de logeerregeling, zes maanden bij de HAR.",
            RepositoryKnowledgeBase.Answer("Wat is het verschil tussen de logeerregeling en de HAR?").FirstSentence());

    [Fact]
    public void What_is_named_is_compared_with_what_is_described() =>
        Assert.IsType<PlanPart.Compared>(
            RepositoryKnowledgeBase.Read("hotelregeling tegenover bij familie logeren, wat scheelt dat?").Part());

    [Fact]
    public void No_row_is_silent_on_both_sides_and_at_most_two_are_on_one() =>
        Assert.All(Pairs(), pair =>
        {
            var silent = Compare(pair.First, pair.Second).Rows.Select(row => row.Count(cell => cell.Text == "niet vermeld")).ToList();

            Assert.All(silent, count => Assert.InRange(count, 0, 1));
            Assert.InRange(silent.Count(count => count > 0), 0, 2);
        });

    [Fact]
    public void No_sentence_stands_in_two_rows() =>
        Assert.All(Pairs(), pair =>
        {
            var table = Compare(pair.First, pair.Second);
            var told = table.Rows.SelectMany(row => row.Skip(1)).Select(cell => cell.Text)
                .Where(text => text != "niet vermeld" && !text.StartsWith("zie “", StringComparison.Ordinal))
                .ToList();

            Assert.Equal(told.Distinct(), told);
        });

    [Fact]
    public void What_stands_above_is_pointed_at_where_the_other_has_something_to_tell()
    {
        var row = RepositoryKnowledgeBase.Answer("Wat is het verschil tussen de HAR en de logeerregeling?").Table()
            .Rows.Single(row => row[0].Text == "Waar");

        Assert.Equal("zie “Wat is het”", row[1].Text);
        Assert.Contains("vrienden, familie", row[2].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void No_cell_says_where_to_read_more() =>
        Assert.All(Pairs(), pair =>
        {
            var pointers = new[] { pair.First, pair.Second }
                .SelectMany(article => article.Facts.Where(fact => fact.Kind == FactKind.FurtherReading))
                .Select(fact => fact.Sentence.Text);

            Assert.Empty(Compare(pair.First, pair.Second).Rows.SelectMany(row => row).Select(cell => cell.Text).Intersect(pointers));
        });

    [Fact]
    public void Where_the_text_is_silent_the_table_says_so()
    {
        var table = RepositoryKnowledgeBase.Answer("Wat is het verschil tussen microwoningen en transformatie?").Table();

        Assert.Contains(table.Rows.SelectMany(row => row), cell => cell.Text == "niet vermeld" && cell.Citations.Count == 0);
    }

    [Fact]
    public void Every_pair_of_instruments_can_be_compared_and_every_cell_is_cited_or_not_mentioned()
    {
        Assert.All(Pairs(), pair =>
        {
            var table = Compare(pair.First, pair.Second);

            Assert.Equal(["Onderdeel", pair.First.Title, pair.Second.Title], table.Header);
            Assert.All(table.Rows, row => Assert.Equal(3, row.Count));
            Assert.All(table.Rows.SelectMany(row => row.Skip(1)),
                cell => Assert.Equal(cell.Text == "niet vermeld", cell.Citations.Count == 0));
        });
    }

    private static IEnumerable<(Article First, Article Second)> Pairs()
    {
        var instruments = RepositoryKnowledgeBase.Library.Instruments;
        return instruments.SelectMany((first, i) => instruments.Skip(i + 1).Select(second => (first, second)));
    }

    private static AnswerBlock.Table Compare(Article first, Article second) =>
        RepositoryKnowledgeBase.Knowledge.Answer(
            new AnswerPlan.Answering([new PlanPart.Compared([first.Slug, second.Slug])], "Wat is het verschil?", IsObvious: true)).Table();
}
