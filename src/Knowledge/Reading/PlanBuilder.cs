using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Rules;
using Assistent.Knowledge.Verification;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// Makes a plan of what the model makes of a message: which act, and for an answer the sentences that hold the probability.
/// </summary>
internal sealed class PlanBuilder(ArticleLibrary library, Acts acts, ArticleNames names, OtherNames otherNames, TimeProvider time)
{
    // Sentences are added until they hold this share of what the best article has, three at most: fitted, see docs/understanding.md.
    private const float EnoughOfArticle = 0.8f;
    private const float WorthSaying = 0.15f;
    private const float MoreLikelyThanNot = 0.5f;
    private const float VerySure = 0.9f;
    private const int MostSentences = 3;
    private const int MostOptions = 4;

    private readonly RuleEngine _rules = new(library, new PartyWords(library.Overview.Vocabulary.Parties), time);
    private readonly ListParts _lists = new(library, acts, names, otherNames);

    public AnswerPlan For(ReaderModel model, Weighed message, IReadOnlyList<PastTurn> history)
    {
        var read = new Pointing(model, message.Text.Probabilities);
        if (_lists.PlainIn(read, message, history) is { } list)
            return Answering(message, [list]);
        if (read.Act is { } act && ActPlan(act, read, message, history) is { } plan
            && !(plan is AnswerPlan.Forgetting && Grammar.AsksOfOthers(message.Interpretation.Text)))
            return plan is AnswerPlan.Forgetting && !IsPlain(model, message) ? Acts.PlanOf(Acts.WhatIsKept)! : plan;
        if (read.IsTold || IsAskedForItself(message.Words, read))
            return Answering(message, Told(read, message));
        return read.IsOffTopic && message.Interpretation.Subject is null && names.In(message.Words).Count == 0
            ? new AnswerPlan.OutOfScope()
            : Answering(message, [NotTold(read, message)]);
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

    private static IEnumerable<string> Sentences(PlanPart part) => part switch
    {
        PlanPart.Told told => told.Sentences,
        PlanPart.Ruled ruled => ruled.Sentences,
        _ => [],
    };

    // "Optoppen", "wat is optoppen": where nothing in particular is asked, nothing can be missing.
    private bool IsAskedForItself(IReadOnlyList<string> words, Pointing read) =>
        names.In(words) is [var name] && words.Where((_, i) => i < name.Start || i >= name.Start + name.Length).All(Grammar.OnlyAsksWhat)
        && ClassName.ArticleOf(read.Sentences(EnoughOfArticle, WorthSaying, 1)[0]) == name.Article.Slug.ToString();

    private PlanPart.NotTold NotTold(Pointing read, Weighed message)
    {
        var article = read.NotToldOf(message.Interpretation.Subject);
        var inTime = article is { } of ? _rules.LastTime(of, message.Interpretation.Understood) : null;
        return new PlanPart.NotTold(article, Nearest: inTime?.Id
            ?? read.Sentences(EnoughOfArticle, WorthSaying, 1).FirstOrDefault(_ => read.Told >= WorthSaying));
    }

    // Nothing is erased that may not be meant to be; what is said instead tells how to erase it.
    private static bool IsPlain(ReaderModel model, Weighed message) =>
        Surest(model, model.Read(message.Words)) >= VerySure && !Grammar.DeniesErasing(message.Words);

    private AnswerPlan? ActPlan(string act, Pointing read, Weighed message, IReadOnlyList<PastTurn> history)
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
            Acts.Compare => Compared(read, message, history),
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

    private AnswerPlan Compared(Pointing read, Weighed message, IReadOnlyList<PastTurn> history)
    {
        var named = names.In(message.Words).Select(name => name.Article.Slug).Distinct().ToList();
        var others = named.Count == 0 && Dialogue.Subjects(history).Count() > 1
            ? Dialogue.Subjects(history)
            : Dialogue.Subjects(history).Take(1).Concat(read.ArticlesHolding(WorthSaying).Select(Slug.Parse));
        var compared = named.Count > 1 ? named : [.. named.Concat(others).Distinct().Where(slug => library[slug].IsInstrument).Take(2)];
        if (compared.Count > 1)
            return Answering(message, [new PlanPart.Compared(compared)]);

        // "Wat is het verschil tussen optoppen en huizenruil?": the other is not in the overview.
        return named.Count == 1 ? Answering(message, [new PlanPart.NotTold(named[0])]) : new AnswerPlan.Clarifying(Options(read));
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

    private IReadOnlyList<PlanPart> Told(Pointing read, Weighed message)
    {
        var sentences = OfSubject(message.Interpretation.Subject,
            WithOthersNamed(read.Sentences(EnoughOfArticle, WorthSaying, MostSentences), read, message));
        if (_lists.RelationIn(sentences[0]) is { } relation)
            return [new PlanPart.Listed(relation)];
        if (_rules.AsksUntoldYear(sentences, message.Interpretation.Understood) || otherNames.AreAskedOf(message.Interpretation.Understood)
            || (message.Text[MessageMark.YesNo] > 0.5f && GivesUntoldFigure(message.Interpretation.Understood, sentences)))
            return [new PlanPart.NotTold(library.Sentence(sentences[0])?.Article, Nearest: sentences[0])];
        if (AsksUntoldAmount(sentences, message.Words))
            return [new PlanPart.NotTold(library.Sentence(sentences[0])?.Article, Nearest: sentences[0])];
        if (_rules.Plan(sentences, message.Interpretation.Understood, message.Text[MessageMark.YesNo] > 0.5f) is { } ruled)
            return OthersNamed(sentences, ruled.Article, message) is { Count: > 0 } others ? [ruled, new PlanPart.Told(others)] : [ruled];
        return [new PlanPart.Told(sentences)];
    }

    // "Duur logeerregeling en bedrag grote gezinnen 8 pers": what is asked of another article by name is told beside the ruling.
    private IReadOnlyList<string> OthersNamed(IReadOnlyList<string> sentences, Slug ruled, Weighed message)
    {
        var others = names.In(message.Words).Select(name => name.Article.Slug).Where(slug => slug != ruled).Select(slug => slug.ToString());
        return [.. sentences.Where(sentence => others.Contains(ClassName.ArticleOf(sentence)))];
    }

    // "En wie betaalt dat?" that is answered by what was spoken of is not answered with another article besides.
    private static IReadOnlyList<string> OfSubject(Slug? subject, IReadOnlyList<string> sentences) =>
        subject?.ToString() is { } of && ClassName.ArticleOf(sentences[0]) == of
            ? [.. sentences.Where(sentence => ClassName.ArticleOf(sentence) == of)]
            : sentences;

    // "Hoeveel euro is de boete?" of a sentence that only says that it went up: neither it nor a rule of its article has an amount.
    private bool AsksUntoldAmount(IReadOnlyList<string> ids, IReadOnlyList<string> words) =>
        Grammar.AsksAmount(words)
        && ids.Select(library.Sentence).OfType<Sentence>().ToList() is var sentences
        && !sentences.Exists(sentence => sentence.Quantities.SelectMany(found => found.Value.Bounds()).OfType<Quantity.Money>().Any())
        && !sentences.Exists(sentence => library[sentence.Article].Rules.Any(rule => rule.Amount is not null));

    // What is asked of several articles by name is answered of each: "hoeveel geld zit er in de flexpool en in de herplaatsingsgarantie?".
    private IReadOnlyList<string> WithOthersNamed(IReadOnlyList<string> sentences, Pointing read, Weighed message)
    {
        var named = names.In(message.Words).Select(name => name.Article.Slug).Distinct().ToList();
        if (named.Count < 2)
            return sentences;
        var told = sentences.Select(ClassName.ArticleOf).ToHashSet();
        return [.. sentences, .. named.Where(slug => !told.Contains(slug.ToString())).Select(read.SentenceOf).OfType<string>()];
    }

    // "Is de boete hoger dan 7.500 euro?" of a sentence that tells no amount: whether it is so is not told.
    private bool GivesUntoldFigure(string question, IReadOnlyList<string> sentences)
    {
        var given = Figures(library.Quantities.Read(question, DateOnly.FromDateTime(time.GetLocalNow().DateTime)));
        var told = sentences.Select(library.Sentence).OfType<Sentence>().SelectMany(sentence => Figures(sentence.Quantities)).ToHashSet();
        return given.Any() && !given.Any(told.Contains);

        static IEnumerable<Type> Figures(IReadOnlyList<Recognition> quantities) =>
            quantities.SelectMany(found => found.Value.Bounds())
                .Where(value => value is Quantity.Money or Quantity.Area or Quantity.Percent)
                .Select(value => value.GetType());
    }

    // "En die met het hotel" that is answered by another than was spoken of was understood to be about that one.
    private AnswerPlan.Answering Answering(Weighed message, IReadOnlyList<PlanPart> parts) =>
        message.Interpretation.Subject is { } subject
            && parts.SelectMany(Dialogue.ArticlesOf).ToList() is [var first, ..] about && !about.Contains(subject)
            ? new(parts, $"{message.Message.TrimEnd('?', '.', ' ')} ({library[first].ShortName})", IsObvious: false)
            : new(parts, message.Interpretation.Understood, message.Interpretation.IsObvious);
}
