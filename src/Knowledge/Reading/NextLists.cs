using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Reading;

/// <summary>The list that is asked for after another: some of it, the same of another kind, or the next.</summary>
internal sealed class NextLists(ArticleLibrary library, Acts acts, ArticleNames names)
{
    /// <summary>The list, or null where a message asks for none that follows from the one before.</summary>
    public PlanPart.Listed? After(Pointing read, Weighed message, IReadOnlyList<PastTurn> history) =>
        Same(message, history) ?? Among(read, message, history) ?? NextOf(read, message, history) ?? NextUnder(read, message, history);

    // "Dezelfde vraag, maar dan de teams": of the other kind all, or those that have the same in common.
    private PlanPart.Listed? Same(Weighed message, IReadOnlyList<PastTurn> history) =>
        !Grammar.AsksSame(message.Words) || names.In(message.Words).Count > 0 || acts.KindIn(message.Words) is not { } kind ? null
            : history is [.., { Plan.Parts: [PlanPart.Listed { Criterion: var last }] }] ? last switch
            {
                ListCriterion.OfKind => new PlanPart.Listed(new ListCriterion.OfKind(kind.Name)),
                ListCriterion.With with => new PlanPart.Listed(with with { Kind = kind.Name }),
                ListCriterion.Under under when Lists.Of(under with { Kind = kind.Name }, library).Count > 0 =>
                    new PlanPart.Listed(under with { Kind = kind.Name }),
                _ => null,
            }
            : null;

    // Some of what was just listed: those of the same kind that have the characteristic which is asked for.
    private PlanPart.Listed? Among(Pointing read, Weighed message, IReadOnlyList<PastTurn> history)
    {
        if (history is not [.., { Plan.Parts: [.., PlanPart.Listed { Criterion: var last }] }] || !Grammar.AsksAmong(message.Words))
            return null;
        var kind = library.Overview.Kinds.FirstOrDefault(kind => last is ListCriterion.OfKind of && of.Kind == kind.Name);
        return read.Acts.Select(act => acts.ListOf(act, kind)).FirstOrDefault(list => list is ListCriterion.With or ListCriterion.Standing)
            is { } some
            ? new PlanPart.Listed(some)
            : null;
    }

    // "En voor studenten?" after a list for ouderen asks for another.
    private PlanPart.Listed? NextOf(Pointing read, Weighed message, IReadOnlyList<PastTurn> history) =>
        history is [.., { Plan.Parts: [PlanPart.Listed { Criterion: ListCriterion.With last }] }] && Grammar.GoesOn(message.Words)
            && names.In(message.Words).Count == 0
            && read.Acts.Take(1).Select(act => acts.ListOf(act, library.Overview.Kinds.FirstOrDefault(kind => kind.Name == last.Kind)))
                .OfType<ListCriterion.With>().FirstOrDefault(list => list.Characteristic != last.Characteristic) is { } next
            ? new PlanPart.Listed(next)
            : null;

    // "En welke bij geclusterd wonen?" after "welke teams horen bij flexwoningen?" asks for teams.
    private PlanPart.Listed? NextUnder(Pointing read, Weighed message, IReadOnlyList<PastTurn> history) =>
        history is [.., { Plan.Parts: [PlanPart.Listed { Criterion: ListCriterion.Under last }] }] && Grammar.AsksWhichOnly(message.Words)
            && (names.In(message.Words).FirstOrDefault()?.Article.Slug ?? read.Articles.Select(Slug.Parse).FirstOrDefault()) is { } other
            && new ListCriterion.Under(other, last.Kind) is var next && Lists.Of(next, library).Count > 0
            ? new PlanPart.Listed(next)
            : null;
}
