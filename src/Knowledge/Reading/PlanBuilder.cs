using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// Makes a plan of what the model makes of a message: which act, and for an answer the sentences that hold the probability.
/// </summary>
internal sealed class PlanBuilder(ArticleLibrary library, Acts acts, ArticleNames names, OtherNames otherNames, TimeProvider time)
{
    private const float VerySure = 0.9f;
    private const float MoreLikelyThanNot = 0.5f;
    private const int MostOptions = 4;

    private readonly ListParts _lists = new(library, acts, names, otherNames);
    private readonly ToldParts _told = new(library, names, otherNames, time);

    public AnswerPlan For(ReaderModel model, Weighed message, IReadOnlyList<PastTurn> history)
    {
        var read = new Pointing(model, message.Text.Probabilities);
        if (_lists.PlainIn(read, message, history) is { Count: > 0 } lists)
            return Answering(message, lists);
        if (read.Act is { } act && ActPlan(model, act, read, message, history) is { } plan
            && !(plan is AnswerPlan.Forgetting && Grammar.AsksOfOthers(message.Interpretation.Text)))
            return plan is AnswerPlan.Forgetting && !IsPlain(model, message) ? Acts.PlanOf(Acts.WhatIsKept)! : plan;
        if (read.IsTold || IsAskedForItself(message.Words, read))
            return Answering(message, Told(model, read, message));
        return read.IsOffTopic && message.Interpretation.Subject is null && names.In(message.Words).Count == 0
            ? new AnswerPlan.OutOfScope()
            : Answering(message, [_told.NotTold(read, message)]);
    }

    /// <summary>Asks what a message leans on, where nothing was said before it.</summary>
    public AnswerPlan AskingBack(ReaderModel model, Weighed message) =>
        new AnswerPlan.Clarifying(Options(new Pointing(model, message.Text.Probabilities)));

    /// <summary>How sure the model is of the one thing that a text points at most.</summary>
    public static float Surest(ReaderModel model, ReadText text) => new Pointing(model, text.Probabilities).Surest;

    /// <summary>The answers to two questions as one, or null where both say the same.</summary>
    public static AnswerPlan.Answering? Joined(AnswerPlan one, AnswerPlan other, Interpretation whole)
    {
        if (one is not AnswerPlan.Answering first || other is not AnswerPlan.Answering second)
            return null;
        var told = first.Parts.SelectMany(Sentences).ToHashSet();
        return second.Parts.Any(part => part is PlanPart.Told or PlanPart.Ruled
                ? !Sentences(part).All(told.Contains)
                : !first.Parts.Contains(part))
            ? new AnswerPlan.Answering([.. first.Parts, .. second.Parts], whole.Understood, whole.IsObvious)
            : null;
    }

    /// <summary>Whether a plan tells nothing.</summary>
    public static bool IsUntold(AnswerPlan plan) => plan is AnswerPlan.OutOfScope or AnswerPlan.Answering { Parts: [PlanPart.NotTold] };

    private static IEnumerable<string> Sentences(PlanPart part) => part switch
    {
        PlanPart.Told told => told.Sentences,
        PlanPart.Ruled ruled => ruled.Sentences,
        _ => [],
    };

    // "Optoppen", "wat is optoppen": where nothing in particular is asked, nothing can be missing.
    private bool IsAskedForItself(IReadOnlyList<string> words, Pointing read) =>
        names.In(words) is [var name] && words.Where((_, i) => i < name.Start || i >= name.Start + name.Length).All(Grammar.OnlyAsksWhat)
        && ClassName.ArticleOf(ToldParts.Pointed(read)[0]) == name.Article.Slug.ToString();

    // Nothing is erased that may not be meant to be; what is said instead tells how to erase it.
    private static bool IsPlain(ReaderModel model, Weighed message) =>
        Surest(model, model.Read(message.Words)) >= VerySure && !Grammar.DeniesErasing(message.Words);

    private AnswerPlan? ActPlan(ReaderModel model, string act, Pointing read, Weighed message, IReadOnlyList<PastTurn> history)
    {
        var meant = ArticlesMeant(read, message, history).ToList();
        var article = meant.Cast<Slug?>().FirstOrDefault();
        if (Acts.PlanOf(act) is { } plan)
        {
            return plan switch
            {
                AnswerPlan.Restating when !Dialogue.HasAnswers(history) => Restated(plan, article, message),
                _ => plan,
            };
        }

        return act switch
        {
            Acts.TooVague => new AnswerPlan.Clarifying(Options(read)),
            Acts.Compare => Compared(model, read, message, history),
            Acts.LinksOf when article is { } of => Answering(message, [new PlanPart.Linked(of)]),
            _ when _lists.Of(act, read, message, meant) is { } parts => Answering(message, parts),
            _ => null,
        };
    }

    // Before anything was answered there is nothing to put in another form, but "heb je een link over optoppen?" is a question.
    private AnswerPlan Restated(AnswerPlan plan, Slug? article, Weighed message) =>
        plan is AnswerPlan.Restating { Form: AnswerForm.WithSource } && article is { } of && names.In(message.Words).Count > 0
            ? Answering(message, [new PlanPart.Linked(of)])
            : new AnswerPlan.Clarifying([]);

