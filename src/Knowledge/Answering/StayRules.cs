using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Whether a stay or a term that a question gives is within the longest that the text gives, and what holds beyond it.</summary>
internal static class StayRules
{
    // The likeness from which the sentence found is what was asked, whatever quantities the question gives.
    private const float ClearlyMeant = 0.5f;

    // How much less like the question the rule's own sentence may be than the sentence found.
    private const float AboutAsMuchMeant = 0.05f;

    public static RuleVerdict? Judge(Inquiry inquiry, RankedSentence lead, Ranking ranking)
    {
        var measure = lead.Article.Rules.Any(rule => rule.Measure == Measure.Term && rule.Sentence == lead.Sentence) ? Measure.Term : Measure.Stay;
        if (lead.Article.Rules.FirstOrDefault(rule => rule.Measure == measure) is not { Until: Quantity.Duration limit } rule || inquiry.Given<Quantity.Duration>() is not { } asked)
            return null;

        // Where another sentence answers better, the stay is only part of the situation: "na vier maanden een huis, moet het geld terug?".
        if (lead.Likeness > ClearlyMeant && LikenessOf(rule, ranking) < lead.Likeness - AboutAsMuchMeant)
            return null;

        // "Na een half jaar" and "langer dan drie maanden" speak of what comes after.
        var isLimit = InDays(asked) == InDays(limit);
        if (isLimit && (inquiry.IsBeyond(asked) || lead.Sentence == rule.Otherwise))
            return new RuleVerdict(rule, Ruling.Neutral, $"{Phrases.Duration(limit)} is het langste dat het overzicht noemt.", [asked, limit], rule.Otherwise);
        return InDays(asked) > InDays(limit)
            ? new RuleVerdict(rule, Ruling.Refused, $"{Phrases.Duration(asked)} is langer dan de {Phrases.Duration(limit)} die het overzicht noemt.", [asked, limit], rule.Otherwise)
            : new RuleVerdict(rule, RuleVerdict.Within(inquiry), $"{Phrases.Duration(asked)} valt binnen de {Phrases.Duration(limit)} die het overzicht noemt.", [asked, limit], rule.Otherwise);
    }

    private static float LikenessOf(Rule rule, Ranking ranking) =>
        ranking.Sentences.Where(ranked => ranked.Sentence == rule.Sentence || ranked.Sentence == rule.Otherwise).Select(ranked => ranked.Likeness).DefaultIfEmpty().Max();

    // Months and days are compared at thirty days a month, as TIMEX3 durations are.
    private static decimal InDays(Quantity.Duration duration) => duration.Days ?? (30 * duration.Months!.Value);
}
