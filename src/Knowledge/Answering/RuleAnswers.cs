using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Answers a question that gives a quantity by the conditions and amounts that stand as rules in the data, and shows the sum.</summary>
internal sealed class RuleAnswers(TimeProvider time)
{
    // The likeness from which the sentence found is what was asked, whatever quantities the question gives.
    private const float ClearlyMeant = 0.5f;
    private const float SomewhatMeant = 0.35f;

    public Draft? Compose(Inquiry inquiry, RankedSentence lead)
    {
        var verdicts = lead.Article.Rules.Count == 0 ? [] : Verdicts(inquiry, lead).ToList();
        return verdicts.Count == 0
            ? null
            : new Draft.Composed([lead.Article], [new DraftBlock.Paragraph([.. verdicts.SelectMany(verdict => verdict.Statements(lead.Article, isNamed: inquiry.IsAbout(lead.Article.Slug) && !inquiry.IsSubjectGiven)).DistinctBy(statement => statement.Text)])]);
    }

    private IEnumerable<RuleVerdict> Verdicts(Inquiry inquiry, RankedSentence lead)
    {
        var household = IsMeant(inquiry, lead) ? HouseholdRules.Judge(lead.Article, inquiry) : null;
        var day = Day(inquiry, lead);

        // The day comes first where it is asked for: "is een aanvraag voor een gezin van negen op 10 november te laat?".
        var ordered = inquiry.Asked.Contains(Asked.Time) ? new[] { day, household } : [household, day];
        return ordered.Append(Stay(inquiry, lead)).Append(AreaRules.Judge(lead.Article, inquiry)).OfType<RuleVerdict>();
    }

    // People are counted in many a situation: "twee mensen zijn weg, de vacature staat open" is no household.
    private static bool IsMeant(Inquiry inquiry, RankedSentence lead) => inquiry.IsAbout(lead.Article.Slug) || lead.Likeness >= SomewhatMeant;

    private static RuleVerdict? Stay(Inquiry inquiry, RankedSentence lead)
    {
        var measure = lead.Article.Rules.Any(rule => rule.Measure == Measure.Term && rule.Sentence == lead.Sentence) ? Measure.Term : Measure.Stay;
        if (lead.Article.Rules.FirstOrDefault(rule => rule.Measure == measure) is not { Until: Quantity.Duration limit } rule || inquiry.Given<Quantity.Duration>() is not { } asked)
            return null;

        // Where another sentence answers better, the stay is only part of the situation: "na vier maanden een huis, moet het geld terug?".
        if (lead.Sentence != rule.Sentence && lead.Sentence != rule.Otherwise && lead.Likeness > ClearlyMeant)
            return null;

        // "Na een half jaar" and "langer dan drie maanden" speak of what comes after.
        var isBeyond = InDays(asked) > InDays(limit) || (InDays(asked) == InDays(limit) && (inquiry.IsBeyond(asked) || lead.Sentence == rule.Otherwise));
        // Who asks what comes after the limit itself has nothing wrong.
        if (isBeyond && InDays(asked) == InDays(limit))
            return new RuleVerdict(rule, $"{Phrases.Duration(limit)} is het langste dat het overzicht noemt.", [asked, limit], rule.Otherwise);
        return isBeyond
            ? new RuleVerdict(rule, $"{Phrases.No}{Phrases.Duration(asked)} is langer dan de {Phrases.Duration(limit)} die het overzicht noemt.", [asked, limit], rule.Otherwise)
            : new RuleVerdict(rule, $"{Phrases.Duration(asked)} valt binnen de {Phrases.Duration(limit)} die het overzicht noemt.", [asked, limit], rule.Otherwise);
    }

    private RuleVerdict? Day(Inquiry inquiry, RankedSentence lead)
    {
        if (lead.Article.Rules.FirstOrDefault(rule => rule.Measure == Measure.Day) is not { From: Quantity.Date from, Until: Quantity.Date until } period || AsDay(from) is not { } opens || AsDay(until) is not { } closes)
            return null;
        if (AskedDay(inquiry, closes.Year) is { } day)
            return OnDay(period, day, opens, closes);

        // What was open when the overview appeared may be over by now: then that is said first.
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        return lead.Sentence == period.Sentence && today > closes
            ? new RuleVerdict(period, $"De periode die het overzicht noemt, is voorbij: die liep tot en met {Phrases.Day(closes)}.", Days(closes))
            : null;
    }

    private static RuleVerdict OnDay(Rule period, DateOnly day, DateOnly opens, DateOnly closes) =>
        day < opens ? new RuleVerdict(period, $"{Phrases.No}{Phrases.Day(day)} is te vroeg, de regeling gaat open op {Phrases.Day(opens)}.", Days(day, opens))
        : day > closes ? new RuleVerdict(period, $"{Phrases.No}{Phrases.Day(day)} is te laat, de regeling stond open tot en met {Phrases.Day(closes)}.", Days(day, closes))
        : new RuleVerdict(period, $"{Phrases.Day(day)} valt binnen de periode van {Phrases.Day(opens)} tot en met {Phrases.Day(closes)}.", Days(day, opens, closes));

    // A day, or the first day of a month; the year is that of the period where the question gives none.
    private static DateOnly? AskedDay(Inquiry inquiry, int year) =>
        (inquiry.Given<Quantity.Date>() ?? inquiry.Given<Quantity.DateRange>()?.From) is { Month: not null } date
            ? AsDay(date with { Year = date.Year ?? year, Day = date.Day ?? 1 })
            : null;

    private static DateOnly? AsDay(Quantity.Date date) => date is { Year: { } year, Month: { } month, Day: { } day } ? new DateOnly(year, month, day) : null;

    private static IReadOnlyList<Quantity> Days(params ReadOnlySpan<DateOnly> days)
    {
        var dates = new List<Quantity>();
        foreach (var day in days)
            dates.Add(new Quantity.Date(day.Year, day.Month, day.Day));
        return dates;
    }

    // Months and days are compared at thirty days a month, as TIMEX3 durations are.
    private static decimal InDays(Quantity.Duration duration) => duration.Days ?? (30 * duration.Months!.Value);
}
