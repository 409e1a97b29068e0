using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Rules;

/// <summary>
/// What a share that the text tells comes to: of a number that the question gives, or of the whole of which it is told.
/// </summary>
internal static class ShareRules
{
    // A share of fewer is no estimate any more.
    private const int FewestOfWhole = 100;
    private const int FirstYear = 1000;
    private const int LastYear = 2100;

    public static Ruling? Apply(RuleQuestion question)
    {
        var rule = question.Rules(Measure.Share).FirstOrDefault(rule => question.Pointed is [var first, ..] && rule.Sentence == first);
        if (rule is not { From: Quantity.Percent { Value: var least }, Until: Quantity.Percent { Value: var most } })
            return null;
        var given = question.Given.Select(NumberIn).FirstOrDefault(number => number >= FewestOfWhole);
        var text = given is { } number ? Said(least, most, number, "")
            : rule.Whole is { } whole && question.AsksNumber && !question.IsYesNo ? Said(least, most, whole.Value, $" {whole.Of}")
            : null;
        return text is null ? null : new Ruling([new RulingStatement(null, text, [rule.Sentence])], RuleQuestion.Quoting(rule.Sentence));
    }

    // A bare number may be a year, also one long ago: "panden van vóór 1945".
    private static decimal? NumberIn(Given given) => given switch
    {
        Given.Number { Of: null, Value: >= FirstYear and <= LastYear } => null,
        Given.Number number => number.Value,
        Given.Persons { AreSeparate: false, Least: < Quantity.MostPeople } persons => persons.Least,
        _ => null,
    };

    private static string Said(decimal least, decimal most, decimal whole, string things) => least == most
        ? $"{Figures.Number(least)}% van {Figures.Number(whole)}{things} is ongeveer {Part(least, whole)}{things}."
        : $"{Figures.Number(least)} tot {Figures.Number(most)}% van {Figures.Number(whole)}{things} is {Part(least, whole)} tot "
            + $"{Part(most, whole)}{things}.";

    private static string Part(decimal share, decimal whole) => Figures.Number(decimal.Round(share * whole / 100));
}
