namespace Assistent.Knowledge.Reading;

/// <summary>
/// Makes a plan of a mail or a story: what it asks is found in it, and read with what is told around it.
/// </summary>
internal sealed class StoryReader(ArticleNames names, PlanBuilder plans, Weighing weighing)
{
    private const float MoreLikelyThanNot = 0.5f;

    // Readings of which nothing says that one is better count the same.
    private const float Half = 0.5f;

    // A sentence of a story is tried at so many places: each takes as long as the sentence itself.
    private const int MostPlaces = 2;

    // Of a mail with more questions the first are answered: an answer is to be read at once.
    private const int MostAnswered = 3;

    /// <summary>The answers to all questions of a story that are clear.</summary>
    public StoryReading Read(ReaderModel model, string story, IReadOnlyList<PastTurn> history)
    {
        var questions = LongText.Questions(story, sentence => model.Read(sentence)[MessageMark.Asks])
            .SelectMany(question => Weighed(model, question, history))
            .ToList();
        var best = questions.MaxBy(question => question.Sure).Weighed;
        var clear = questions.Where(question => question.Weighed == best || question.Sure > MoreLikelyThanNot)
            .Select(question => question.Weighed)
            .Select(question => plans.For(model, question, history))
            .OfType<AnswerPlan.Answering>()
            .ToList();
        var plan = clear.Count == 0
            ? null
            : clear.Skip(1).Where(plan => !PlanBuilder.IsUntold(plan) || plan == clear.Find(PlanBuilder.IsUntold)).Take(MostAnswered - 1)
                .Aggregate(clear[0], (all, next) => PlanBuilder.Joined(all, next, Interpretation.Alone(all.Understood)) ?? all);
        return new StoryReading(plan, best.Interpretation.Text);
    }

    // A sentence that asks two things is two questions where both are clear.
    private IReadOnlyList<(Weighed Weighed, float Sure)> Weighed(ReaderModel model, StoryQuestion question, IReadOnlyList<PastTurn> history)
    {
        var halves = Halves.Of(question.Text).Take(MostPlaces)
            .Select(parts => new[] { Sure(question with { Text = parts.Left }), Sure(question with { Text = parts.Right }) })
            .FirstOrDefault(parts => parts.All(part => part.Sure > MoreLikelyThanNot));
        return halves ?? [Sure(question)];

        // A question that is clearly not told is as clear as one that is.
        (Weighed Weighed, float Sure) Sure(StoryQuestion part)
        {
            var weighed = WeighAfter(model, part, history);
            var read = new Pointing(model, weighed.Text.Probabilities);
            return (weighed, part.Asks * MathF.Max(read.SurestTold, read.NotTold));
        }
    }

    // A story before a question is what the question leans on, as an earlier turn would be, unless it names what it is about: it is read
    // after the sentence before it, and as a question about the story's subject.
    private Weighed WeighAfter(ReaderModel model, StoryQuestion question, IReadOnlyList<PastTurn> history)
    {
        var alone = weighing.Of(model, question.Text, history, leaning: 0);
        if (question.Before is not [.., var before] || SubjectOf(model, [.. question.Before, question.Text]) is not { } subject)
            return alone;
        if (names.In(alone.Words).Count > 0)
            return alone;
        var joined = weighing.Of(model, $"{before} {question.Text}", history, leaning: 0);
        var told = new AnswerPlan.Answering([new PlanPart.Linked(subject)], before, IsObvious: false);
        var about = weighing.Of(model, question.Text, [new PastTurn(before, told)], leaning: 1);
        var leans = MathF.Max(Half, alone.Text[MessageMark.Leans]);
        var mixed = joined.Text.MixedWith(alone.Text, leans).About(model, subject, Dialogue.OtherSubject).MixedWith(about.Text, Half);
        return new Weighed(question.Text, joined.Interpretation, alone.Words, mixed with { Marks = alone.Text.Marks });
    }

    // What a story is about is read from all of it at once: of its sentences by themselves, some point anywhere.
    private static Slug? SubjectOf(ReaderModel model, IReadOnlyList<string> sentences) =>
        new Pointing(model, model.Read(string.Join(' ', sentences)).Probabilities).Articles.FirstOrDefault() is { } article
            ? Slug.Parse(article)
            : null;
}

/// <summary>What a story asks.</summary>
/// <param name="Plan">The answers to its questions, or null where none is clear.</param>
/// <param name="Clearest">The sentence that is clearest of what it asks, as it was understood.</param>
internal sealed record StoryReading(AnswerPlan.Answering? Plan, string Clearest);
