using System.ComponentModel;
using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;
using Microsoft.SemanticKernel;

namespace Assistent.Knowledge.Generation;

/// <summary>
/// What a model of one's own can ask of the overview, for adding to a kernel:
/// <c>kernel.Plugins.AddFromObject(new OverviewPlugin(knowledge))</c>. Every sentence comes with its id; lists are complete, and verdicts
/// and sums are worked out by the rules.
/// </summary>
public sealed class OverviewPlugin(KnowledgeBase knowledge)
{
    private const int MostPassages = 20;

    [KernelFunction("search")]
    [Description("The passages of the overview that are nearest to a Dutch question, the best first.")]
    public IReadOnlyList<FoundPassage> Search(
        [Description("The question, understandable on its own, in Dutch.")] string question,
        [Description("How many passages, 20 at most.")] int count = 5) =>
        [.. knowledge.FindPassages(question, Math.Clamp(count, 1, MostPassages)).Select(Found)];

    [KernelFunction("apply_rules")]
    [Description("What the rules of an article come to for given quantities: an amount, or whether something is large or early enough.")]
    public IReadOnlyList<string> ApplyRules(
        [Description("The article's name.")] string article,
        [Description("The quantities in Dutch, such as 'gezin van 8 personen', '20 m²' or '4 november 2023'.")] string given,
        [Description("Whether a yes or no is asked for.")] bool isYesNo = false)
    {
        if (knowledge.Library.Find(article) is not { Rules: [var rule, ..] } ruled)
            return [];
        var part = new PlanPart.Ruled(ruled.Slug, given, [rule.Sentence.Id], isYesNo);
        var plan = new AnswerPlan.Answering([part], given, IsObvious: true);
        return knowledge.HasRuling(part) && knowledge.Answer(plan) is Answer.Grounded answer ? Statements(answer) : [];
    }

    [KernelFunction("list")]
    [Description("The complete list of articles of a kind or with a characteristic; of all where neither is given.")]
    public IReadOnlyList<string> List(
        [Description("The kind, such as 'regeling'.")] string? kind = null,
        [Description("The characteristic, such as 'ouderen'.")] string? characteristic = null)
    {
        ListCriterion criterion = (kind, characteristic) switch
        {
            (_, not null) => new ListCriterion.With(characteristic, kind),
            (not null, _) => new ListCriterion.OfKind(kind),
            _ => new ListCriterion.Everything(),
        };
        return [.. Lists.Of(criterion, knowledge.Library).Select(item => $"{item.Article.Slug}: {item.Article.Title}")];
    }

    private FoundPassage Found(Passage passage)
    {
        var sentences = knowledge.Library[passage.Article].Everything.Where(sentence => sentence.Passage == passage);
        return new FoundPassage(passage.Article.ToString(), [.. sentences.Select(sentence => $"{sentence.Id} {sentence.Text}")]);
    }

    private static IReadOnlyList<string> Statements(Answer.Grounded answer) =>
        [.. answer.Blocks.SelectMany(block => block switch
        {
            AnswerBlock.Paragraph paragraph => paragraph.Statements.Select(statement => statement.Text),
            AnswerBlock.Changed changed => [changed.Change.Sentence.Text],
            _ => [],
        })];
}

/// <summary>A passage as a model reads it: the article that it is of, and its sentences, each after its id.</summary>
public sealed record FoundPassage(string Article, IReadOnlyList<string> Sentences);
