using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Answers a question that gives a quantity by the conditions and amounts that stand as rules in the data.</summary>
internal sealed class RuleAnswers(TimeProvider time)
{
    public Draft? Compose(Inquiry inquiry, RankedSentence lead)
    {
        var rules = lead.Article.Rules;
        if (rules.Count == 0)
            return null;
        return Persons(inquiry, lead.Article) ?? Stay(inquiry, lead) ?? Area(inquiry, lead.Article) ?? Day(inquiry, lead);
    }

    private static Draft? Persons(Inquiry inquiry, Article article)
    {
        var rules = Of(article, Measure.Persons);
        if (rules.Count == 0 || First<Quantity.Persons>(inquiry) is not { } persons)
            return null;
        var who = persons.Arithmetic is { } sum ? $"{Capital(sum)}" : $"Een gezin van {Phrases.Persons(persons.Count)}";
        var fitting = rules.FirstOrDefault(rule => persons.Count >= Count(rule.From, 0) && persons.Count <= Count(rule.Until, int.MaxValue));
        return fitting is not null
            ? Said(article, fitting, $"{who}: {fitting.Outcome}.")
            : Said(article, rules[0], $"{Phrases.No}{Lower(who)} is te weinig, de regeling geldt vanaf {Count(rules[0].From, 0)} personen.", article.Sentences[0]);
    }

    private static Draft? Stay(Inquiry inquiry, RankedSentence lead)
    {
        if (First<Quantity.Duration>(inquiry) is not { } asked)
            return null;
        var measure = lead.Fact is { Kind: FactKind.Condition } && lead.Article.Rules.Any(rule => rule.Measure == Measure.Term && rule.Sentence == lead.Sentence) ? Measure.Term : Measure.Stay;
        if (Of(lead.Article, measure) is not [var rule, ..] || rule.Until is not Quantity.Duration limit)
            return null;
        var fits = InDays(asked) <= InDays(limit);
        return fits
            ? Said(lead.Article, rule, $"{Phrases.Duration(asked)} valt binnen de {Phrases.Duration(limit)} die het overzicht noemt.")
            : Said(lead.Article, rule, $"{Phrases.No}{Phrases.Duration(asked)} is langer dan de {Phrases.Duration(limit)} die het overzicht noemt.", rule.Otherwise);
    }

    private static Draft? Area(Inquiry inquiry, Article article)
    {
        if (First<Quantity.Area>(inquiry) is not { } asked)
            return null;
        if (Of(article, Measure.AreaPerPerson) is [{ From: Quantity.Area least } perPerson, ..])
        {
            var persons = First<Quantity.Persons>(inquiry)?.Count ?? 1;
            var each = asked.SquareMetres / Math.Max(1, persons);
            var sum = persons > 1 ? $"{Phrases.Area(asked.SquareMetres)} voor {persons} personen is {Phrases.Area(each)} per persoon" : $"{Phrases.Area(asked.SquareMetres)} per persoon";
            return each >= least.SquareMetres
                ? Said(article, perPerson, $"{Phrases.Yes}{sum} is genoeg, het minimum is {Phrases.Area(least.SquareMetres)} per persoon.")
                : Said(article, perPerson, $"{Phrases.No}{sum} is te klein, het minimum is {Phrases.Area(least.SquareMetres)} per persoon.");
        }

        if (Of(article, Measure.Area) is not [{ From: Quantity.Area from, Until: Quantity.Area until } range, ..])
            return null;
        var fits = asked.SquareMetres >= from.SquareMetres && asked.SquareMetres <= until.SquareMetres;
        return Said(article, range, $"{(fits ? Phrases.Yes : Phrases.No)}{Phrases.Area(asked.SquareMetres)} valt {(fits ? "binnen" : "buiten")} de {Phrases.Number(from.SquareMetres)} tot {Phrases.Area(until.SquareMetres)} die het overzicht noemt.");
    }

    private Draft? Day(Inquiry inquiry, RankedSentence lead)
    {
        if (Of(lead.Article, Measure.Day) is not [{ From: Quantity.Date from, Until: Quantity.Date until } period, ..] || AsDay(from) is not { } opens || AsDay(until) is not { } closes)
            return null;
        if (First<Quantity.Date>(inquiry) is { Month: not null, Day: not null } date)
            return OnDay(lead.Article, period, AsDay(date with { Year = date.Year ?? closes.Year })!.Value, opens, closes);
        if (lead.Sentence != period.Sentence)
            return null;
        var today = DateOnly.FromDateTime(time.GetLocalNow().DateTime);
        return today > closes
            ? Said(lead.Article, period, $"De periode die het overzicht noemt, is voorbij: die liep tot en met {Phrases.Day(closes)}.")
            : null;
    }

    private static Draft OnDay(Article article, Rule period, DateOnly day, DateOnly opens, DateOnly closes) =>
        day < opens ? Said(article, period, $"{Phrases.No}{Phrases.Day(day)} is te vroeg, de regeling gaat open op {Phrases.Day(opens)}.")
        : day > closes ? Said(article, period, $"{Phrases.No}{Phrases.Day(day)} is te laat, de regeling stond open tot en met {Phrases.Day(closes)}.")
        : Said(article, period, $"{Phrases.Day(day)} valt binnen de periode van {Phrases.Day(opens)} tot en met {Phrases.Day(closes)}.");

    private static Draft Said(Article article, Rule rule, string text, Sentence? besides = null)
    {
        List<DraftStatement> statements = [new(text, [Evidence.Of(article, rule.Sentence)]), DraftStatement.Quoting(article, rule.Sentence)];
        if (besides is not null && besides != rule.Sentence)
            statements.Add(DraftStatement.Quoting(article, besides));
        return new Draft.Composed([article], [new DraftBlock.Paragraph(statements)]);
    }

    private static List<Rule> Of(Article article, Measure measure) => [.. article.Rules.Where(rule => rule.Measure == measure)];

    private static T? First<T>(Inquiry inquiry)
        where T : Quantity => inquiry.Quantities.Select(found => found.Value).OfType<T>().FirstOrDefault();

    private static int Count(Quantity? quantity, int absent) => quantity switch
    {
        Quantity.Persons persons => persons.Count,
        Quantity.Number number => (int)number.Value,
        _ => absent,
    };

    // Months and days are compared at thirty days a month, as TIMEX3 durations are.
    private static decimal InDays(Quantity.Duration duration) => duration.Days ?? (30 * duration.Months!.Value);

    private static DateOnly? AsDay(Quantity.Date date) => date is { Year: { } year, Month: { } month, Day: { } day } ? new DateOnly(year, month, day) : null;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string Lower(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
