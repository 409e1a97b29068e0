using System.Text.Json;
using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Reading;

/// <summary>A plan can be stored and answered again, and what is stored names no type of the program.</summary>
public sealed class AnswerPlanJsonTests
{
    private static readonly Slug Optoppen = Slug.Parse("optoppen");

    private static readonly AnswerPlan[] Plans =
    [
        Answering(new PlanPart.Told(["optoppen.1", "optoppen.w1"], "In eigen woorden.")),
        Answering(new PlanPart.Told(["optoppen.1"])) with { IsByModel = true },
        Answering(new PlanPart.Listed(new ListCriterion.Everything()), new PlanPart.Listed(new ListCriterion.OfKind("regeling"))),
        Answering(new PlanPart.Listed(new ListCriterion.With("ouderen")),
            new PlanPart.Listed(new ListCriterion.With("ouderen", "regeling"))),
        Answering(new PlanPart.Listed(new ListCriterion.Under(Optoppen, "regeling")),
            new PlanPart.Listed(new ListCriterion.Naming(Optoppen))),
        Answering(new PlanPart.Listed(new ListCriterion.HavingUnder("regeling")),
            new PlanPart.Compared([Optoppen, Slug.Parse("transformatie")])),
        Answering(new PlanPart.Ruled(Optoppen, "gezin van 8", ["optoppen.1"], IsYesNo: true), new PlanPart.Linked(Optoppen)),
        Answering(new PlanPart.NotTold(Optoppen, "wat kost het"), new PlanPart.NotTold(null)),
        new AnswerPlan.SmallTalk(SmallTalkKind.Thanks),
        new AnswerPlan.Restating(AnswerForm.ForMail),
        new AnswerPlan.Forgetting(),
        new AnswerPlan.ShowingData(),
        new AnswerPlan.Declining(DeclineReason.PersonalCase),
        new AnswerPlan.Clarifying([Optoppen]),
        new AnswerPlan.OutOfScope(),
    ];

    public static TheoryData<int> Numbers { get; } = [.. Enumerable.Range(0, Plans.Length)];

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_plan_comes_back_as_it_was(int number)
    {
        var json = JsonSerializer.Serialize(Plans[number]);

        var found = JsonSerializer.Deserialize<AnswerPlan>(json)!;

        Assert.IsType(Plans[number].GetType(), found);
        Assert.Equivalent(Plans[number], found, strict: true);
        Assert.Equal(json, JsonSerializer.Serialize(found));
    }

    [Theory]
    [MemberData(nameof(Numbers))]
    public void The_name_of_no_type_is_stored(int number)
    {
        var json = JsonSerializer.Serialize(Plans[number]);

        Assert.StartsWith("""{"act":""", json, StringComparison.Ordinal);
        Assert.DoesNotContain("$type", json, StringComparison.Ordinal);
        Assert.DoesNotContain("Assistent", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"act":"vlieg"}""")]
    [InlineData("""{"Reason":0}""")]
    public void An_act_that_is_unknown_is_refused(string json) =>
        Assert.ThrowsAny<Exception>(() => JsonSerializer.Deserialize<AnswerPlan>(json));

    private static AnswerPlan.Answering Answering(params PlanPart[] parts) => new(parts, "Wat is optoppen?", IsObvious: false);
}
