using Assistent.Bot.Conversations;
using Assistent.Knowledge;
using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Understanding;

namespace Assistent.Bot.Questions;

/// <summary>
/// Decides whether a message leans on what was said before, and if so completes it: the subject, the quantity, the place in a list
/// or what was asked. A question that stands on its own never inherits anything.
/// </summary>
internal sealed class FollowUpReader(KnowledgeBase knowledge)
{
    // Without a name and with so few words of its own, a message says too little to stand alone.
    private const int FewContentWords = 2;
    private const int FewWords = 8;

    // A question this close to one that the overview answers, about another article, stands on its own.
    private const float StandsAlone = 0.62f;
    private const float StandsAloneAfterAnd = 0.7f;
    private const float StandsAloneInFewWords = 0.75f;
    private const float StandsAloneThoughItPoints = 0.85f;
    private const float FarBetterElsewhere = 0.3f;
    private const int SomeContentWords = 4;
    private const int VeryFewWords = 4;
    private const int ManyWords = 13;

    private static readonly PhraseTable Cues = PhraseTable.FromResource(typeof(FollowUpReader).Assembly, "Assistent.Bot.Questions.Data.followup.txt");

    private enum Cue
    {
        And,
        Pronoun,
        Correction,
        Amends,
        Joins,
        Return,
        NewTopic,
        ListPart,
        WhichOfTwo,
        Link,
        Shorter,
        Longer,
        ForCaller,
        ForMail,
        Repeat,
        Forget,
    }

    public static bool AsksToForget(IReadOnlyList<string> words) => CuesIn(words).Contains(Cue.Forget);

    public Reading Read(string text, IReadOnlyList<string> words, Conversation conversation)
    {
        if (conversation.Latest is not { } latest)
            return new Reading.Asking(new Question(text));

        var cues = CuesIn(words);
        var profile = knowledge.Profile(text, [.. latest.About.Select(Slug.Parse)]);
        if (cues.Contains(Cue.NewTopic))
            return new Reading.Asking(new Question(text));
        if (profile is { Named: [], ContentWords: <= 4 } && words.Count <= FewWords && OrdinalReader.Read(words) is { } ordinal && conversation.LatestList is { } list && Nth(list, ordinal) is { } nth)
            return About([nth], profile.ContentWords > 0 && profile.Asks ? text : $"Wat zegt het overzicht over {nth.ShortName}?", latest);
        if (RestatementOf(cues, words, profile) is { } form)
            return new Reading.Restating(form);
        if (words.Count <= ManyWords && OtherQuantity(profile, cues, latest) is { } other)
            return WithQuantity(text, other, latest);
        if (words.Count <= FewWords && profile is { Named: [], AsksForFact: false, Enumerates: false, ContentWords: <= FewContentWords } && knowledge.Amended(latest.Text, text) is { } amended)
            return Amending(amended, latest);
        if (cues.Contains(Cue.Return))
            return Returning(text, profile, conversation, latest);
        if (cues.Contains(Cue.Correction))
            return Correcting(text, profile, latest);
        return profile.Named.Count > 0 ? Named(text, profile, cues, latest) : Unnamed(text, words, profile, cues, conversation, latest);
    }

    private static string? OtherQuantity(QuestionProfile profile, HashSet<Cue> cues, Turn latest) =>
        cues.Overlaps([Cue.Amends, Cue.Correction]) && profile.ContentWords <= SomeContentWords && SpokenQuantity.Amends(profile, latest) ? SpokenQuantity.Instead(profile, latest)
        : cues.Contains(Cue.Joins) ? SpokenQuantity.Joined(profile, latest) : null;

    // "Nee, de logeerregeling" asks the last question again, of another subject.
    private Reading Correcting(string text, QuestionProfile profile, Turn latest) =>
        profile.Named.Count > 0 && !AsksOfItsOwn(profile)
            ? Completed(new Question(WithOtherSubject(latest, profile.Named[0])), $"{latest.Text.TrimEnd('?', ' ')}, maar dan over {profile.Named[0].ShortName}")
            : new Reading.Asking(new Question(text));

    private Reading Returning(string text, QuestionProfile profile, Conversation conversation, Turn latest)
    {
        if (profile.Named.Count > 0)
            return new Reading.Asking(new Question(text));
        var earlier = conversation.Subjects.Select(slug => knowledge.Library[Slug.Parse(slug)]).ToList();
        return About([knowledge.Closest(text, earlier)], text, latest);
    }

    private Reading Named(string text, QuestionProfile profile, HashSet<Cue> cues, Turn latest)
    {
        if (profile.Compares && profile.Named.Count == 1 && latest.About[0] != profile.Named[0].Slug.ToString())
            return new Reading.Asking(new Question(text) { Subject = [Slug.Parse(latest.About[0])] });
        return (cues.Contains(Cue.And) || profile.ContentWords == 0) && !AsksOfItsOwn(profile) && cues.Overlaps([Cue.And])
            ? Completed(new Question(WithOtherSubject(latest, profile.Named[0])), $"{latest.Text.TrimEnd('?', ' ')}, maar dan over {profile.Named[0].ShortName}")
            : new Reading.Asking(new Question(text));
    }