    private AnswerPlan Compared(ReaderModel model, Pointing read, Weighed message, IReadOnlyList<PastTurn> history)
    {
        var named = names.In(message.Words).Select(name => name.Article.Slug).Distinct().ToList();
        var others = named.Count == 0 && Dialogue.Subjects(history).Count() > 1
            ? Dialogue.Subjects(history)
            : Dialogue.Subjects(history).Take(1).Concat(read.ArticlesHolding(ToldParts.WorthSaying).Select(Slug.Parse));
        var described = named.Count > 1 || (named.Count == 1 && Grammar.AsksWhich(message.Words)) ? null
            : Halves.Compared(message.Message).Select(sides => Described(model, sides)).FirstOrDefault(sides => sides.Count > 1);
        var compared = named.Count > 1 ? named
            : described ?? [.. named.Concat(others).Distinct().Where(slug => library[slug].IsInstrument).Take(2)];
        if (compared.Count > 1)
            return Answering(message, [new PlanPart.Compared(compared)]);

        // "Wat is het verschil tussen optoppen en huizenruil?": the other is not in the overview, or a variant that one article tells of.
        return named.Count != 1 ? new AnswerPlan.Clarifying(Options(read))
            : read.Without(Acts.Compare) is { IsTold: true } told
                && ToldParts.Pointed(told).All(id => ClassName.ArticleOf(id) == named[0].ToString())
                ? Answering(message, Told(model, told, message))
                : Answering(message, [new PlanPart.NotTold(named[0])]);
    }

    // "De hotelregeling of bij familie laten logeren": what each side names, or is clearly about. Beside a name there may be another that
    // the overview does not have.
    private IReadOnlyList<Slug> Described(ReaderModel model, (string Left, string Right) sides)
    {
        var named = new[] { sides.Left, sides.Right }.Select(side => names.In(Words.Of(side)).FirstOrDefault()?.Article.Slug).ToList();
        var mustBeTold = named.Exists(slug => slug is not null);
        return [.. new[] { sides.Left, sides.Right }.Zip(named).Select(side => side.Second ?? About(side.First)).OfType<Slug>().Distinct()];

        Slug? About(string side) => new Pointing(model, model.Read(side).Probabilities).Without(Acts.Compare) is var read
            && (read.IsTold || !mustBeTold) && read.ArticlesHolding(MoreLikelyThanNot).FirstOrDefault() is { } article
            && library[Slug.Parse(article)].IsInstrument
            ? Slug.Parse(article)
            : null;
    }

    // Those that the message names; otherwise what it leans on, and what it points at most.
    private IEnumerable<Slug> ArticlesMeant(Pointing read, Weighed message, IReadOnlyList<PastTurn> history)
    {
        if (names.In(message.Words) is { Count: > 0 } named)
            return named.Select(name => name.Article.Slug);
        var pointed = read.Articles.Take(1).Select(Slug.Parse);
        var spoken = Dialogue.Subjects(history).Take(2);
        return message.Interpretation.Subject is not null || message.Text[MessageMark.Leans] > 0.5f
            ? spoken.Concat(pointed)
            : pointed.Concat(spoken);
    }

    private IReadOnlyList<Slug> Options(Pointing read) =>
        [.. read.Articles.Select(Slug.Parse).Where(slug => library[slug].IsInstrument).Take(MostOptions)];

    private IReadOnlyList<PlanPart> Told(ReaderModel model, Pointing read, Weighed message) =>
        (_lists.RelationIn(read) ?? _lists.RelationOf(read, message)) is { } relation
            ? [new PlanPart.Listed(relation)]
            : _told.Of(read, message, ToldOfOthers(model, read, message));

    // What is asked of several articles is answered of each: "wat is het: optoppen, splitsen en transformatie".
    private IReadOnlyList<string> ToldOfOthers(ReaderModel model, Pointing read, Weighed message)
    {
        var asked = AskedOf(model, message);
        var told = ToldParts.Pointed(read).Select(ClassName.ArticleOf).ToHashSet();
        return asked.Count < 2 ? [] : [.. asked.Where(slug => !told.Contains(slug.ToString()))
            .Select(slug => read.SentenceOf(slug) ?? SentenceOf(model, message, library[slug])).OfType<string>()];
    }

    // The question with no other name in it than the article's.
    private string? SentenceOf(ReaderModel model, Weighed message, Article article)
    {
        var alone = model.Read($"{names.Without(message.Words)} {article.Title}").About(model, article.Slug, others: 0);
        return new Pointing(model, alone.Probabilities) is { IsTold: true } read ? ToldParts.Pointed(read)[0] : null;
    }

    // What is asked of several articles is answered of each: those that are named, or two of which the message asks which.
    private IReadOnlyList<Slug> AskedOf(ReaderModel model, Weighed message)
    {
        var named = names.In(message.Words).Select(name => name.Article.Slug).Distinct().ToList();
        return named.Count > 1 || !Grammar.AsksWhich(message.Words) ? named
            : Halves.Chosen(message.Message).Select(sides => Described(model, sides)).FirstOrDefault(sides => sides.Count > 1) ?? named;
    }

    // "En die met het hotel" that is answered by another than was spoken of was understood to be about that one.
    private AnswerPlan.Answering Answering(Weighed message, IReadOnlyList<PlanPart> parts) =>
        message.Interpretation.Subject is { } subject
            && parts.SelectMany(Dialogue.ArticlesOf).ToList() is [var first, ..] about && !about.Contains(subject)
            ? new(parts, $"{message.Message.TrimEnd('?', '.', ' ')} ({library[first].ShortName})", IsObvious: false)
            : new(parts, message.Interpretation.Understood, message.Interpretation.IsObvious);
}
