using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests;

/// <summary>What a reader sees of an answer, and what a plan points at, for stating it in a test.</summary>
internal static class AnswerReading
{
    /// <summary>The first sentence of a grounded answer, after what changed later.</summary>
    public static string FirstSentence(this Answer answer) => answer.Statements()[0].Text;

    public static IReadOnlyList<string> Sentences(this Answer answer) => [.. answer.Statements().Select(statement => statement.Text)];

    /// <summary>The items of the only list of a grounded answer.</summary>
    public static IReadOnlyList<string> Items(this Answer answer) =>
        [.. Assert.Single(answer.Grounded().Blocks.OfType<AnswerBlock.Enumeration>()).Items.Select(item => item.Text)];

    public static AnswerBlock.Table Table(this Answer answer) => Assert.Single(answer.Grounded().Blocks.OfType<AnswerBlock.Table>());

    /// <summary>The later changes that an answer tells because they touch what was asked.</summary>
    public static IReadOnlyList<string> Changes(this Answer answer) =>
        [.. answer.Grounded().Blocks.OfType<AnswerBlock.Changed>().Where(changed => !changed.IsBesides)
            .Select(changed => changed.Change.Sentence.Text)];

    /// <summary>What an answer tells to be over, besides what was asked.</summary>
    public static IReadOnlyList<string> Ends(this Answer answer) =>
        [.. answer.Grounded().Blocks.OfType<AnswerBlock.Changed>().Where(changed => changed.IsBesides)
            .Select(changed => changed.Change.Sentence.Text)];

    public static IReadOnlyList<Statement> Statements(this Answer answer) =>
        [.. answer.Grounded().Blocks.SelectMany(block => block switch
        {
            AnswerBlock.Paragraph paragraph => paragraph.Statements,
            AnswerBlock.Enumeration list => list.Items,
            AnswerBlock.Table table => table.Rows.SelectMany(row => row),
            _ => [],
        })];

    public static Answer.Grounded Grounded(this Answer answer) => Assert.IsType<Answer.Grounded>(answer);

    public static AnswerPlan.Answering Answering(this AnswerPlan plan) => Assert.IsType<AnswerPlan.Answering>(plan);

    /// <summary>The only part of a plan for an answer.</summary>
    public static PlanPart Part(this AnswerPlan plan) => Assert.Single(plan.Answering().Parts);

    /// <summary>The ids of the sentences that the parts of a plan point at.</summary>
    public static IReadOnlyList<string> Points(this AnswerPlan plan) => [.. plan.Answering().Parts.SelectMany(Points)];

    public static IReadOnlyList<string> Points(this PlanPart part) => part switch
    {
        PlanPart.Told told => told.Sentences,
        PlanPart.Ruled ruled => ruled.Sentences,
        _ => [],
    };

    /// <summary>What is not told of which article, part by part.</summary>
    public static IReadOnlyList<string> NotTold(this AnswerPlan plan) =>
        [.. plan.Answering().Parts.OfType<PlanPart.NotTold>().Select(part => $"{part.Article}")];
}
