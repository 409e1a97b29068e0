using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Rules;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// Makes the parts of a plan that are sentences: those that hold the probability, what the rules make of them, or that what is asked of
/// them is not told.
/// </summary>
internal sealed class ToldParts(ArticleLibrary library, ArticleNames names, OtherNames otherNames, TimeProvider time)
{
    /// <summary>The least share of the probability with which something is worth saying.</summary>
    public const float WorthSaying = 0.15f;

    // Sentences are added until they hold this share of what the best article has, three at most: fitted, see docs/understanding.md.
    private const float EnoughOfArticle = 0.8f;
    private const int MostSentences = 3;
    private const float MoreLikelyThanNot = 0.5f;
    private const int MostOwnWords = 2;

    private readonly UntoldFigures _figures = new(library, time);
    private readonly RuleEngine _rules = new(library, new PartyWords(library.Overview.Vocabulary.Parties), time);

    /// <summary>The sentences that are pointed at, the likeliest first.</summary>
    public static IReadOnlyList<string> Pointed(Pointing read) => read.Sentences(EnoughOfArticle, WorthSaying, MostSentences);

    /// <summary>The parts for sentences that are told.</summary>
    /// <param name="read">What is pointed at.</param>
    /// <param name="message">The message.</param>
    /// <param name="ofOthers">What is told of others of which it asks the same.</param>
    public IReadOnlyList<PlanPart> Of(Pointing read, Weighed message, IReadOnlyList<string> ofOthers)
    {
        var sentences = OfSubject(message.Interpretation.Subject, [.. Pointed(read), .. ofOthers]);
        if (AsksUntold(sentences, message))
            return [new PlanPart.NotTold(library.Sentence(sentences[0])?.Article, Nearest: sentences[0])];
        if (_rules.Plan(sentences, message.Interpretation.Understood, IsYesNo(message)) is { } ruled)
            return OthersNamed(sentences, ruled.Article, message) is { Count: > 0 } others ? [ruled, new PlanPart.Told(others)] : [ruled];
        return [new PlanPart.Told(sentences)];
    }

    private static bool IsYesNo(Weighed message) => message.Text[MessageMark.YesNo] > MoreLikelyThanNot;

    // What is pointed at is on the subject, but not of the year, the place or the figure that is asked for.
    private bool AsksUntold(IReadOnlyList<string> ids, Weighed message) =>
        message.Interpretation.Understood is var question
        && (_rules.AsksUntoldYear(ids, question) || otherNames.AreAskedOf(question)
            || _figures.AreAskedOf([.. ids.Select(library.Sentence).OfType<Sentence>()], message.Words)
            || (IsYesNo(message) && _figures.AreGivenOf([.. ids.Select(library.Sentence).OfType<Sentence>()], question)));

    /// <summary>The part for what is not told of the article that is meant, or what its rules say.</summary>
    public PlanPart NotTold(Pointing read, Weighed message)
    {
        if (RuledOf(message) is { } ruled)
            return ruled;
        var article = read.NotToldOf(message.Interpretation.Subject);
        var inTime = article is { } of ? _rules.LastTime(of, message.Interpretation.Understood) : null;
        return new PlanPart.NotTold(article, Nearest: inTime?.Id ?? Pointed(read).FirstOrDefault(_ => read.Told >= WorthSaying));
    }

    // "Mag dat ook 2 jaar?" says hardly more than a quantity: what the rules of what was spoken of say to it is asked.
    private PlanPart.Ruled? RuledOf(Weighed message) =>
        message.Interpretation.Subject is { } subject && IsYesNo(message)
            && message.Words.Count(word => !DutchAnalysis.IsStopWord(word) && !word.Any(char.IsDigit)) <= MostOwnWords
            ? _rules.Plan([.. library[subject].Rules.Where(IsOfSize).Select(rule => rule.Sentence.Id).Distinct()],
                message.Interpretation.Understood, isYesNo: true)
            : null;

    private static bool IsOfSize(Rule rule) => rule.Measure is Measure.Persons or Measure.Stay or Measure.AreaPerPerson or Measure.Area;

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
}