    private Reading Unnamed(string text, IReadOnlyList<string> words, QuestionProfile profile, HashSet<Cue> cues, Conversation conversation, Turn latest)
    {
        if (cues.Contains(Cue.ListPart) && conversation.LatestList == latest)
            return Completed(new Question($"{text} {KindOf(latest)}"), $"{text.TrimEnd('?', ' ')} ({KindOf(latest)})");
        if (profile.Quantities.Count == 1 && profile.ContentWords <= FewContentWords && !profile.AsksForFact && !profile.Enumerates && latest.Quantities.Count > 0)
            return WithQuantity(text, SpokenQuantity.Instead(profile, latest), latest);
        if (!LeansOnEarlier(words, profile, cues))
            return new Reading.Asking(new Question(text));
        if (cues.Contains(Cue.Link) && profile.ContentWords <= FewContentWords && !AsksOfItsOwnBesidesLink(profile))
            return About([.. latest.About.Take(1).Select(Article)], text, latest);
        if (profile.Quantities.Count > 0 && profile.ContentWords <= 1 && latest.Quantities.Count > 0)
            return WithQuantity(text, SpokenQuantity.Instead(profile, latest), latest);
        return About([.. latest.About.Take(2).Concat(latest.Listed).Distinct().Select(Article)], text, latest);
    }

    // Words that point back do so in a short message; in a long one they point at what it says itself.
    private static bool LeansOnEarlier(IReadOnlyList<string> words, QuestionProfile profile, HashSet<Cue> cues)
    {
        if (profile.Enumerates || (profile.ContentWords > FewContentWords && !cues.Contains(Cue.And) && profile.OffTopicLikeness > profile.BestLikeness))
            return false;
        var needed = (cues.Contains(Cue.And), profile.ContentWords <= FewContentWords) switch
        {
            (true, _) => StandsAloneAfterAnd,
            (_, true) => cues.Contains(Cue.Pronoun) ? StandsAloneThoughItPoints : StandsAloneInFewWords,
            _ => StandsAlone,
        };
        if (profile.BestLikeness >= needed && profile.ContentWords > 1)
            return false;
        if (profile.ContentWords > FewContentWords && profile.BestLikeness - profile.LikenessWithin >= FarBetterElsewhere)
            return false;
        var pointsBack = cues.Overlaps([Cue.And, Cue.Link]) || (cues.Contains(Cue.WhichOfTwo) && words.Count <= ManyWords) || (cues.Contains(Cue.Pronoun) && profile.ContentWords <= SomeContentWords && words.Count <= ManyWords);
        var isEllipsis = profile.ContentWords <= 1 ? words.Count <= FewWords : profile.ContentWords == FewContentWords && words.Count <= VeryFewWords;
        return pointsBack || isEllipsis;
    }

    // "En op de 5e?", "en twee meer?": the question before, with that one figure changed.
    private static Reading Amending(string amended, Turn latest) =>
        Completed(new Question(amended) { Subject = [.. latest.About.Take(1).Select(Slug.Parse)], Near = latest.Cited }, amended.TrimEnd('?', ' '));

    private Reading WithQuantity(string text, string quantity, Turn latest)
    {
        var question = new Question($"{knowledge.Profile(latest.Text, []).WithoutQuantities} {quantity}") { Subject = [.. latest.About.Take(1).Select(Slug.Parse)], Near = latest.Cited };
        return Completed(question, $"{text.TrimEnd('?', ' ')}: {quantity}, {Article(latest.About[0]).ShortName}");
    }

    private static Reading About(IReadOnlyList<Article> articles, string text, Turn latest)
    {
        var question = new Question(text)
        {
            Subject = [.. articles.Select(article => article.Slug)],
            Near = latest.About.Intersect(articles.Select(article => article.Slug.ToString())).Any() ? latest.Cited : [],
            Given = [.. latest.Quantities.Select(quantity => quantity.Text)],
        };
        return Completed(question, text.TrimEnd('?', ' '));
    }

    private static Reading Completed(Question question, string understoodAs) => new Reading.Asking(question, understoodAs);

    private string WithOtherSubject(Turn latest, Article subject) => $"{knowledge.Profile(latest.Text, []).WithoutNames} {subject.Title}";

    private static bool AsksOfItsOwn(QuestionProfile profile) => profile.Asks || profile.ContentWords > 1;

    private static bool AsksOfItsOwnBesidesLink(QuestionProfile profile) => profile.ContentWords > FewContentWords;

    private Article? Nth(Turn list, int ordinal)
    {
        var index = ordinal < 0 ? list.Listed.Count + ordinal : ordinal - 1;
        return index >= 0 && index < list.Listed.Count ? Article(list.Listed[index]) : null;
    }

    private string KindOf(Turn list) => Article(list.Listed[0]).Kind switch
    {
        InstrumentKind.Regeling => "regelingen",
        InstrumentKind.Ondersteuning => "vormen van ondersteuning",
        _ => "mogelijkheden",
    };

    private Article Article(string slug) => knowledge.Library[Slug.Parse(slug)];

    // A request for another form names no subject and has hardly another word: "kan dat korter?", "maak er een mailtje van".
    private static Restatement? RestatementOf(HashSet<Cue> cues, IReadOnlyList<string> words, QuestionProfile profile)
    {
        if (profile.Named.Count > 0 || profile.AsksForFact || words.Count > 14 || profile.ContentWords > 4)
            return null;
        return cues switch
        {
            _ when cues.Contains(Cue.ForMail) => Restatement.ForMail,
            _ when cues.Contains(Cue.ForCaller) => Restatement.ForCaller,
            _ when cues.Contains(Cue.Shorter) => Restatement.Shorter,
            _ when cues.Contains(Cue.Longer) => Restatement.Longer,
            _ when cues.Contains(Cue.Repeat) => Restatement.Repeat,
            _ => null,
        };
    }

    private static HashSet<Cue> CuesIn(IReadOnlyList<string> words) => [.. Cues.Find(words).Select(match => Enum.Parse<Cue>(match.Label))];
}
