using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Whether the overview answers a question, and with which sentence first.</summary>
internal abstract record Answerable
{
    private Answerable() { }

    public sealed record Yes(RankedSentence Lead) : Answerable;

    public sealed record No(Draft Draft) : Answerable;
}

/// <summary>Decides whether the overview answers a question. In doubt it does not: a wrong answer does harm, a refusal does not.</summary>
internal sealed class Answerability(TermReader terms)
{
    // The sum of what speaks for and against an answer, above which there is one. The weights are those of a logistic regression on
    // some four hundred questions of which is known whether the overview answers them.
    private const float Bias = -0.2f;
    private const float ScoreWeight = 4.1f;
    private const float LikenessWeight = 3.9f;
    private const float UnansweredWeight = -5.0f;
    private const float OffTopicWeight = -3.5f;
    private const float UnknownWeight = -1.8f;

    // What another article does not answer speaks less against the one that was found.
    private const float UnansweredElsewhere = 0.75f;
    private const float GivenSubject = 0.4f;

    // A household is what the article's amounts depend on: who gives its size asks for them.
    private const float RuleApplies = 1f;
    private const float FarNearer = 0.25f;

    // An example question this near answers by itself, also where its sentence states no figure of the kind asked.
    private const float NearlyTheSame = 0.80f;

    private const float AboutAsGood = 0.85f;

    // The share of a question's weight in words that the overview and its example questions lack.
    private const float MostlyUnknown = 0.4f;

    private const float SomewhatAlike = 0.4f;

    // Of the sentences of the same article, one this near to the best may answer instead, when it states what is asked.
    private const float NearTheBest = 0.6f;

    public Answerable Judge(Inquiry inquiry, Ranking ranking, Article? named)
    {
        if (ranking.Best is not { } best)
            return new Answerable.No(new Draft.OffTopic());
        best = OfNamed(inquiry, ranking, best);

        // A figure of another instrument is no answer to a question for that of the one it names.
        var asked = AskedKinds.NeedsQuantity(inquiry);
        if (named is not null && asked is not null && !inquiry.Subjects.Any(subject => IsNear(best.Article, subject.Slug)))
            return Missing(Phrases.MissingKind(asked), named);

        if (Evidence(inquiry, ranking, best) < 0 || IsClearlyOther(inquiry, ranking, best) || IsStrange(inquiry, ranking, best))
            return Refuse(inquiry, ranking, named, best);
        if (asked is { } kind && Stating(inquiry, ranking, best, kind) is var stating)
            return stating is not null ? Checked(inquiry, ranking, stating) : Missing(Phrases.MissingKind(kind), best.Article);
        return Checked(inquiry, ranking, best);
    }

    // "Is de herplaatsingsgarantie al open?": what another instrument says is worth less than what the one that is named says.
    private static RankedSentence OfNamed(Inquiry inquiry, Ranking ranking, RankedSentence best) =>
        inquiry.Subjects.Count == 0 || inquiry.IsSubjectGiven || inquiry.Subjects.Any(subject => IsNear(best.Article, subject.Slug)) ? best
        : ranking.Sentences.TakeWhile(sentence => sentence.Score >= AboutAsGood * best.Score).FirstOrDefault(sentence => inquiry.Subjects.Any(subject => IsNear(sentence.Article, subject.Slug))) ?? best;

    // Where the conversation gave the subject, the few words of the question need not show that it is on topic.
    private static float Evidence(Inquiry inquiry, Ranking ranking, RankedSentence best) =>
        Bias + (ScoreWeight * best.Score) + (LikenessWeight * best.Likeness) + (UnansweredWeight * ranking.Unanswered * (ranking.UnansweredOf == best.Article ? 1 : UnansweredElsewhere))
        + (GivesHousehold(inquiry, best.Article) ? RuleApplies : 0)
        + (inquiry.IsSubjectGiven ? GivenSubject : (OffTopicWeight * ranking.OffTopic) + (UnknownWeight * ranking.UnknownShare));

    private static bool GivesHousehold(Inquiry inquiry, Article article) =>
        article.Rules.Any(rule => rule.Measure == Measure.Persons) && (inquiry.Given<Quantity.Persons>() is not null || inquiry.Given<Quantity.Children>() is not null);

