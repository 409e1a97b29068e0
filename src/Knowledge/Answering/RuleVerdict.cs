using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Whether a rule allows what a question gives.</summary>
internal enum Ruling
{
    /// <summary>It says what follows, and neither allows nor refuses.</summary>
    Neutral,

    Allowed,

    Refused,
}

/// <summary>What a rule says to the quantity of a question, in our words; then the rule's own sentence, and what holds besides.</summary>
/// <param name="Rule">The rule that says so.</param>
/// <param name="Ruling">Whether it allows what is asked.</param>
/// <param name="Text">Our words, without a yes or no and without a capital.</param>
/// <param name="Derived">The quantities that were worked out, or that the rule holds as data.</param>
/// <param name="Besides">What holds besides, or outside the rule.</param>
internal sealed record RuleVerdict(Rule Rule, Ruling Ruling, string Text, IReadOnlyList<Quantity> Derived, Sentence? Besides = null)
{
    // What asks for more than a yes or no.
    private static readonly Asked[] Open = [Asked.Consequence, Asked.Payer, Asked.Who, Asked.How, Asked.Why];

    /// <summary>What lies within a limit is not thereby promised, but it is not too late or too long either.</summary>
    public static Ruling Within(Inquiry inquiry) => inquiry.SupposesExcess ? Ruling.Allowed : Ruling.Neutral;

    public IEnumerable<DraftStatement> Statements(Article article, Inquiry inquiry)
    {
        yield return new DraftStatement(Said(article, inquiry), [Evidence.Of(article, Rule.Sentence)]) { Derived = Derived };
        yield return DraftStatement.Quoting(article, Rule.Sentence);
        if (Besides is not null && Besides != Rule.Sentence)
            yield return DraftStatement.Quoting(article, Besides);
    }

    private string Said(Article article, Inquiry inquiry)
    {
        if (Opening(inquiry) is { Length: > 0 } opening)
            return opening + Text;
        var isNamed = inquiry.IsAbout(article.Slug) && !inquiry.IsSubjectGiven;
        return isNamed ? Phrases.Capital(Text) : $"{article.Title}: {Phrases.Capital(Text)}";
    }

    // "Is 10 m² te klein?" is answered with yes where the rule refuses, and "wat gebeurt er na vijf maanden?" with neither.
    private string Opening(Inquiry inquiry) => (Ruling, inquiry.SupposesExcess) switch
    {
        (Ruling.Refused, true) or (Ruling.Allowed, false) => Phrases.Yes,
        (Ruling.Allowed, true) => Phrases.No,
        (Ruling.Refused, false) => inquiry.Form == QuestionForm.Open && inquiry.Asked.Overlaps(Open) ? "" : Phrases.No,
        _ => "",
    };
}
