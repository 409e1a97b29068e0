using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Generation;

/// <summary>
/// What the trained reader makes of a model's plan. Where both answer, what the model points at is said, with what the reader is very
/// sure of besides; where they differ on what kind of message it is or what it is about, as a weak model does that loses the thread, one
/// of the two is taken. What is not told is said not to be told, with what the model points at as that which comes nearest.
/// </summary>
internal sealed class TrainedCheck(ArticleLibrary library, TrainedReader reader, SubjectCheck subject, ModelMeter meter)
{
    // The trained reader's probabilities are calibrated: of what it is this sure of, nine in ten are right.
    private const float VerySure = 0.9f;

    private readonly Acts _acts = new(library.Overview);

    /// <param name="plan">The model's plan.</param>
    /// <param name="trained">The trained reader's.</param>
    /// <param name="pointing">What that points at.</param>
    /// <param name="reading">The model's reading, of which some may have been shown.</param>
    public AnswerPlan Complete(AnswerPlan plan, AnswerPlan trained, Pointing pointing, PlanReading reading)
    {
        var lost = HasLostThread(plan, trained, reading) ? trained : null;
        if ((lost ?? Instead(plan, trained, pointing, reading.History.Count == 0)) is { } other)
        {
            meter.Disagreed();
            return other;
        }

        if (plan is not AnswerPlan.Answering answering)
            return plan;
        if (answering.Parts is [PlanPart.Told told] && IsUntold(trained, pointing, reading))
        {
            meter.Disagreed();
            return answering with { Parts = reading.Shown is null ? [Nearest(told)] : [told, Nearest(told)] };
        }

        var whole = WithOtherHalf(WithRuling(answering, trained, reading), trained);
        return Completed(whole, trained is AnswerPlan.Answering ? pointing : null);
    }

    // Where the message stays with what was spoken of, a model that goes over to something else has lost the thread; that something is not
    // told of it says so only where the message leans on it.
    private bool HasLostThread(AnswerPlan plan, AnswerPlan trained, PlanReading reading)
    {
        if (reading.Shown is not null || (plan, trained) is not (AnswerPlan.Answering written, AnswerPlan.Answering read))
            return false;
        var spoken = Dialogue.Subjects(reading.History).ToHashSet();
        var (meant, gone) = (Articles(read).ToList(), Articles(written).ToList());
        return meant.Count > 0 && meant.All(spoken.Contains) && gone.Count > 0 && !gone.Exists(spoken.Contains)
            && (read.Parts is not [PlanPart.NotTold] || !read.IsObvious);
    }

    // Where both differ on what kind of message it is.
    private static AnswerPlan? Instead(AnswerPlan plan, AnswerPlan trained, Pointing pointing, bool isFirst) => (plan, trained) switch
    {
        // What is erased cannot be brought back: both must read it so. What is said instead tells how to erase it.
        (AnswerPlan.Forgetting, not AnswerPlan.Forgetting) => new AnswerPlan.SmallTalk(SmallTalkKind.MyData),

        // No sentence of the overview answers what is about something else, whatever a weak model points at.
        (AnswerPlan.Answering, AnswerPlan.OutOfScope) when pointing.OffTopic >= VerySure => trained,
        (AnswerPlan.OutOfScope, AnswerPlan.Answering) when pointing.SurestTold >= VerySure => trained,

        // Nothing is asked back where something is told.
        (AnswerPlan.Clarifying, AnswerPlan.Answering { Parts: [PlanPart.Told or PlanPart.Ruled, ..] }) => trained,

        // Before anything was answered there is nothing to put in another form.
        (AnswerPlan.Restating, AnswerPlan.Answering) when isFirst => trained,

        // A question behind a courtesy is a question.
        (AnswerPlan.SmallTalk, AnswerPlan.Answering { Parts: [not PlanPart.NotTold, ..] }) => trained,
        _ => null,
    };

    // The reader finds no answer, and is very sure of it, or nothing that the model wrote is borne out by what it points at.
    private bool IsUntold(AnswerPlan trained, Pointing pointing, PlanReading reading) =>
        trained is AnswerPlan.Answering { Parts: [PlanPart.NotTold] }
            && (reading.IsUnfounded || pointing.NotTold >= VerySure || IsListOfNothing(pointing));

