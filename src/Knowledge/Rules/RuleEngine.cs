using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;
using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Rules;

/// <summary>
/// Works out what the rules of an article come to for the quantities of a question. A rule applies only where its article, or what it
/// is about, was asked for: that is the reader's to say, by pointing at the article's sentences.
/// </summary>
internal sealed class RuleEngine(ArticleLibrary library, PartyWords parties, TimeProvider time)
{
    private readonly GivenQuantities _quantities = new(library.Quantities, parties);

    private DateOnly Today => DateOnly.FromDateTime(time.GetLocalNow().DateTime);

    /// <summary>The part of a plan that rules answer, or null where no rule has anything to say.</summary>
    /// <param name="sentences">What the reader points at, the likeliest first.</param>
    /// <param name="question">The question, understandable on its own.</param>
    /// <param name="isYesNo">Whether it asks for yes or no.</param>
    public PlanPart.Ruled? Plan(IReadOnlyList<string> sentences, string question, bool isYesNo)
    {
        if (sentences.Count == 0 || library.Sentence(sentences[0]) is not { } first || library[first.Article].Rules.Count == 0)
            return null;
        var part = new PlanPart.Ruled(first.Article, question, sentences, isYesNo);
        return Apply(part) is null ? null : part;
    }

    /// <summary>The last day on which an article was open, where that is over; null where it is open, or nothing is known of it.</summary>
    public DateOnly? EndedOn(Article article) => RuleQuestion.ClosedBy(article, Today) is { } closed ? RuleQuestion.Last(closed) : null;

    /// <summary>The later change that tells the last time an article was open, where that is over; otherwise null.</summary>
    public LaterChange? EndOf(Article article) =>
        RuleQuestion.ClosedBy(article, Today) is { } closed ? article.ChangeOf(closed.Sentence) : null;

    /// <summary>Whether a question is about amounts that are told by the year, and names only years of which none is told.</summary>
    public bool AsksUntoldYear(IReadOnlyList<string> sentences, string question) =>
        sentences.Select(library.Sentence).OfType<Sentence>().ToList() is [var first, ..] pointed
        && BudgetRules.AreOfOtherYears(library[first.Article], pointed, _quantities.Of(question, Today));

    /// <summary>
    /// Of a question that gives a day or a year, the sentence that tells the last days or years of an article; otherwise null.
    /// </summary>
    public Sentence? LastTime(Slug article, string question)
    {
        var rules = library[article].Rules.Where(rule => rule is { Measure: Measure.Day or Measure.Budget, Until: not null }).ToList();
        return rules.Count > 0 && _quantities.Of(question, Today).OfType<Given.Period>().Any()
            ? rules.OrderBy(rule => rule.Measure == Measure.Day ? 0 : 1).ThenByDescending(RuleQuestion.Last).First().Sentence
            : null;
    }

    /// <summary>What the rules say, or null where they say nothing.</summary>
    public Ruling? Apply(PlanPart.Ruled part)
    {
        var today = Today;
        var article = library[part.Article];
        var pointed = part.Sentences.Select(library.Sentence).OfType<Sentence>().ToList();

        // "Moet er geld terug als hij na 4 maanden weg is?" asks what holds within a limit, and not whether four months are within it.
        if (pointed is [var asks, ..] && article.Rules.Any(rule => rule.Within == asks))
            return null;
        var given = _quantities.Of(part.Given, today);
        var words = Words.Of(part.Given);
        var isYesNo = part.IsYesNo && !AsksOtherwise(words) && !IsOfOthers(article, words);
        var asked = new RuleQuestion(article, pointed, given, isYesNo, today, library.Overview.Edition)
        {
            AsksSum = AskedFigures.IsSum(words),
            AsksSumOfAll = AskedFigures.IsSumOfAll(words),
            AsksDifference = AskedFigures.IsDifference(words),
            AsksNumber = AskedFigures.IsNumber(words),
        };
        if ((BudgetRules.Apply(asked) ?? ShareRules.Apply(asked)) is { } worked)
            return worked;

        // The day leads where the question was found to be about the days.
        return pointed is [var first, ..] && asked.Rules(Measure.Day)
            .Any(rule => rule.Sentence == first) && asked.Given
            .OfType<Given.Period>()
            .Any()
            ? PeriodRules.Apply(asked) ?? HouseholdRules.Apply(asked)
            : HouseholdRules.Apply(asked) ?? AreaRules.Apply(asked) ?? StayRules.Apply(asked)
                ?? (IsAboutDays(asked) ? PeriodRules.Apply(asked) : null);
    }

