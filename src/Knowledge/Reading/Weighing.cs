namespace Assistent.Knowledge.Reading;

/// <summary>
/// Reads a message in its conversation. What it leans on is not decided but weighed: it is read alone and with what was spoken of before,
/// each for the probability that the model gives it.
/// </summary>
internal sealed class Weighing(ArticleNames names, Dialogue dialogue)
{
    // Of two readings of a message, the one that the model gives more than this share is how it was understood.
    private const float MoreLikelyThanNot = 0.5f;

    // Readings of which nothing says that one is better count the same.
    private const float Half = 0.5f;

    /// <param name="model">What reads it.</param>
    /// <param name="message">The message, or a part of it.</param>
    /// <param name="history">What was asked before, the latest last.</param>
    /// <param name="leaning">How likely it leans on that at least.</param>
    public Weighed Of(ReaderModel model, string message, IReadOnlyList<PastTurn> history, float leaning)
    {
        var words = Words.Of(message);
        var alone = model.Read(words);
        if (history.Count == 0)
            return new Weighed(message, Interpretation.Alone(message), words, alone);
        var read = new Pointing(model, alone.Probabilities);
        var leans = MathF.Max(Grammar.GoesOn(words) ? MoreLikelyThanNot : leaning, LeansAfter(model, read, words, alone, history));
        if (dialogue.Exact(message, words, history, leans) is { } exact)
            return new Weighed(message, exact, words, model.Read(exact.Text).About(model, exact.Subject, others: 0));
        if (read.Act is { } act && read.Surest > MoreLikelyThanNot && IsRestating(act))
            return new Weighed(message, Interpretation.Alone(message), words, alone);
        if (!Grammar.Asks(message) && read.Act is null && dialogue.Completed(message, words, history) is { } completed)
            return new Weighed(message, completed, words, model.Read(completed.Text).MixedWith(alone, Half) with { Marks = alone.Marks });
        return Mixed(model, new Weighed(message, Interpretation.Alone(message), words, alone), history, leans);
    }

    // The message alone, and with what it may lean on.
    private Weighed Mixed(ReaderModel model, Weighed alone, IReadOnlyList<PastTurn> history, float leans)
    {
        var words = alone.Words;
        var shown = dialogue.Demonstrated(words, history);
        if (names.In(words).Count > 0 || dialogue.Leaning(alone.Message, shown, history) is not { } withSubject)
            return alone;
        var others = shown is not null || Dialogue.SaysNothingItself(words) ? 0 : Dialogue.OtherSubject;
        leans = shown is null ? leans : MathF.Max(leans, MoreLikelyThanNot);
        var about = shown is null && dialogue.JustListed(history) is { Count: > 1 } listed
            ? model.Read(withSubject.Text).Among(model, listed, others)
            : model.Read(withSubject.Text).About(model, withSubject.Subject, others);
        return alone with
        {
            Interpretation = leans >= MoreLikelyThanNot ? withSubject : alone.Interpretation,
            Text = about.MixedWith(alone.Text, leans) with { Marks = alone.Text.Marks },
        };
    }

    // "Kun je dat korter zeggen" is about the answer and not about its subject; where to find it may be asked of either.
    private static bool IsRestating(string act) => Acts.PlanOf(act) is AnswerPlan.Restating { Form: not AnswerForm.WithSource };

    // What turns away from what was said, or is an act by itself, leans no more on it because something was said.
    private static float LeansAfter(
        ReaderModel model, Pointing read, IReadOnlyList<string> words, ReadText alone, IReadOnlyList<PastTurn> history)
    {
        if (Grammar.AnnouncesAnother(words))
            return 0;
        return !Dialogue.HasAnswers(history) || Grammar.TurnsAway(words) || read.Act is not null
            ? alone[MessageMark.Leans]
            : model.Fit.LeansAfter(alone[MessageMark.Leans], read.SurestTold);
    }
}
