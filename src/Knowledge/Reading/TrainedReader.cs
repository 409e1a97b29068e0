using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// Makes a plan of a message in its conversation with the trained model. What a message leans on is not decided but weighed: it is read
/// alone and with what was spoken of before, each for the probability that the model gives it.
/// </summary>
internal sealed class TrainedReader
{
    // Of two readings of a message, the one that the model gives more than this share is how it was understood.
    private const float MoreLikelyThanNot = 0.5f;

    // Readings of which nothing says that one is better count the same.
    private const float Half = 0.5f;

    // Of a mail with more questions the first are answered: an answer is to be read at once.
    private const int MostAnswered = 3;

    private readonly ArticleNames _names;
    private readonly Dialogue _dialogue;
    private readonly PlanBuilder _plans;
    private volatile ReaderModel _model;

    public TrainedReader(ArticleLibrary library, ReaderModel model, IReadOnlySet<string> stopWords, TimeProvider time)
    {
        _model = model;
        _names = new ArticleNames(library);
        _dialogue = new Dialogue(library, _names, stopWords, time);
        _plans = new PlanBuilder(library, new Acts(library.Overview), _names, new OtherNames(library), time);
    }

    /// <summary>Reads with another model from now on.</summary>
    public void Use(ReaderModel model) => _model = model;

    /// <param name="message">What was written, cleaned.</param>
    /// <param name="history">What was asked before, the latest last.</param>
    public AnswerPlan Read(string message, IReadOnlyList<PastTurn> history)
    {
        var (model, own) = (_model, LongText.Own(message));
        return LongText.IsLong(own) ? ReadStory(model, own, history) : Read(model, own, history);
    }

    private AnswerPlan Read(ReaderModel model, string asked, IReadOnlyList<PastTurn> history)
    {
        var whole = Weigh(model, asked, history, leaning: 0);
        var plan = _plans.For(model, whole, history);
        if (plan is not AnswerPlan.Answering { Parts: [PlanPart.Listed, _, ..] })
            plan = Parts(model, asked, whole, history) ?? plan;
        if (plan is AnswerPlan.SmallTalk && WithoutCourtesy(model, asked) is { } question
            && _plans.For(model, Weigh(model, question, history, leaning: 0), history) is AnswerPlan.Answering answering
            && (!IsUntold(answering) || Grammar.Asks(question) || question.EndsWith('?')))
            plan = answering;
        if (!Dialogue.HasAnswers(history) && IsUntold(plan) && OwnQuestion(asked) is { } own)
            plan = Told(model, Weigh(model, own, history, leaning: 0)) ?? plan;
        if (plan is AnswerPlan.Clarifying && history.Count > 0)
            plan = _plans.For(model, Weigh(model, asked, history, leaning: 1), history) as AnswerPlan.Answering ?? plan;
        return plan is AnswerPlan.Answering && !Dialogue.HasAnswers(history) && whole.Interpretation.IsObvious && Leans(model, whole)
            ? _plans.AskingBack(model, whole)
            : plan;
    }

    // Several questions of a story that are clear are all answered.
    private AnswerPlan ReadStory(ReaderModel model, string story, IReadOnlyList<PastTurn> history)
    {
        var questions = LongText.Questions(story, sentence => model.Read(sentence)[MessageMark.Asks])
            .SelectMany(question => Weighed(model, question, history))
            .ToList();
        var best = questions.MaxBy(question => question.Sure).Weighed;
        var clear = questions.Where(question => question.Weighed == best || question.Sure > MoreLikelyThanNot)
            .Select(question => question.Weighed)
            .Select(question => _plans.For(model, question, history))
            .OfType<AnswerPlan.Answering>()
            .ToList();
        return clear.Count == 0
            ? Read(model, best.Interpretation.Text, history)
            : clear.Skip(1).Where(plan => !IsUntold(plan) || plan == clear.Find(IsUntold)).Take(MostAnswered - 1)
                .Aggregate(clear[0], (all, next) => PlanBuilder.Joined(all, next, Interpretation.Alone(all.Understood)) ?? all);
    }

