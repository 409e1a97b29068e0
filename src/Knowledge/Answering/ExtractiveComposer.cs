using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Composes an answer from the overview's own sentences and from the data, without a language model.</summary>
internal sealed class ExtractiveComposer(ArticleLibrary library, DutchAnalysis analysis, TermReader terms, TimeProvider time) : IAnswerComposer
{
    private readonly Answerability _answerability = new(terms);
    private readonly ListAnswers _lists = new(library, terms);
    private readonly RelationAnswers _relations = new(library);
    private readonly RuleAnswers _rules = new(time);
    private readonly LinkAnswers _links = new(terms);
    private readonly SentenceAnswers _sentences = new(analysis);

    /// <summary>The draft at once: nothing here waits.</summary>
    public IAsyncEnumerable<Draft> ComposeAsync(Brief brief, CancellationToken cancellationToken) =>
        new[] { Compose(brief.Inquiry, brief.Ranking) }.ToAsyncEnumerable();

    public Draft Compose(Inquiry inquiry, Ranking ranking)
    {
        if (inquiry is { Form: QuestionForm.Compare, Subjects: [var first, var second, ..] })
            return ComparisonAnswers.Compose(library[first.Slug], library[second.Slug], inquiry.Asked);
        if (TooLittle(inquiry, ranking) is { } tooLittle)
            return tooLittle;

        if (inquiry.Subjects.Count(subject => subject.Length > 0) > 1 && OfEach(inquiry, ranking) is { } ofEach)
            return ofEach;

        var named = inquiry.Subjects is [var subject, ..] ? library[subject.Slug] : null;
        if ((named is null || inquiry.IsSubjectGiven ? _lists.Compose(inquiry) : null) is { } list)
            return list;
        if (named is not null && inquiry.Kinds.Count > 0 && Relations(inquiry, named) is { } fromData)
            return fromData;

        return _answerability.Judge(inquiry, ranking, named) switch
        {
            Answerable.No no => no.Draft,
            Answerable.Yes when named is null && ListAnswers.Fitting(inquiry, ranking) is { } fitting => fitting,
            Answerable.Yes { Lead: var lead } => Compose(inquiry, StayRules.Lead(inquiry, AskedYear.Lead(inquiry, AsksWhatItIs(inquiry, named) ? Definition(named!, ranking) ?? lead : lead, ranking), ranking), ranking),
            _ => new Draft.OffTopic(),
        };
    }

    // "Wat is er voor 2025?" is not about what stands under what.
    private Draft? Relations(Inquiry inquiry, Article subject) =>
        inquiry.Given<Quantity.Date>() is null ? _relations.Compose(inquiry, subject) : null;

    private static bool AsksWhatItIs(Inquiry inquiry, Article? named) => named is not null && inquiry.Asked.Contains(Asked.Definition);

    private static RankedSentence? Definition(Article article, Ranking ranking) =>
        article.Facts.FirstOrDefault(fact => fact.Kind == FactKind.Definition) is { } definition
        && ranking.Sentences.FirstOrDefault(sentence => sentence.Sentence == definition.Sentence) is { } ranked ? ranked with { Fact = definition } : null;

    /// <summary>The same answer with the rest of the article's text after it, where the answer is in sentences.</summary>
    public Draft ComposeAtLength(Inquiry inquiry, Ranking ranking) =>
        Compose(inquiry, ranking) is Draft.Composed { Blocks: [DraftBlock.Paragraph { Statements: [var lead, ..] }] } draft
            ? draft with { Blocks = [new DraftBlock.Paragraph([lead, .. draft.About[0].Sentences.Where(sentence => sentence.Section == "" && !draft.About[0].OnlyPoints(sentence) && !lead.Evidence.Any(evidence => evidence.Quote == sentence.Text)).Select(sentence => DraftStatement.Quoting(draft.About[0], sentence))])] }
            : Compose(inquiry, ranking);

    // "Hoeveel geld zit er in de flexpool en in de herplaatsingsgarantie?" asks the same of each.
    private Draft.Composed? OfEach(Inquiry inquiry, Ranking ranking)
    {
        if (AskedKinds.NeedsQuantity(inquiry) is not { } asked)
            return null;
        var leads = inquiry.Subjects.Select(subject => ranking.Sentences.FirstOrDefault(sentence => sentence.Article.Slug == subject.Slug && AskedKinds.Answers(sentence, asked))).OfType<RankedSentence>().ToList();
        return leads.Count < inquiry.Subjects.Count ? null : new Draft.Composed(
            [.. leads.Select(lead => lead.Article)],
            [new DraftBlock.Paragraph([.. leads.Select(lead => new DraftStatement(_sentences.Named(lead), [Evidence.Of(lead.Article, lead.Sentence)]))])]);
    }

    private Draft Compose(Inquiry inquiry, RankedSentence lead, Ranking ranking) =>
        Relations(inquiry, lead.Article)
        ?? _rules.Compose(inquiry, lead, ranking)
        ?? (LinkAnswers.Asks(inquiry, lead) ? _links.Compose(inquiry, lead.Article, lead.Sentence) : null)
        ?? _sentences.Compose(inquiry, lead, ranking);

    // "Mag dat?", "regeling", "link": no word says what about.
    private Draft.TooLittle? TooLittle(Inquiry inquiry, Ranking ranking)
    {
        if (inquiry.Subjects.Count > 0 || inquiry.Form == QuestionForm.Enumerate)
            return null;
        var content = inquiry.Tokens.Where(token => token.IsContent && !ListWords.SaysNothing(token.Word)).ToList();
        var telling = content.Count(token => !ListWords.IsListWord(token.Word));
        var isClear = telling > 1 || (telling == 1 && ranking.Best is { Likeness: > 0.5f }) || (content.Count > 0 && ranking.Best is { Likeness: > 0.75f });
        return isClear || inquiry.Quantities.Count > 0 ? null : new Draft.TooLittle([.. Options(inquiry, ranking)]);
    }

    private IEnumerable<string> Options(Inquiry inquiry, Ranking ranking)
    {
        var kind = inquiry.Kinds.Count > 0 ? inquiry.Kinds.First() : (InstrumentKind?)null;
        if (kind is { } oneKind)
            return library.OfKind(oneKind).Select(article => Phrases.Ask(FactKind.Definition, article.ShortName)!);
        return ranking.Sentences.Where(sentence => sentence.Article.IsInstrument).Select(sentence => sentence.Article).Distinct().Take(3).Select(article => Phrases.Ask(FactKind.Definition, article.ShortName)!);
    }
}
