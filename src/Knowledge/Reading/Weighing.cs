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
        var leans = MathF.Max(Grammar.GoesOn(words) ? MoreLikelyThanNot : leaning, LeansAfter(model, words, alone, history));
        if (dialogue.Exact(message, words, history, leans) is { } exact)
            return new Weighed(message, exact, words, model.Read(exact.Text).About(model, exact.Subject, others: 0));
        if (!Grammar.Asks(message) && new Pointing(model, alone.Probabilities).Act is null
            && Dialogue.Completed(message, history) is { } completed)
            return new Weighed(message, completed, words, model.Read(completed.Text).MixedWith(alone, Half) with { Marks = alone.Marks });
        if (names.In(words).Count > 0 || dialogue.Leaning(message, history) is not { } withSubject)
            return new Weighed(message, Interpretation.Alone(message), words, alone);
        var about = dialogue.JustListed(history) is { Count: > 1 } listed
            ? model.Read(withSubject.Text).Among(model, listed, Dialogue.OtherSubject)
            : model.Read(withSubject.Text).About(model, withSubject.Subject, Dialogue.OtherSubject);
        var mixed = about.MixedWith(alone, leans);
        return new Weighed(message, leans >= MoreLikelyThanNot ? withSubject : Interpretation.Alone(message), words,
            mixed with { Marks = alone.Marks });
    }

    // What turns away from what was said, or is an act by itself, leans no more on it because something was said.
    private static float LeansAfter(ReaderModel model, IReadOnlyList<string> words, ReadText alone, IReadOnlyList<PastTurn> history)
    {
        if (Grammar.AnnouncesAnother(words))
            return 0;
        var read = new Pointing(model, alone.Probabilities);
        return !Dialogue.HasAnswers(history) || Grammar.TurnsAway(words) || read.Act is not null
            ? alone[MessageMark.Leans]
            : model.Fit.LeansAfter(alone[MessageMark.Leans], read.SurestTold);
    }
}
