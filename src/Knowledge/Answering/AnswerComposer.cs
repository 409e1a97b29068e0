using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;
using Assistent.Knowledge.Reading;
using Assistent.Knowledge.Rules;
using Assistent.Knowledge.Verification;

namespace Assistent.Knowledge.Answering;

/// <summary>
/// Says what a plan points at: sentences are copied, lists and comparisons come from the data, verdicts and sums from the rules, and
/// what changed later comes with its source. A model's wording is said only as far as verification bears it out.
/// </summary>
internal sealed class AnswerComposer(ArticleLibrary library, RuleEngine rules, WordedParts worded)
{
    private readonly Wording _wording = new(library);
    private readonly Comparisons _comparisons = new(library);
    private readonly QuotedSentences _quoted = new(library);

    public Answer Compose(AnswerPlan.Answering plan) => Compose(plan, AnswerLength.Usual);

    /// <summary>The same answer with the rest of the first article's text.</summary>
    public Answer ComposeAtLength(AnswerPlan.Answering plan) => Compose(plan, AnswerLength.Whole);

    public Answer Compose(AnswerPlan plan) => plan switch
    {
        AnswerPlan.Answering answering => Compose(answering),
        AnswerPlan.Clarifying clarifying =>
            new Answer.Unclear([.. clarifying.Options.Select(slug => Wording.AskWhat(library[slug]))]),
        _ => new Answer.OutOfScope(),
    };

    private Answer Compose(AnswerPlan.Answering plan, AnswerLength length)
    {
        var draft = new AnswerDraft(library);
        foreach (var part in plan.Parts)
            Add(draft, part, length);
        return draft.Finish(plan);
    }

    private void Add(AnswerDraft draft, PlanPart part, AnswerLength length)
    {
        switch (part)
        {
            case PlanPart.Told told:
                AddTold(draft, told, length);
                break;
            case PlanPart.Ruled ruled when rules.Apply(ruled) is { } ruling:
                AddRuling(draft, ruled, ruling, length);
                break;
            case PlanPart.Ruled ruled:
                AddTold(draft, new PlanPart.Told(ruled.Sentences), length);
                break;
            case PlanPart.Listed listed:
                AddList(draft, listed.Criterion);
                break;
            case PlanPart.Compared compared:
                draft.About([.. compared.Articles.Select(slug => library[slug])]);
                AddEnds(draft, compared.Articles);
                foreach (var block in _comparisons.Of([.. compared.Articles.Select(slug => library[slug])], draft))
                    draft.Add(block);
                break;
            case PlanPart.Linked linked:
                AddEnds(draft, [linked.Article]);
                AddLinks(draft, library[linked.Article]);
                break;
            case PlanPart.NotTold notTold:
                AddUntold(draft, notTold);
                break;
        }
    }

    // What comes nearest is quoted as the overview's own words, or told as a later change.
    private void AddUntold(AnswerDraft draft, PlanPart.NotTold notTold)
    {
        var subject = notTold.Article is { } slug ? library[slug] : null;
        var nearest = notTold.Nearest is { } id ? library.Sentence(id) : null;
        var change = nearest is null ? null : library[nearest.Article].ChangeOf(nearest);
        draft.AddUntold(notTold.What is { } what ? Wording.Asked(what) : Wording.Missing(subject), subject, change is null ? nearest : null,
            change ?? (subject is null ? null : rules.EndOf(subject)));
    }

    // What is over is never told as if it were open; of a list that is said item by item.
    private void AddEnds(AnswerDraft draft, IEnumerable<Slug> articles)
    {
        foreach (var end in articles.Distinct().Select(slug => rules.EndOf(library[slug])).OfType<LaterChange>())
            draft.AddChange(end, isOver: true, isBesides: true);
    }

    private void AddChange(AnswerDraft draft, LaterChange change) =>
        draft.AddChange(change, isOver: rules.EndOf(library[change.Sentence.Article]) == change);