    // "Welke regeling hoort bij optoppen?": that there is none is said by the overview's data.
    private bool IsListOfNothing(Pointing pointing) =>
        pointing is { Act: { } act, Surest: >= VerySure } && _acts.KindUnder(act) is not null;

    private PlanPart.NotTold Nearest(PlanPart.Told told) => new(library.Sentence(told.Sentences[0])?.Article, Nearest: told.Sentences[0]);

    // What a rule comes to for what the message gives is worked out, also where a model only points at the article.
    private AnswerPlan.Answering WithRuling(AnswerPlan.Answering plan, AnswerPlan trained, PlanReading reading)
    {
        if (trained is not AnswerPlan.Answering { Parts: [PlanPart.Ruled ruled] } || !Articles(plan).Contains(ruled.Article))
            return plan;

        // "Zonder die van 10" changed the question before, figure by figure; what a model makes of that may be wrong.
        var isAmended = !ruled.Given.Contains(reading.Message.TrimEnd('?', '.', ' '), StringComparison.Ordinal);
        if (plan.Parts is [PlanPart.Ruled] && reading.Shown is null && isAmended)
            return plan with { Parts = [ruled], Understood = reading.Understood };
        if (plan.Parts.Any(part => part is PlanPart.Ruled))
            return plan;
        return plan with { Parts = reading.Shown is null ? [ruled, .. plan.Parts] : [.. plan.Parts, ruled] };
    }

    // Of two questions in one message a model may answer the first only.
    private AnswerPlan.Answering WithOtherHalf(AnswerPlan.Answering plan, AnswerPlan trained)
    {
        if (plan.Parts is not [PlanPart.Told only]
            || trained is not AnswerPlan.Answering { Parts: [not PlanPart.NotTold, not PlanPart.NotTold] two })
            return plan;
        var touched = Touched(plan);
        return two.Where(part => !Pointed(part).Any(touched.Contains)).ToList() is [var other] ? plan with { Parts = [only, other] } : plan;
    }

    // Also of the question as the model understands it: what that leans on is in it, and a model that understands a question may still
    // point beside its answer.
    private AnswerPlan.Answering Completed(AnswerPlan.Answering plan, Pointing? pointing)
    {
        if (!plan.Parts.All(part => part is PlanPart.Told or PlanPart.NotTold))
            return plan;
        var isUntold = plan.Parts.All(part => part is PlanPart.NotTold);
        var sure = SureOf(reader.Point(plan.Understood, [])) ?? (isUntold && pointing is not null ? SureOf(pointing) : null);
        if (sure is null || Touched(plan).Contains(sure))
            return plan;
        if (!Articles(plan).Contains(sure.Article))
            meter.Disagreed();
        var added = new PlanPart.Told([sure.Id]);
        return plan with { Parts = isUntold ? [added, .. plan.Parts] : [.. plan.Parts, added] };
    }

    private IEnumerable<Sentence> Pointed(PlanPart part) => (part switch
    {
        PlanPart.Told told => told.Sentences,
        PlanPart.Ruled ruled => ruled.Sentences,
        _ => [],
    }).Select(library.Sentence).OfType<Sentence>();

    private Sentence? SureOf(Pointing pointing) => pointing.SurestTold < VerySure
        ? null
        : library.Sentence(pointing.Sentences(enough: 0, worth: 0, most: 1)[0]);

    // What is said, with what a change touches and what a sentence needs besides: that is said too.
    private HashSet<Sentence> Touched(AnswerPlan.Answering plan) =>
        [.. plan.Parts.OfType<PlanPart.Told>().SelectMany(subject.SaidOf)
            .SelectMany(sentence => library[sentence.Article] is var article && article.ChangeOf(sentence) is { } change
                ? [sentence, .. change.Touches]
                : article.LaterChanges.Where(change => change.Touches.Contains(sentence)).Select(change => change.Sentence)
                    .Prepend(sentence))];

    private IEnumerable<Slug> Articles(AnswerPlan.Answering answering)
    {
        var listed = answering.Parts.OfType<PlanPart.Listed>().SelectMany(list => Lists.Of(list.Criterion, library));
        return Dialogue.Subjects([new PastTurn(answering.Understood, answering)]).Concat(listed.Select(item => item.Article.Slug));
    }
}
