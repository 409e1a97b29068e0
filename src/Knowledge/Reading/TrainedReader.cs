using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// Makes a plan of a message in its conversation with the trained model: of all of it, of each of its two halves, or of what a long one
/// asks.
/// </summary>
internal sealed class TrainedReader
{
    // Of two readings of a message, the one that the model gives more than this share is how it was understood.
    private const float MoreLikelyThanNot = 0.5f;

    // A message asks four things at most, each of its halves two.
    private const int Deepest = 1;

    private readonly ArticleNames _names;
    private readonly Weighing _weighing;
    private readonly PlanBuilder _plans;
    private readonly StoryReader _stories;
    private volatile ReaderModel _model;

    public TrainedReader(ArticleLibrary library, ReaderModel model, IReadOnlySet<string> stopWords, TimeProvider time)
    {
        _model = model;
        _names = new ArticleNames(library);
        _weighing = new Weighing(_names, new Dialogue(library, _names, stopWords, time));
        _plans = new PlanBuilder(library, new Acts(library.Overview), _names, new OtherNames(library), time);
        _stories = new StoryReader(_names, _plans, _weighing);
    }

    /// <summary>Reads with another model from now on.</summary>
    public void Use(ReaderModel model) => _model = model;

    /// <param name="message">What was written, cleaned.</param>
    /// <param name="history">What was asked before, the latest last.</param>
    public AnswerPlan Read(string message, IReadOnlyList<PastTurn> history)
    {
        var (model, own) = (_model, LongText.Own(message));
        if (!LongText.IsLong(own))
            return Read(model, own, history);
        var story = _stories.Read(model, own, history);
        return story.Plan ?? Read(model, story.Clearest, history);
    }

    private AnswerPlan Read(ReaderModel model, string asked, IReadOnlyList<PastTurn> history)
    {
        var whole = _weighing.Of(model, asked, history, leaning: 0);
        var plan = _plans.For(model, whole, history);
        if (plan is not AnswerPlan.Answering { Parts: [PlanPart.Listed, _, ..] })
            plan = Parts(model, asked, whole, history, Deepest) ?? plan;
        if (plan is AnswerPlan.SmallTalk && WithoutCourtesy(model, asked) is { } question
            && _plans.For(model, _weighing.Of(model, question, history, leaning: 0), history) is AnswerPlan.Answering answering
            && (!PlanBuilder.IsUntold(answering) || Grammar.Asks(question) || question.EndsWith('?')))
            plan = answering;
        if (!Dialogue.HasAnswers(history) && PlanBuilder.IsUntold(plan) && OwnQuestion(asked) is { } own)
            plan = Told(model, _weighing.Of(model, own, history, leaning: 0)) ?? plan;
        if (plan is AnswerPlan.Clarifying && history.Count > 0)
            plan = _plans.For(model, _weighing.Of(model, asked, history, leaning: 1), history) as AnswerPlan.Answering ?? plan;
        return plan is AnswerPlan.Answering && !Dialogue.HasAnswers(history) && whole.Interpretation.IsObvious && Leans(model, whole)
            ? _plans.AskingBack(model, whole)
            : plan;
    }

    // Likelier to lean on what was said before than to ask for any sentence by itself.
    private bool Leans(ReaderModel model, Weighed message) =>
        message.Text[MessageMark.Leans] > MathF.Max(MoreLikelyThanNot, new Pointing(model, message.Text.Probabilities).SurestTold)
        && _names.In(message.Words).Count == 0;

    private AnswerPlan? Told(ReaderModel model, Weighed alone) =>
        !Leans(model, alone) && _plans.For(model, alone, []) is AnswerPlan.Answering told && !PlanBuilder.IsUntold(told) ? told : null;

    // "Ik bel namens een gemeente. Hoe lang duurt de HAR?": what is told besides is no part of the question.
    private static string? OwnQuestion(string message) =>
        SentenceSplitter.Split(message).Where(sentence => sentence.EndsWith('?')).ToList() is [var one] && one != message ? one : null;