    private void AddTold(AnswerDraft draft, PlanPart.Told told, AnswerLength length)
    {
        var sentences = told.Sentences.Select(library.Sentence).OfType<Sentence>().Where(sentence => !Orders.IsIn(sentence.Text)).ToList();
        if (sentences.Count == 0)
            return;
        var statements = told.Text is { } text ? Worded(text, sentences) : [];
        var quotes = statements.Count > 0 ? [] : _quoted.WithNeeded(sentences, length);
        foreach (var change in _quoted.ChangesOf(sentences.Union(quotes.SelectMany(quote => quote))))
            AddChange(draft, change);
        AddEnds(draft, sentences.Select(sentence => sentence.Article));
        if (statements.Count > 0)
            draft.AddWorded(statements);
        foreach (var quote in quotes)
            draft.AddQuotes(library[quote[0].Article], quote);
        AddLinksOf(draft, sentences);
    }

    // What only says a later change again stays out: that is said with its source. A wording that leaves out what is pointed at first has
    // missed the answer, and the sentences themselves are said.
    private IReadOnlyList<WordedStatement> Worded(string text, IReadOnlyList<Sentence> sentences)
    {
        if (worded.Say(text, sentences) is not { } said)
            return [];
        var changes = _quoted.ChangesOf(sentences).Select(change => change.Sentence).ToHashSet();
        var statements = said.Statements.Where(statement => !statement.Sentences.All(changes.Contains)).ToList();
        var first = sentences.FirstOrDefault(sentence => !changes.Contains(sentence));
        return first is null || statements.Exists(statement => statement.Sentences.Contains(first)) ? statements : [];
    }

    private void AddRuling(AnswerDraft draft, PlanPart.Ruled ruled, Ruling ruling, AnswerLength length)
    {
        var article = library[ruled.Article];
        draft.AddRuling(article, ruling);
        var quotes = _quoted.Of(ruling.Quoted, length);
        foreach (var change in _quoted.ChangesOf(ruling.Quoted.Union(quotes.SelectMany(quote => quote))))
        {
            if (!ruling.Says(change.Sentence))
                AddChange(draft, change);
        }

        if (rules.EndOf(article) is { } end && !ruling.RestsOn(end.Sentence))
            AddEnds(draft, [article.Slug]);
        foreach (var quote in quotes)
            draft.AddQuotes(library[quote[0].Article], quote);
    }

    private void AddList(AnswerDraft draft, ListCriterion criterion)
    {
        var items = Lists.Of(criterion, library);
        draft.About([.. Subject(criterion), .. items.Select(item => item.Article)]);
        draft.AddList(_wording.Introduction(criterion, items), items, rules.EndedOn);
    }

    private IEnumerable<Article> Subject(ListCriterion criterion) => criterion switch
    {
        ListCriterion.Under under => [library[under.Article]],
        ListCriterion.Naming naming => [library[naming.Article]],
        _ => [],
    };

    private static void AddLinks(AnswerDraft draft, Article article)
    {
        draft.About([article]);
        var mention = article.Sentences.FirstOrDefault(article.OnlyPoints) ?? article.Sentences[0];
        draft.AddQuotes(article, [mention]);
        if (article.Links.Count > 0)
            draft.Add(new AnswerBlock.Links(article.Links));
    }

    // A sentence that only says where to read on comes with the links that it names.
    private void AddLinksOf(AnswerDraft draft, IReadOnlyList<Sentence> sentences)
    {
        foreach (var sentence in sentences.Where(sentence => library[sentence.Article].OnlyPoints(sentence)).Take(1))
        {
            var article = library[sentence.Article];
            var named = article.Links.Where(link =>
                sentence.Text.Contains(link.Title, StringComparison.OrdinalIgnoreCase)
                || link.Title.Contains(sentence.Text, StringComparison.OrdinalIgnoreCase)).ToList();
            if (named.Count > 0 || article.Links.Count > 0)
                draft.Add(new AnswerBlock.Links(named.Count > 0 ? named : article.Links));
        }
    }
}