    // "Wat stond er in 2023 over terugkeer?" gives a year, and asks for something else than what was open then.
    private static bool IsAboutDays(RuleQuestion question) => question.IsYesNo || question.Rules(Measure.Day).Any(question.IsAbout);

    // "Kan een statushouder de RTHF aanvragen?" asks for whom it is, which no rule tells: neither a yes nor a no.
    private bool IsOfOthers(Article article, IReadOnlyList<string> words)
    {
        var named = words.Where(parties.Has).ToList();
        return named.Count > 0 && article.Everything.SelectMany(sentence => Words.Of(sentence.Text)).ToHashSet() is var told
            && named.Exists(party => !parties.FormsOf(party).Any(told.Contains));
    }

    // "Is 24 m² te krap?" and "Moet het 15 m² zijn?" ask something else than whether the rule is met: its yes would be a no to them.
    private static bool AsksOtherwise(IReadOnlyList<string> words) =>
        words is ["moet" or "moeten", ..]
        || words.Zip(words.Skip(1)).Any(pair => pair is ("moet" or "moeten", "zijn")
            || (pair.First == "te" && !pair.Second.EndsWith("en", StringComparison.Ordinal)));
}

/// <summary>What is put to the rules of an article.</summary>
/// <param name="Pointed">The sentences that the question was found to be about.</param>
/// <param name="Given">The quantities that it gives.</param>
/// <param name="Edition">The month of the overview, in words.</param>
internal sealed record RuleQuestion(Article Article, IReadOnlyList<Sentence> Pointed, IReadOnlyList<Given> Given, bool IsYesNo,
    DateOnly Today, string Edition)
{
    /// <summary>Whether it asks what several amounts come to together.</summary>
    public bool AsksSum { get; init; }

    /// <summary>Whether it asks to add up, and not only what comes together.</summary>
    public bool AsksSumOfAll { get; init; }

    /// <summary>Whether it asks how many there are.</summary>
    public bool AsksNumber { get; init; }

    /// <summary>Whether it asks by how much two amounts differ.</summary>
    public bool AsksDifference { get; init; }

    public IReadOnlyList<Rule> Rules(Measure measure) => [.. Article.Rules.Where(rule => rule.Measure == measure)];

    /// <summary>The last time that it was open, where that is over.</summary>
    public Rule? Closed => ClosedBy(Article, Today);

    /// <summary>The last time that an article was open, where that is over by a day.</summary>
    public static Rule? ClosedBy(Article article, DateOnly day) =>
        article.Rules.Where(rule => rule is { Measure: Measure.Day, Until: not null }).MaxBy(Last) is { } latest && Last(latest) < day
            ? latest
            : null;

    /// <summary>The last day of a rule on days.</summary>
    public static DateOnly Last(Rule rule) => GivenQuantities.DaysOf(rule.Until).Until ?? DateOnly.MaxValue;

    /// <summary>The first day of a rule on days.</summary>
    public static DateOnly First(Rule rule) => GivenQuantities.DaysOf(rule.From).From ?? DateOnly.MinValue;

    /// <summary>Whether the question is about what a rule says.</summary>
    public bool IsAbout(Rule rule) =>
        Pointed.Contains(rule.Sentence) || (rule.Within is { } within && Pointed.Contains(within))
            || (rule.Otherwise is { } otherwise && Pointed.Contains(otherwise));

    public Verdict? IfAsked(Verdict verdict) => IsYesNo ? verdict : null;

    /// <summary>What was found besides, without what is quoted already.</summary>
    public static IReadOnlyList<Sentence> Quoting(params IEnumerable<Sentence?> sentences) => [.. sentences.OfType<Sentence>().Distinct()];
}