    /// <summary>The message as it was understood, with what the model makes of it.</summary>
    internal Weighed Weigh(string message, IReadOnlyList<PastTurn> history) =>
        _weighing.Of(_model, LongText.Own(message), history, leaning: 0);

    /// <summary>What the model points at for a message as it was understood, with its probabilities.</summary>
    internal Pointing Point(string message, IReadOnlyList<PastTurn> history) => new(_model, Weigh(message, history).Text.Probabilities);

    internal ReaderModel Model => _model;

    // "Dank je wel! En wie betaalt dat?" thanks, and asks: the sentences that are no courtesy. Null where all are, or none is.
    private string? WithoutCourtesy(ReaderModel model, string message)
    {
        var clauses = LongText.Clauses(message);
        var asking = clauses.Where(clause => !IsExclaimed(clause)
            && _plans.For(model, _weighing.Of(model, clause, [], leaning: 0), []) is not AnswerPlan.SmallTalk).ToList();
        return asking.Count > 0 && asking.Count < clauses.Count ? string.Join(' ', asking) : null;
    }

    // "Mooi," and "Wat een drukte!" ask nothing; "HAR," may.
    private bool IsExclaimed(string clause) =>
        Words.Of(clause) is var words && (words is ["wat", "een", ..] || (words.Count <= 1 && _names.In(words).Count == 0));

    // Two questions in one message are answered one by one; the second mostly leans on the first, and the first may on the second. Each
    // may be two again.
    private AnswerPlan.Answering? Parts(ReaderModel model, string message, Weighed whole, IReadOnlyList<PastTurn> history, int deep)
    {
        AnswerPlan.Answering? best = null;
        var surest = 0f;
        foreach (var (left, right) in Halves.Of(message))
        {
            var first = Question(model, left, history);
            if (_plans.For(model, first, history) is not AnswerPlan.Answering one)
                continue;
            IReadOnlyList<PastTurn> soFar = [.. history, new PastTurn(left, one)];
            var second = _weighing.Of(model, right, soFar, MoreLikelyThanNot);
            var sure = PlanBuilder.Surest(model, first.Text) * PlanBuilder.Surest(model, second.Text);
            if (sure <= surest)
                continue;
            var other = _plans.For(model, second, soFar);
            if (PlanBuilder.Joined(Named(Deeper(left, first, history) ?? one, left), Named(Deeper(right, second, soFar) ?? other, right),
                whole.Interpretation) is { } both)
                (best, surest) = (both, sure);
        }

        return best;

        AnswerPlan? Deeper(string half, Weighed weighed, IReadOnlyList<PastTurn> before) =>
            deep > 0 ? Parts(model, half, weighed, before, deep - 1) : null;
    }

    // What is told before the first of two questions may be what it is about, or nothing but why it is asked.
    private Weighed Question(ReaderModel model, string half, IReadOnlyList<PastTurn> history)
    {
        var whole = _weighing.Of(model, half, history, leaning: 0);
        if (SentenceSplitter.Split(half).ToList() is not [_, .., var last] || !Grammar.Asks(last))
            return whole;
        var alone = _weighing.Of(model, last, history, leaning: 0);
        return alone.Text[MessageMark.Leans] < MoreLikelyThanNot
            && PlanBuilder.Surest(model, alone.Text) > PlanBuilder.Surest(model, whole.Text) ? alone : whole;
    }

    // Of two questions, what is not told is named by the question itself; an order is not repeated.
    private static AnswerPlan Named(AnswerPlan plan, string question) =>
        !Grammar.BeginsWithInterrogative(Words.Of(question)) || Orders.IsIn(question) ? plan : plan switch
    {
        AnswerPlan.Answering { Parts: [PlanPart.NotTold notTold] } untold => untold with { Parts = [notTold with { What = question }] },
        AnswerPlan.OutOfScope => new AnswerPlan.Answering([new PlanPart.NotTold(null, question)], question, IsObvious: true),
        _ => plan,
    };
}