    // A sentence that asks two things is two questions where both are clear.
    private IReadOnlyList<(Weighed Weighed, float Sure)> Weighed(ReaderModel model, StoryQuestion question, IReadOnlyList<PastTurn> history)
    {
        var halves = Halves.Of(question.Text)
            .Select(parts => new[] { Sure(question with { Text = parts.Left }), Sure(question with { Text = parts.Right }) })
            .FirstOrDefault(parts => parts.All(part => part.Sure > MoreLikelyThanNot));
        return halves ?? [Sure(question)];

        (Weighed Weighed, float Sure) Sure(StoryQuestion part) =>
            WeighAfter(model, part, history) is var weighed ? (weighed, part.Asks * SureOf(model, weighed)) : default;
    }

    // A question that is clearly not told is as clear as one that is.
    private static float SureOf(ReaderModel model, Weighed message) =>
        new Pointing(model, message.Text.Probabilities) is var read ? MathF.Max(read.SurestTold, read.NotTold) : 0;

    // A story before a question is what the question leans on, as an earlier turn would be, unless it names what it is about: it is read
    // after the sentence before it, and as a question about the story's subject.
    private Weighed WeighAfter(ReaderModel model, StoryQuestion question, IReadOnlyList<PastTurn> history)
    {
        var alone = Weigh(model, question.Text, history, leaning: 0);
        if (question.Before is not [.., var before] || SubjectOf(model, [.. question.Before, question.Text]) is not { } subject)
            return alone;
        if (_names.In(alone.Words).Count > 0)
            return alone;
        var joined = Weigh(model, $"{before} {question.Text}", history, leaning: 0);
        var told = new AnswerPlan.Answering([new PlanPart.Linked(subject)], before, IsObvious: false);
        var about = Weigh(model, question.Text, [new PastTurn(before, told)], leaning: 1);
        var leans = MathF.Max(Half, alone.Text[MessageMark.Leans]);
        var mixed = joined.Text.MixedWith(alone.Text, leans).About(model, subject, Dialogue.OtherSubject).MixedWith(about.Text, Half);
        return new Weighed(question.Text, joined.Interpretation, alone.Words, mixed with { Marks = alone.Text.Marks });
    }

    // What a story is about is read from all of it at once: of its sentences by themselves, some point anywhere.
    private static Slug? SubjectOf(ReaderModel model, IReadOnlyList<string> sentences) =>
        new Pointing(model, model.Read(string.Join(' ', sentences)).Probabilities).Articles.FirstOrDefault() is { } article
            ? Slug.Parse(article)
            : null;

    // Likelier to lean on what was said before than to ask for any sentence by itself.
    private bool Leans(ReaderModel model, Weighed message) =>
        message.Text[MessageMark.Leans] > MathF.Max(MoreLikelyThanNot, new Pointing(model, message.Text.Probabilities).SurestTold)
        && _names.In(message.Words).Count == 0;

    private AnswerPlan? Told(ReaderModel model, Weighed alone) =>
        !Leans(model, alone) && _plans.For(model, alone, []) is AnswerPlan.Answering told && !IsUntold(told) ? told : null;

    private static bool IsUntold(AnswerPlan plan) => plan is AnswerPlan.OutOfScope or AnswerPlan.Answering { Parts: [PlanPart.NotTold] };

    // "Ik bel namens een gemeente. Hoe lang duurt de HAR?": what is told besides is no part of the question.
    private static string? OwnQuestion(string message) =>
        SentenceSplitter.Split(message).Where(sentence => sentence.EndsWith('?')).ToList() is [var one] && one != message ? one : null;

    /// <summary>The message as it was understood, with what the model makes of it.</summary>
    internal Weighed Weigh(string message, IReadOnlyList<PastTurn> history) => Weigh(_model, LongText.Own(message), history, leaning: 0);

    /// <summary>What the model points at for a message as it was understood, with its probabilities.</summary>
    internal Pointing Point(string message, IReadOnlyList<PastTurn> history) => new(_model, Weigh(message, history).Text.Probabilities);

    internal ReaderModel Model => _model;

