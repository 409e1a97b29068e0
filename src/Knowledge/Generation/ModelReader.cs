using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Generation;

/// <summary>
/// Lets a model make the plan of a message. It only points; what it points at is checked before anything is shown. Where it fails, or
/// points at nothing or at another subject than it speaks of, the trained reader's plan stands in the same turn.
/// </summary>
internal sealed class ModelReader(
    ArticleLibrary library, TrainedReader reader, Model model, ReaderPrompt prompt, PlanChecks checks, PlanCache kept) : IDisposable
{
    private readonly ArticleNames _names = new(library);
    private readonly TrainedCheck _trained = new(library, reader, checks.Subject, model.Meter);

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
            var plan = _trained.Complete(reading.Finish(), trained, pointing, reading);
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
}
