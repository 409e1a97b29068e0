using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;
using Assistent.Knowledge.Quantities;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Whether the figures of a sentence are of what its sources have them of: counted by the same, bounded on the same side, and in the
/// order in which the rules in the data have them.
/// </summary>
internal sealed class FigureCheck
{
    // So many words before a figure may bound it.
    private const int Before = 3;

    private static readonly HashSet<string> Most = ["maximaal", "maximum", "maximale", "hoogstens", "hoogste"];
    private static readonly HashSet<string> Least = ["minimaal", "minimum", "minimale", "minstens", "minste", "tenminste"];
    private static readonly HashSet<string> ToldMost = [.. Most, "tot"];
    private static readonly HashSet<string> ToldLeast = [.. Least, "vanaf"];
    private static readonly HashSet<string> Allowing = ["mag", "mogen", "kan", "kunnen", "kunt"];

    private readonly Dictionary<Slug, IReadOnlyList<RuleFigures>> _rules;

    public FigureCheck(ArticleLibrary library, DutchAnalysis analysis) => _rules = library.Articles.ToDictionary(article => article.Slug,
        IReadOnlyList<RuleFigures> (article) => [.. article.Rules.Select(rule =>
            new RuleFigures(rule, WrittenSentence.Of(rule.Outcome ?? "", analysis, library.Quantities)))]);

    public bool AreKept(WrittenSentence said, IReadOnlyList<SourceSentence> cited, IReadOnlyList<SourceSentence> witnesses) =>
        said.Quantities.Count == 0 || (IsOrderKept(said, witnesses) && IsUnitKept(said, witnesses)
            && said.Quantities.All(found => IsBoundKept(said, found, cited)) && IsLeastKept(said, witnesses));

    // The amounts stand in the same order as the conditions that they go with.
    private bool IsOrderKept(WrittenSentence said, IReadOnlyList<SourceSentence> witnesses) =>
        witnesses.Select(witness => witness.Article.Slug).Distinct().All(article =>
        {
            var rules = _rules[article].Where(rule => rule.Outcome.Text.Length > 0).ToList();
            var values = said.Quantities.SelectMany(found => Values(found.Value)).ToList();
            var conditions = values.SelectMany(value => rules.Where(rule => rule.IsNamedBy(value, values))).Distinct().ToList();
            var outcomes = values.SelectMany(value => Meant(rules.Where(rule => rule.Values.Contains(value)), conditions))
                .Distinct().ToList();
            return outcomes.Count == 0 || conditions.Count == 0 || outcomes.SequenceEqual(conditions);
        });

    // Of rules with the same amount, those whose condition is named.
    private static IEnumerable<RuleFigures> Meant(IEnumerable<RuleFigures> rules, IReadOnlyList<RuleFigures> named) =>
        rules.Intersect(named).ToList() is { Count: > 0 } both ? both : rules;

    // The figure that is given "per woning" or "per persoon" is the one that the sources give so.
    private bool IsUnitKept(WrittenSentence said, IReadOnlyList<SourceSentence> witnesses)
    {
        var units = PerUnit(said).ToList();
        return units.Count == 0 || !units.Except(witnesses.SelectMany(witness => PerUnit(witness.Written)
            .Concat(_rules[witness.Article.Slug].SelectMany(rule => PerUnit(rule.Outcome))))).Any();
    }

    private static IEnumerable<(string Unit, Quantity Value)> PerUnit(WrittenSentence sentence)
    {
        foreach (var (per, unit) in sentence.Tokens.Zip(sentence.Tokens.Skip(1)).Where(pair => pair.First.Word == "per"))
        {
            if (sentence.Quantities.LastOrDefault(found => found.Start < per.Start) is { } before)
                yield return (unit.Word, SourceFacts.Plain(SourceFacts.Ends(before.Value) is [var end] ? end : before.Value));
        }
    }

