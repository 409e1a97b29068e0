using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;
using Assistent.Knowledge.Rules;

namespace Assistent.Knowledge.Generation;

/// <summary>Makes a plan of what a model wrote: of its names and ids only what is real, and of its own words only what was asked.</summary>
internal sealed class PlanPointer(ArticleLibrary library, RuleEngine rules, AskedWords asked)
{
    private const int MostOptions = 4;
    private const int MostSentences = 4;

    private readonly MentionedNames _mentioned = new(library);

    /// <summary>The act of a plan that is no answer; null for an answer.</summary>
    /// <exception cref="UnusablePlanException">There is no such act.</exception>
    public AnswerPlan? ActOf(WrittenPlan plan) => plan.Act switch
    {
        "answer" or "list" or "compare" => null,
        "smalltalk" => new AnswerPlan.SmallTalk(Choice<SmallTalkKind>(plan.Which) ?? throw new UnusablePlanException(PlanFault.UnknownAct)),
        "restate" => new AnswerPlan.Restating(Choice<AnswerForm>(plan.Which) ?? throw new UnusablePlanException(PlanFault.UnknownAct)),
        "forget" => new AnswerPlan.Forgetting(),
        "decline" => new AnswerPlan.Declining(Choice<DeclineReason>(plan.Which) ?? DeclineReason.Orders),
        "clarify" => new AnswerPlan.Clarifying([.. Slugs(plan.Options).Where(slug => library[slug].IsInstrument).Take(MostOptions)]),
        "outofscope" => new AnswerPlan.OutOfScope(),
        _ => throw new UnusablePlanException(PlanFault.UnknownAct),
    };

    /// <summary>The part that a model wrote, or null where it points at nothing real.</summary>
    /// <param name="part">What it wrote.</param>
    /// <param name="question">The message with the questions before it.</param>
    public PlanPart? PartOf(WrittenPart part, AskedQuestion question)
    {
        var sentences = part.Sentences.Where(id => library.Sentence(id) is not null).Take(MostSentences).ToList();
        if (part.Rule is { } rule && ArticleOf(rule) is { } ruledBy && RuledBy(ruledBy, part, sentences, question) is { } ruled)
            return ruled;
        if (sentences.Count > 0)
            return new PlanPart.Told(sentences, part.Text);
        if (part.List is { } list && CriterionOf(list, part) is { } criterion && Lists.Of(criterion, library).Count > 0)
            return new PlanPart.Listed(criterion);
        if (Slugs(part.Compared).Take(MostOptions).ToList() is { Count: > 1 } compared)
            return new PlanPart.Compared(compared);
        if (part.Links is { } links && ArticleOf(links) is { } linked)
            return new PlanPart.Linked(linked.Slug);
        return part.NotTold is { } missing
            ? new PlanPart.NotTold(OptionalSlug(part.Article), asked.Have(missing, question) ? missing : null)
            : null;
    }

    // The quantities are those that were asked with, as code reads them. Where the message alone leaves open of what they are, a model
    // may say so, as long as it adds no figure; its own figures count where code reads none at all.
    private PlanPart.Ruled? RuledBy(Article article, WrittenPart part, IReadOnlyList<string> sentences, AskedQuestion question)
    {
        var pointed = sentences.Count > 0 ? sentences : [.. article.Rules.Select(rule => rule.Sentence.Id).Take(1)];
        var resolved = part.Given is { } said && HasNoOtherFigure(said, question.Message) ? said : null;
        var inputs = new[] { question.Message, resolved, question.Whole, part.Given }.OfType<string>();
        return inputs.Select(given => new PlanPart.Ruled(article.Slug, given, pointed, part.IsYesNo))
            .FirstOrDefault(ruled => rules.Apply(ruled) is not null);
    }

    private static bool HasNoOtherFigure(string given, string message)
    {
        var asked = Words.Of(message).ToHashSet(StringComparer.Ordinal);
        var figures = Words.Of(given).Where(word => word.Any(char.IsDigit)).ToList();
        return figures.Count > 0 && figures.TrueForAll(asked.Contains);
    }

    private ListCriterion? CriterionOf(string list, WrittenPart part)
    {
        var of = part.Of ?? "";
        var kind = library.Overview.Kinds.FirstOrDefault(known =>
            Same(known.Name, of) || Same(known.Plural, of) || Same(known.Singular, of));
        var characteristic = library.Overview.Characteristics.FirstOrDefault(known => Same(known.Name, of));
        var article = part.Article is { } name ? ArticleOf(name) : null;
        return Folded(list) switch
        {
            "everything" or "alles" => new ListCriterion.Everything(),
            "kind" when kind is not null => new ListCriterion.OfKind(kind.Name),
            "characteristic" when characteristic is not null => new ListCriterion.With(characteristic.Name),
            "under" when kind is not null && article is not null => new ListCriterion.Under(article.Slug, kind.Name),
            "naming" when article is not null => new ListCriterion.Naming(article.Slug),
            "naming" when _mentioned.In(Words.Of(of)) is { } mentioned => new ListCriterion.Mentioning(mentioned),
            "standing" => new ListCriterion.Standing(kind?.Name),
            "changed" => new ListCriterion.Changed(),
            "havingunder" when kind is not null => new ListCriterion.HavingUnder(kind.Name),
            _ => null,
        };
    }

    private Article? ArticleOf(string name) =>
        library.Find(name.Trim().ToLowerInvariant()) ?? library.Articles.FirstOrDefault(article => Same(article.Title, name));

    private Slug? OptionalSlug(string? name) => name is null ? null : ArticleOf(name)?.Slug;

    private IEnumerable<Slug> Slugs(IEnumerable<string> names) =>
        names.Select(ArticleOf).OfType<Article>().Select(article => article.Slug).Distinct();

    private static T? Choice<T>(string? name)
        where T : struct, Enum => Enum.GetValues<T>().Cast<T?>().FirstOrDefault(value => Same(value.ToString()!, name ?? ""));

    private static bool Same(string one, string other) => Folded(one) == Folded(other);

    private static string Folded(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}

/// <summary>A message, and the message after the questions before it.</summary>
internal sealed record AskedQuestion(string Message, string Whole);

/// <summary>Why a model's plan cannot be used.</summary>
internal enum PlanFault
{
    NoJson,
    UnknownAct,
    PointsAtNothing,
    OtherSubject,
}

/// <summary>What a model wrote is no plan, or points at nothing, or at another subject than it speaks of.</summary>
internal sealed class UnusablePlanException(PlanFault fault) : Exception($"The plan cannot be used: {fault}.")
{
    public PlanFault Fault { get; } = fault;
}
