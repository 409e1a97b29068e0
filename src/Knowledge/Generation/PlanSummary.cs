using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Generation;

/// <summary>What was answered, as short as a model needs it: what was pointed at.</summary>
internal static class PlanSummary
{
    public static string Of(AnswerPlan.Answering plan) =>
        plan.Parts.Count == 0 ? "teruggevraagd" : string.Join("; ", plan.Parts.Select(Of));

    private static string Of(PlanPart part) => part switch
    {
        PlanPart.Told told => string.Join(' ', told.Sentences),
        PlanPart.Ruled ruled => $"regel van {ruled.Article}",
        PlanPart.Compared compared => $"vergelijking van {string.Join(", ", compared.Articles)}",
        PlanPart.Linked linked => $"links van {linked.Article}",
        PlanPart.NotTold { Article: { } article } => $"niet verteld, over {article}",
        PlanPart.Listed listed => $"lijst: {Of(listed.Criterion)}",
        _ => "niet verteld",
    };

    private static string Of(ListCriterion criterion) => criterion switch
    {
        ListCriterion.OfKind of => of.Kind,
        ListCriterion.With with => $"{with.Characteristic} {with.Kind}".TrimEnd(),
        ListCriterion.Under under => $"{under.Kind} bij {under.Article}",
        ListCriterion.Naming naming => $"waar {naming.Article} genoemd wordt",
        ListCriterion.Mentioning mentioning => $"waar {mentioning.Name} genoemd wordt",
        ListCriterion.Standing standing => $"looptijd {standing.Kind}".TrimEnd(),
        ListCriterion.Changed => "wat veranderd is",
        ListCriterion.HavingUnder having => $"met {having.Kind}",
        _ => "alles",
    };
}