    // What is said to be a most or a least is one in a source too.
    private bool IsBoundKept(WrittenSentence said, Recognition found, IReadOnlyList<SourceSentence> cited)
    {
        if (found.Value is Quantity.Date or Quantity.DateRange || (SideOf(found.Value) is not null && cited.Any(Has)))
            return true;
        var ownWords = said.Within(found.Start, found.End + 1).Count;
        var words = said.Tokens.Where(token => token.End <= found.End + 1).TakeLast(Before + ownWords).ToList();
        return (!IsBounded(Most) || cited.Any(source => IsTold(source, ToldMost)))
            && (!IsBounded(Least) || cited.Any(source => IsTold(source, ToldLeast)));

        bool Has(SourceSentence source) => source.Facts.HasQuantity(found.Value);

        bool IsBounded(HashSet<string> side) => SideOf(found.Value) == side || words.Exists(token => side.Contains(token.Word));

        bool IsTold(SourceSentence source, HashSet<string> side) => HasBound(source.Written, found.Value, side)
            || _rules[source.Article.Slug].Any(rule => HasBound(rule.Outcome, found.Value, side)
                || (side == ToldLeast ? rule.Rule.From : rule.Rule.Until) is { } end && Same(end, found.Value));
    }

    // "Maximaal 35.000 euro voor 7 personen en 50.000 voor 10" bounds both amounts, and no number of people.
    private static bool HasBound(WrittenSentence source, Quantity value, HashSet<string> side) =>
        source.Quantities.Where(other => Same(other.Value, value)).Any(other =>
        {
            var clause = Clauses.Around(source.Text, other.Start);
            var bound = source.Within(clause.Start, Math.Min(clause.End, other.End)).LastOrDefault(token => side.Contains(token.Word));
            var bounded = source.Quantities.FirstOrDefault(next => next.End > bound.Start);
            return bound.Word is not null && bounded?.Value.Kind == other.Value.Kind;
        });

    // "Moet minimaal" is what a least is; "mag minimaal" leaves it open.
    private static bool IsLeastKept(WrittenSentence said, IReadOnlyList<SourceSentence> witnesses) =>
        !AllowsLeast(said) || witnesses.Any(witness => AllowsLeast(witness.Written));

    private static bool AllowsLeast(WrittenSentence sentence) => Clauses.Of(sentence.Text)
        .Select(clause => sentence.Within(clause.Start, clause.End))
        .Any(clause => clause.Any(token => Least.Contains(token.Word)) && clause.Any(token => Allowing.Contains(token.Word)));

    private static HashSet<string>? SideOf(Quantity value) => value switch
    {
        Quantity.Measured { Min: null } or Quantity.Duration { Min: null } => Most,
        Quantity.Measured { Max: null } or Quantity.Duration { Max: null } => Least,
        _ => null,
    };

    private static bool Same(Quantity one, Quantity other) => ValuesAndEnds(one).Intersect(ValuesAndEnds(other)).Any();

    private static IEnumerable<Quantity> ValuesAndEnds(Quantity value) => SourceFacts.Ends(value).Append(value).Select(SourceFacts.Plain);

    private static IEnumerable<Quantity> Values(Quantity value) =>
        SourceFacts.Ends(value) is { Count: > 0 } ends ? ends.Select(SourceFacts.Plain) : [SourceFacts.Plain(value)];

    private sealed record RuleFigures(Rule Rule, WrittenSentence Outcome)
    {
        public IReadOnlySet<Quantity> Values { get; } =
            Outcome.Quantities.SelectMany(found => FigureCheck.Values(found.Value)).ToHashSet();

        /// <summary>
        /// Whether a value is the rule's condition. A year is one only beside the rule's own amount, since all rules may be said of a year.
        /// </summary>
        public bool IsNamedBy(Quantity value, IEnumerable<Quantity> said) =>
            value == Rule.From || value == Rule.Until || (IsOfYear(value) && Values.Overlaps(said));

        private bool IsOfYear(Quantity value) => value is Quantity.DateRange { Start: { } start, End: { } end }
            && Rule.From is Quantity.Date from && Rule.Until is Quantity.Date until && from.Day == start && until.Day == end;
    }
}
