namespace Assistent.Knowledge.Tests;

/// <summary>What a reader sees of an answer, for stating it in a test.</summary>
internal static class AnswerReading
{
    /// <summary>The first sentence of a grounded answer.</summary>
    public static string FirstSentence(this Answer answer) => answer.Statements()[0].Text;

    /// <summary>The items of the only list of a grounded answer.</summary>
    public static IReadOnlyList<string> Items(this Answer answer) =>
        [.. Assert.Single(answer.Grounded().Blocks.OfType<AnswerBlock.Enumeration>()).Items.Select(item => item.Text)];

    public static AnswerBlock.Table Table(this Answer answer) => Assert.Single(answer.Grounded().Blocks.OfType<AnswerBlock.Table>());

    public static IReadOnlyList<Statement> Statements(this Answer answer) =>
        [.. answer.Grounded().Blocks.SelectMany(block => block switch
        {
            AnswerBlock.Paragraph paragraph => paragraph.Statements,
            AnswerBlock.Enumeration list => list.Items,
            AnswerBlock.Table table => table.Rows.SelectMany(row => row),
            _ => [],
        })];

    public static Answer.Grounded Grounded(this Answer answer) => Assert.IsType<Answer.Grounded>(answer);
}
