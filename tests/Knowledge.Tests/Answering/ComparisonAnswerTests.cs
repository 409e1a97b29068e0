using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Answering;

public sealed class ComparisonAnswerTests
{
    [Theory]
    [InlineData("Wat is het verschil tussen de logeerregeling en de HAR?", "Logeerregeling voor statushouders", "Hotel- en accommodatieregeling (HAR) voor statushouders")]
    [InlineData("optoppen versus woningsplitsing", "Optoppen van woningen", "Woningsplitsing")]
    public void Two_instruments_stand_side_by_side_in_the_order_of_the_question(string question, string first, string second) =>
        Assert.Equal(["Onderdeel", first, second], RepositoryKnowledgeBase.Answer(question).Table().Header);

    [Fact]
    public void Where_the_text_is_silent_the_table_says_so()
    {
        var table = RepositoryKnowledgeBase.Answer("Wat is het verschil tussen microwoningen en transformatie?").Table();

        Assert.Contains(table.Rows.SelectMany(row => row), cell => cell.Text == "niet vermeld" && cell.Citations.Count == 0);
    }

    [Fact]
    public void Every_pair_of_instruments_can_be_compared_and_every_cell_is_cited_or_not_mentioned()
    {
        var instruments = RepositoryKnowledgeBase.Library.Articles.Where(article => article.IsInstrument).ToList();

        Assert.All(instruments.SelectMany((first, i) => instruments.Skip(i + 1).Select(second => (first, second))), pair =>
        {
            var table = Compare(pair.first, pair.second);

            Assert.Equal(["Onderdeel", pair.first.Title, pair.second.Title], table.Header);
            Assert.All(table.Rows, row => Assert.Equal(3, row.Count));
            Assert.All(table.Rows.SelectMany(row => row.Skip(1)), cell => Assert.Equal(cell.Text == "niet vermeld", cell.Citations.Count == 0));
        });
    }

    private static AnswerBlock.Table Compare(Article first, Article second) =>
        RepositoryKnowledgeBase.Knowledge.Answer(new AnswerPlan.Answering([new PlanPart.Compared([first.Slug, second.Slug])], "Wat is het verschil?", IsObvious: true)).Table();
}
