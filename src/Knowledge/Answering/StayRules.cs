using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Whether a stay or a term that a question gives is within the longest that the text gives, and what holds beyond it.</summary>
internal static class StayRules
{
    // The likeness from which the sentence found is what was asked, whatever quantities the question gives.
    private const float ClearlyMeant = 0.5f;

    // How much less like a question for a stay the rule's own sentence may be than the sentence found.
    private const float AboutAsMuchMeant = 0.15f;

    private const decimal MeanDaysInMonth = 30.5m;

    private const float AboutAsGood = 0.75f;

    // Words of one family mostly share this many letters.
    private const int Beginning = 6;

    /// <summary>The sentence to answer with: dates that only happen to fall in a period are a stay, where other words say so.</summary>
    public static RankedSentence Lead(Inquiry inquiry, RankedSentence found, Ranking ranking)
    {
        if (!found.Article.Rules.Any(rule => rule.Measure == Measure.Day && rule.Sentence == found.Sentence) || !inquiry.Quantities.Any(given => given.Value is Quantity.DateRange { Start: not null, End: not null, IsYear: false }))
            return found;

        var words = inquiry.ContentTokens.Where(token => !inquiry.IsQuantity(token)).ToList();
        return words.Exists(word => Speaks(found.Sentence, word)) ? found
            : ranking.Sentences.TakeWhile(sentence => sentence.Score >= AboutAsGood * found.Score).FirstOrDefault(sentence => StayOf(sentence.Article) is { } stay && words.Exists(word => Speaks(stay.Sentence, word))) ?? found;
    }

    public static RuleVerdict? Judge(Inquiry inquiry, RankedSentence lead, Ranking ranking)
    {
        var measure = IsTerm(lead, inquiry) ? Measure.Term : Measure.Stay;
        if (lead.Article.Rules.FirstOrDefault(rule => rule.Measure == measure) is not { Until: Quantity.Duration limit } rule || Given(inquiry, limit) is not { } asked)
            return null;

        // Where another sentence answers better, the stay is only part of the situation: "na vier maanden een huis, moet het geld terug?".
        var asksOfStay = inquiry.Asked.Contains(Asked.Permission) || inquiry.Asked.Contains(Asked.Duration) || lead.Article.Rules.Any(other => other != rule && other.Sentence == lead.Sentence);
        if (lead.Likeness > ClearlyMeant && LikenessOf(rule, ranking) < lead.Likeness - (asksOfStay ? AboutAsMuchMeant : 0))
            return null;

        // "Na een half jaar" and "langer dan drie maanden" speak of what comes after.
        var isLimit = IsAsLong(asked, limit);
        if (isLimit && (inquiry.IsBeyond(asked) || lead.Sentence == rule.Otherwise))
            return new RuleVerdict(rule, Ruling.Neutral, $"{Phrases.Duration(limit)} is het langste dat het overzicht noemt.", [asked, limit], rule.Otherwise);
        if (inquiry.SupposesLimit && (isLimit || InDays(asked) < InDays(limit)))
            return new RuleVerdict(rule, isLimit ? Ruling.Allowed : Ruling.Refused, $"{Phrases.Duration(limit)} is het langste dat het overzicht noemt.", [asked, limit], rule.Otherwise);
        return !isLimit && InDays(asked) > InDays(limit)
            ? Beyond(rule, asked, limit)
            : new RuleVerdict(rule, RuleVerdict.Within(inquiry), $"{Phrases.Duration(asked)} valt binnen de {Phrases.Duration(limit)} die het overzicht noemt.", [asked, limit], rule.Within ?? rule.Otherwise);
    }

    // A term is meant only by who speaks of what is to be done within it: "90 dagen logeren" is a stay.
    private static bool IsTerm(RankedSentence lead, Inquiry inquiry)
    {
        if (lead.Article.Rules.FirstOrDefault(rule => rule.Measure == Measure.Term) is not { } term || term.Sentence != lead.Sentence)
            return false;
        var other = StayOf(lead.Article);
        return other is null || inquiry.ContentTokens.Any(token => Speaks(term.Sentence, token) && !Speaks(other.Sentence, token) && !inquiry.IsQuantity(token));
    }