    // An example question about something else that is far nearer than any that the overview answers settles it.
    private static bool IsClearlyOther(Inquiry inquiry, Ranking ranking, RankedSentence best) =>
        !inquiry.IsSubjectGiven && ranking.OffTopic > best.Likeness + FarNearer;

    // No word is shared with what was found, and most of them are strange to the overview: the likeness is by chance.
    private static bool IsStrange(Inquiry inquiry, Ranking ranking, RankedSentence best) =>
        inquiry.Subjects.Count == 0 && best is { Coverage: 0, Likeness: < SomewhatAlike } && ranking.UnknownShare > MostlyUnknown && !GivesHousehold(inquiry, best.Article);

    private static Answerable Refuse(Inquiry inquiry, Ranking ranking, Article? named, RankedSentence best)
    {
        var nearest = named ?? (ranking.Unanswered >= ranking.OffTopic ? ranking.UnansweredOf : null);
        return nearest is null && best.Score < 0.5f
            ? new Answerable.No(new Draft.OffTopic())
            : Missing(Phrases.MissingKind(AskedKinds.NeedsQuantity(inquiry)), nearest ?? best.Article);
    }

    // The best sentence that states a quantity of the kind asked; the best one itself where an example question says that it answers.
    private static RankedSentence? Stating(Inquiry inquiry, Ranking ranking, RankedSentence best, Asked kind) =>
        best.Likeness >= NearlyTheSame && AskedKinds.Answers(best, kind) ? best : ranking.Sentences
            .TakeWhile(sentence => sentence.Score >= NearTheBest * best.Score)
            .FirstOrDefault(sentence => (IsNear(sentence.Article, best.Article) || inquiry.Subjects.Count == 0) && !sentence.Sentence.IsListLine && AskedKinds.Answers(sentence, kind));

    private static bool IsNear(Article article, Slug subject) => article.Slug == subject || article.Regulations.Contains(subject) || article.Support.Contains(subject);

    // The regeling that stands under a mogelijkheid may tell what is asked of it.
    private static bool IsNear(Article article, Article best) => article == best || best.Regulations.Contains(article.Slug) || article.Regulations.Contains(best.Slug);

    private Answerable Checked(Inquiry inquiry, Ranking ranking, RankedSentence lead)
    {
        if (AsksOfPlace(inquiry, lead.Article) && !(inquiry.Form == QuestionForm.YesNo && InquiryReader.PlacesIn(Words.Of(lead.Sentence.Text)).Count > 0))
            return Missing(Phrases.MissingPerPlace, lead.Article);
        if (lead.Likeness < NearlyTheSame && inquiry.Asked.Overlaps([Asked.LegalArticle, Asked.Contact]))
            return Missing(Phrases.MissingKind(inquiry.Asked.Contains(Asked.Contact) ? Asked.Contact : Asked.LegalArticle), lead.Article);
        return IsUnspoken(inquiry, ranking, lead) ? Missing(Phrases.MissingKind(null), lead.Article) : new Answerable.Yes(lead);
    }

    // Figures and names of one municipality are not in a national overview, unless the article names the place itself; "wij in Zwolle" only says who asks.
    private static bool AsksOfPlace(Inquiry inquiry, Article article) =>
        inquiry.Places.Count > 0 && inquiry.Form != QuestionForm.Verify
        && !inquiry.Tokens.Any(token => token.Word is "wij" or "we" or "onze" or "ons" or "ik")
        && !inquiry.Places.Any(place => article.Sentences.Any(sentence => sentence.Text.Contains(place, StringComparison.OrdinalIgnoreCase)));

    // What is counted should be spoken of, in the sentence or in an example question that it answers; and so should what is chosen
    // ("welke afstandsnorm"), where other words of the question are strange to the overview as well.
    private bool IsUnspoken(Inquiry inquiry, Ranking ranking, RankedSentence lead) =>
        inquiry.Focus is { } focus && lead.Likeness < NearlyTheSame && !terms.Has(lead, focus)
        && (inquiry.Leading == Asked.Count || (inquiry.Leading is null && ranking.UnknownShare > MostlyUnknown && !GivesHousehold(inquiry, lead.Article)));

    private static Answerable.No Missing(string what, Article article) => new(new Draft.Missing(what, [article]));
}
