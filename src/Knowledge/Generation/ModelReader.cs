using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Generation;

/// <summary>
/// Lets a model make the plan of a message. It only points; what it points at is checked before anything is shown. Where it fails, or
/// points at nothing or at another subject than it speaks of, the trained reader's plan stands in the same turn.
/// </summary>
internal sealed class ModelReader(
    ArticleLibrary library, TrainedReader reader, Model model, ReaderPrompt prompt, PlanChecks checks, PlanCache kept) : IDisposable
{
    // The trained reader's probabilities are calibrated: of what it is this sure of, nine in ten are right.
    private const float VerySure = 0.9f;

    private readonly ArticleNames _names = new(library);

    public ModelState State => model.State;

    /// <param name="message">What was written, cleaned.</param>
    /// <param name="history">What was asked before, the latest last.</param>
    /// <param name="trained">What the trained reader makes of it.</param>
    /// <param name="progress">Where the answer is shown while it is being made.</param>
    /// <param name="cancellationToken">Ends it without a plan.</param>
    public async Task<AnswerPlan> ReadAsync(
        string message,
        IReadOnlyList<PastTurn> history,
        AnswerPlan trained,
        IAnswerProgress progress,
        CancellationToken cancellationToken)
    {
        var key = kept.KeyOf(message, history, StandsAlone(message, history, trained));
        if (kept.Find(key) is { } known)
        {
            model.Meter.Planned("Kept");
            return known;
        }

        var reading = new PlanReading(message, history, trained, checks);
        var pointing = reader.Point(message, history);
        try
        {
            using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, progress.Stopped);
            var request = prompt.For(message, history, reading.Understood, pointing.Articles.Select(Slug.Parse));
            await foreach (var text in model.StreamAsync(request, progress.User, stopped.Token))
                await reading.AddAsync(text, progress, stopped.Token);
            var plan = Weighed(reading.Finish(), trained, pointing);
            model.Meter.Planned("Made");
            model.Meter.Verified(reading.Said, reading.Replaced);
            kept.Keep(key, plan);
            return plan;
        }
        catch (UnusablePlanException error)
        {
            model.Meter.Planned(error.Fault.ToString());
            return reading.WithTrained(ModelFailure.Unusable);
        }
        catch (ModelFailedException error)
        {
            model.Meter.Planned("Failed");
            return reading.WithTrained(error.Failure);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            model.Meter.Planned("Stopped");
            return reading.Shown ?? trained;
        }
    }

    public void Dispose() => model.Dispose();

    // A message that names its subject and leans on nothing asks the same in every conversation.
    private bool StandsAlone(string message, IReadOnlyList<PastTurn> history, AnswerPlan trained) =>
        history.Count == 0 || (trained is AnswerPlan.Answering { IsObvious: true } && _names.In(Words.Of(message)).Count > 0);

    // The trained reader decides nothing here, but what it is very sure of is not left unsaid; and where it is as sure that a message is
    // about something else, no sentence of the overview answers it, whatever a weak model points at.
    private AnswerPlan Weighed(AnswerPlan plan, AnswerPlan trained, Pointing pointing)
    {
        // What is erased cannot be brought back: both must read it so. What is said instead tells how to erase it.
        if (plan is AnswerPlan.Forgetting && trained is not AnswerPlan.Forgetting)
        {
            model.Meter.Disagreed();
            return new AnswerPlan.SmallTalk(SmallTalkKind.MyData);
        }

        if (pointing.OffTopic >= VerySure && trained is AnswerPlan.OutOfScope && plan is AnswerPlan.Answering)
        {
            model.Meter.Disagreed();
            return trained;
        }

        if (plan is AnswerPlan.OutOfScope && trained is AnswerPlan.Answering && pointing.SurestTold >= VerySure)
        {
            model.Meter.Disagreed();
            return trained;
        }

        return plan is AnswerPlan.Answering answering ? Completed(answering, trained is AnswerPlan.Answering ? pointing : null) : plan;
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
            model.Meter.Disagreed();
        var added = new PlanPart.Told([sure.Id]);
        return plan with { Parts = isUntold ? [added, .. plan.Parts] : [.. plan.Parts, added] };
    }

    private Sentence? SureOf(Pointing pointing) => pointing.SurestTold < VerySure
        ? null
        : library.Sentence(pointing.Sentences(enough: 0, worth: 0, most: 1)[0]);

    // What is pointed at, with what a change touches and what a sentence needs besides: that is said too.
    private HashSet<Sentence> Touched(AnswerPlan.Answering plan) =>
        [.. plan.Parts.OfType<PlanPart.Told>().SelectMany(part => part.Sentences).Select(library.Sentence).OfType<Sentence>()
            .SelectMany(sentence => library[sentence.Article] is var article && article.ChangeOf(sentence) is { } change
                ? [sentence, .. change.Touches]
                : article.LaterChanges.Where(change => change.Touches.Contains(sentence)).Select(change => change.Sentence).Prepend(sentence))];

    private IEnumerable<Slug> Articles(AnswerPlan plan)
    {
        if (plan is not AnswerPlan.Answering answering)
            return [];
        var listed = answering.Parts.OfType<PlanPart.Listed>().SelectMany(list => Lists.Of(list.Criterion, library));
        return Dialogue.Subjects([new PastTurn(answering.Understood, answering)]).Concat(listed.Select(item => item.Article.Slug));
    }
}