    private static Rule? StayOf(Article article) => article.Rules.FirstOrDefault(rule => rule.Measure == Measure.Stay);

    // Inschrijven, ingeschreven and inschrijving begin alike.
    private static bool Speaks(Sentence sentence, Token token) =>
        Words.Of(sentence.Text).Any(word => word == token.Word || (word.Length >= Beginning && token.Stem.Length >= Beginning && word.AsSpan(0, Beginning).SequenceEqual(token.Stem.AsSpan(0, Beginning))));

    // "Geboekt voor een half jaar, maar na vier maanden was er een huis": what is not the limit itself is what matters.
    private static Quantity.Duration? Given(Inquiry inquiry, Quantity.Duration limit)
    {
        var given = inquiry.Quantities.SelectMany(found => found.Value.Bounds()).Select(bound => bound.Plain()).OfType<Quantity.Duration>().ToList();
        return given.Find(duration => !IsAsLong(duration, limit)) ?? given.FirstOrDefault() ?? inquiry.Quantities.Select(found => found.Value).OfType<Quantity.DateRange>().Select(Length).FirstOrDefault(length => length is not null);
    }

    // "Van 1 juni tot 1 oktober" is four months, and so is "van juni t/m september": then the last day counts too.
    private static Quantity.Duration? Length(Quantity.DateRange range)
    {
        if (range is not { Start: { } start, End: { } end, IsYear: false })
            return null;

        var until = start.Day == 1 && end.Day == DateTime.DaysInMonth(end.Year, end.Month) ? end.AddDays(1) : end;
        return Months((12 * (until.Year - start.Year)) + until.Month - start.Month + decimal.Round((until.Day - start.Day) / Quantity.Duration.DaysInMonth, 6));
    }

    // What is less than a month is told in days.
    private static Quantity.Duration Months(decimal months) =>
        new(months >= 1 || months == 0.5m ? TimeLength.OfMonths(months) : TimeLength.OfDays(decimal.Round(Quantity.Duration.DaysInMonth * months)));

    // How much longer is worked out where both count in one unit: "9 maanden is 3 maanden langer dan de 6 maanden".
    private static RuleVerdict Beyond(Rule rule, Quantity.Duration asked, Quantity.Duration limit)
    {
        var excess = (asked.Value.InMonths, limit.Value.InMonths) switch
        {
            ({ } longer, { } most) => Months(longer - most),
            (null, null) => new Quantity.Duration(TimeLength.OfDays(asked.Value.InDays - limit.Value.InDays)),
            _ => null,
        };
        var told = excess is null ? "langer" : $"{Phrases.Duration(excess)} langer";
        return new RuleVerdict(
            rule, Ruling.Refused, $"{Phrases.Duration(asked)} is {told} dan de {Phrases.Duration(limit)} die het overzicht noemt.", excess is null ? [asked, limit] : [asked, limit, excess], rule.Otherwise);
    }

    private static float LikenessOf(Rule rule, Ranking ranking) =>
        ranking.Sentences.Where(ranked => ranked.Sentence == rule.Sentence || ranked.Sentence == rule.Within || ranked.Sentence == rule.Otherwise).Select(ranked => ranked.Likeness).DefaultIfEmpty().Max();

    // Three months are 90 days to who counts thirty a month, and 92 at most in the calendar.
    private static bool IsAsLong(Quantity.Duration duration, Quantity.Duration limit) => (duration.Value, limit.Value) switch
    {
        ({ InMonths: null, InDays: var days }, { InMonths: { } months }) => days >= Quantity.Duration.DaysInMonth * months && days <= Math.Ceiling(MeanDaysInMonth * months),
        var (asked, most) => asked.Normalised() == most.Normalised(),
    };

    private static decimal InDays(Quantity.Duration duration) => duration.Value.Normalised().InDays;
}
