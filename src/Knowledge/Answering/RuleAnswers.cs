using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Answers a question that gives a quantity by the conditions and amounts that stand as rules in the data, and shows the sum.</summary>
internal sealed class RuleAnswers(TimeProvider time)
{
    // The likeness from which the people in a question are the household that a rule counts.
    private const float SomewhatMeant = 0.35f;

    public Draft? Compose(Inquiry inquiry, RankedSentence lead, Ranking ranking)
    {
        var verdicts = lead.Article.Rules.Count == 0 ? [] : Verdicts(inquiry, lead, ranking).ToList();
        return verdicts.Count == 0
            ? null
            : new Draft.Composed([lead.Article], [new DraftBlock.Paragraph([.. verdicts.SelectMany(verdict => verdict.Statements(lead.Article, inquiry)).DistinctBy(statement => statement.Text)])]);
    }

    private IEnumerable<RuleVerdict> Verdicts(Inquiry inquiry, RankedSentence lead, Ranking ranking)
    {
        var households = CountsHousehold(inquiry, lead) ? HouseholdRules.Judge(lead.Article, inquiry) : [];
        var day = PeriodRules.Judge(inquiry, lead, DateOnly.FromDateTime(time.GetLocalNow().DateTime));

        // The day comes first where it is asked for: "is een aanvraag voor een gezin van negen op 10 november te laat?".
        IEnumerable<RuleVerdict?> ordered = inquiry.Asked.Contains(Asked.Time) ? [day, .. households] : [.. households, day];
        return ordered.Append(StayRules.Judge(inquiry, lead, ranking)).Append(AreaRules.Judge(lead.Article, inquiry)).OfType<RuleVerdict>();
    }

    // People are counted in many a situation: "twee mensen zijn weg, de vacature staat open" is no household, but a family summed up is.
    private static bool CountsHousehold(Inquiry inquiry, RankedSentence lead) =>
        inquiry.IsAbout(lead.Article.Slug) || inquiry.Given<Quantity.Persons>() is { Arithmetic: not null } || lead.Likeness >= SomewhatMeant || lead.Article.Rules.Any(rule => rule.Measure == Measure.Persons && rule.Sentence == lead.Sentence);
}
