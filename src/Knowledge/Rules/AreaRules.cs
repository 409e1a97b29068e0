using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Rules;

/// <summary>
/// Whether a room is large enough for the people in it, how many it holds or needs, and whether a size is within the sizes told.
/// </summary>
internal static class AreaRules
{
    public static Ruling? Apply(RuleQuestion question)
    {
        var area = question.Given.OfType<Given.Area>().FirstOrDefault();
        if (question.Rules(Measure.AreaPerPerson) is [var each, ..] && each.From is Quantity.Area least
            && PerPerson(question, each, least.Value, area) is { } statement)
            return new Ruling([statement], RuleQuestion.Quoting(each.Sentence));
        return area is not null && question.Rules(Measure.Area) is [{ From: Quantity.Area from, Until: Quantity.Area until } range, ..]
            ? new Ruling([Within(range, from.Value, until.Value, area)], RuleQuestion.Quoting(range.Sentence))
            : null;
    }

    private static RulingStatement? PerPerson(RuleQuestion question, Rule rule, decimal least, Given.Area? area)
    {
        var people = question.Given.OfType<Given.Persons>().FirstOrDefault();
        var persons = people is null ? (int?)null : Quantity.Whole((decimal)people.Least * people.Households);

        // Room enough is not all that is asked where people of several households are meant.
        var asked = people is { AreSeparate: true } or { Households: > 1 } ? question with { IsYesNo = false } : question;
        return (area, persons) switch
        {
            (null, null) => null,
            (null, { } count) => question.IsAbout(rule) ? Needed(rule, least, count) : null,
            ({ IsPerPerson: true }, _) or (_, null) when question.IsYesNo
                || area!.Figure < least => Judge(question, rule, least, area!, 1, isSaidOfPersons: false),
            (_, null) => Holds(rule, least, area!),
            ({ } room, { } count) => Judge(room.Figure < count * least ? question : asked, rule, least, room, count, isSaidOfPersons: true),
        };
    }

    private static RulingStatement Needed(Rule rule, decimal least, int persons) =>
        new(null, $"voor {Figures.Persons(persons)} is minimaal {Figures.Area(persons * least)} nodig: "
            + $"{persons} keer {Figures.Area(least)}.", [rule.Sentence]);

    private static RulingStatement Holds(Rule rule, decimal least, Given.Area area)
    {
        var persons = (int)decimal.Floor(area.Figure / least);
        return new RulingStatement(null, $"{Figures.Area(area.Figure)} is genoeg voor {Figures.Persons(persons)}: "
            + $"{persons} keer {Figures.Area(least)} is {Figures.Area(persons * least)}.", [rule.Sentence]);
    }

    private static RulingStatement Judge(RuleQuestion question, Rule rule, decimal least, Given.Area area, int persons,
        bool isSaidOfPersons)
    {
        var each = decimal.Round(area.Figure / Math.Max(1, persons), 2);
        var isEnough = area.IsBelow ? each > least : each >= least;
        var sum = persons > 1
            ? $"{Figures.Area(area.Figure)} voor {persons} personen is {Figures.Area(each)} per persoon"
            : $"{area.Text} voor één persoon";
        var minimum = $"het minimum is {Figures.Area(least)} per persoon";

        // "Meer dan 12 m²" and "kleiner dan 20 m²" leave open how much it is, and a room alone for how many it is.
        // "Minimaal 15 m²" may be said of the rule itself, and then only the rule's own figure is right.
        var verdict = area.IsOfSomethingElse ? null : isEnough ? area is { IsAbove: false, IsBelow: false }
            && (isSaidOfPersons || area.IsPerPerson) && (!area.IsBound || each == least) ? question.IfAsked(Verdict.Yes) : null
            : question.IfAsked(Verdict.No);
        return new RulingStatement(verdict, isEnough ? $"{sum}, dat is genoeg: {minimum}." : $"{sum}, dat is te klein: {minimum}.",
            [rule.Sentence]);
    }

    private static RulingStatement Within(Rule rule, decimal from, decimal until, Given.Area area)
    {
        var (least, most) = (area.Min ?? area.Max ?? 0, area.Max ?? area.Min ?? 0);
        var isOutside = area.IsAbove ? least >= until : area.IsBelow ? most <= from : least > until || most < from;
        var isInside = !area.IsAbove && !area.IsBelow && least >= from && most <= until;
        var place = isInside ? "binnen" : isOutside ? "buiten" : "deels buiten";
        return new RulingStatement(null,
            $"{area.Text} valt {place} de {Figures.Number(from)} tot {Figures.Area(until)} die het overzicht noemt.", [rule.Sentence]);
    }
}