    // "Dank je wel! En wie betaalt dat?" thanks, and asks: the sentences that are no courtesy. Null where all are, or none is.
    private string? WithoutCourtesy(ReaderModel model, string message)
    {
        var clauses = LongText.Clauses(message);
        var asking = clauses.Where(clause => !IsExclaimed(clause)
            && _plans.For(model, Weigh(model, clause, [], leaning: 0), []) is not AnswerPlan.SmallTalk).ToList();
        return asking.Count > 0 && asking.Count < clauses.Count ? string.Join(' ', asking) : null;
    }

    // "Mooi," and "Wat een drukte!" ask nothing; "HAR," may.
    private bool IsExclaimed(string clause) =>
        Words.Of(clause) is var words && (words is ["wat", "een", ..] || (words.Count <= 1 && _names.In(words).Count == 0));

    private Weighed Weigh(ReaderModel model, string message, IReadOnlyList<PastTurn> history, float leaning)
    {
        var words = Words.Of(message);
        var alone = model.Read(words);
        if (history.Count == 0)
            return new Weighed(message, Interpretation.Alone(message), words, alone);
        var leans = MathF.Max(Grammar.GoesOn(words) ? MoreLikelyThanNot : leaning, LeansAfter(model, words, alone, history));
        if (_dialogue.Exact(message, words, history, leans) is { } exact)
            return new Weighed(message, exact, words, model.Read(exact.Text).About(model, exact.Subject, others: 0));
        if (!Grammar.Asks(message) && new Pointing(model, alone.Probabilities).Act is null
            && Dialogue.Completed(message, history) is { } completed)
            return new Weighed(message, completed, words, model.Read(completed.Text).MixedWith(alone, Half) with { Marks = alone.Marks });
        if (_names.In(words).Count > 0 || _dialogue.Leaning(message, history) is not { } withSubject)
            return new Weighed(message, Interpretation.Alone(message), words, alone);
        var about = _dialogue.JustListed(history) is { Count: > 1 } listed
            ? model.Read(withSubject.Text).Among(model, listed, Dialogue.OtherSubject)
            : model.Read(withSubject.Text).About(model, withSubject.Subject, Dialogue.OtherSubject);
        var mixed = about.MixedWith(alone, leans);
        return new Weighed(message, leans >= MoreLikelyThanNot ? withSubject : Interpretation.Alone(message), words,
            mixed with { Marks = alone.Marks });
    }

    // What turns away from what was said, or is an act by itself, leans no more on it because something was said.
    private static float LeansAfter(ReaderModel model, IReadOnlyList<string> words, ReadText alone, IReadOnlyList<PastTurn> history) =>
        Grammar.AnnouncesAnother(words) ? 0
        : !Dialogue.HasAnswers(history) || Grammar.TurnsAway(words) || new Pointing(model, alone.Probabilities).Act is not null
            ? alone[MessageMark.Leans]
            : model.Fit.LeansAfter(alone[MessageMark.Leans]);

    // Two questions in one message are answered one by one; the second mostly leans on the first, and the first may on the second.
    private AnswerPlan.Answering? Parts(ReaderModel model, string message, Weighed whole, IReadOnlyList<PastTurn> history)
    {
        AnswerPlan.Answering? best = null;
        var surest = 0f;
        foreach (var (left, right) in Halves.Of(message))
        {
            var first = Weigh(model, left, history, leaning: 0);
            if (_plans.For(model, first, history) is not AnswerPlan.Answering one)
                continue;
            IReadOnlyList<PastTurn> soFar = [.. history, new PastTurn(left, one)];
            var second = Weigh(model, right, soFar, MoreLikelyThanNot);
            var sure = PlanBuilder.Surest(model, first.Text) * PlanBuilder.Surest(model, second.Text);
            if (sure > surest
                && PlanBuilder.Joined(Named(one, left), Named(_plans.For(model, second, soFar), right), whole.Interpretation) is { } both)
                (best, surest) = (both, sure);
        }

        return best;
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

/// <summary>A message, how it was understood, its words, and what the model makes of it.</summary>
internal sealed record Weighed(string Message, Interpretation Interpretation, IReadOnlyList<string> Words, ReadText Text);
