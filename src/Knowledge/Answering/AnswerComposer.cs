using Assistent.Knowledge.Corpus;
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
    // About what is read at a glance.
    private const int MostWords = 70;

    private readonly Wording _wording = new(library);
    private readonly Comparisons _comparisons = new(library);

    public Answer Compose(AnswerPlan.Answering plan) => Compose(plan, Length.Usual);

    /// <summary>The same answer with the rest of the first article's text.</summary>
    public Answer ComposeAtLength(AnswerPlan.Answering plan) => Compose(plan, Length.Whole);

    public Answer Compose(AnswerPlan plan) => plan switch
    {
        AnswerPlan.Answering answering => Compose(answering),
        AnswerPlan.Clarifying clarifying =>
            new Answer.Unclear([.. clarifying.Options.Select(slug => Wording.AskWhat(library[slug]))]),
        _ => new Answer.OutOfScope(),
    };

    private Answer Compose(AnswerPlan.Answering plan, Length length)
    {
        var draft = new AnswerDraft(library);
        foreach (var part in plan.Parts)
            Add(draft, part, length);
        return draft.Finish(plan);
    }

    private void Add(AnswerDraft draft, PlanPart part, Length length)
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
            draft.AddEnd(end);
    }

    private void AddTold(AnswerDraft draft, PlanPart.Told told, Length length)
    {
        var sentences = told.Sentences.Select(library.Sentence).OfType<Sentence>().Where(sentence => !Orders.IsIn(sentence.Text)).ToList();
        if (sentences.Count == 0)
            return;
        var statements = told.Text is { } text ? Worded(text, sentences) : [];
        var quotes = statements.Count > 0 ? [] : Quotes(Fitting([.. sentences.SelectMany(WithNeeded).Distinct()], sentences), length);
        foreach (var change in ChangesOf(sentences.Union(quotes.SelectMany(quote => quote))))
            draft.AddChange(change);
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
        var changes = ChangesOf(sentences).Select(change => change.Sentence).ToHashSet();
        var statements = said.Statements.Where(statement => !statement.Sentences.All(changes.Contains)).ToList();
        var first = sentences.FirstOrDefault(sentence => !changes.Contains(sentence));
        return first is null || statements.Exists(statement => statement.Sentences.Contains(first)) ? statements : [];
    }

    // What is needed besides stays out where the answer would become more than a reader takes in.
    private static IReadOnlyList<Sentence> Fitting(IReadOnlyList<Sentence> all, IReadOnlyList<Sentence> pointed)
    {
        var fitting = new List<Sentence>();
        foreach (var sentence in all)
        {
            var words = fitting.Append(sentence).Sum(other => Words.Of(other.Text).Count);
            if (fitting.Count == 0 || pointed.Contains(sentence) || words <= MostWords)
                fitting.Add(sentence);
        }

        return fitting;
    }

    // What changed stands beside what it changed; and some sentences need another to say anything.
    private IEnumerable<Sentence> WithNeeded(Sentence sentence)
    {
        var article = library[sentence.Article];
        return article.ChangeOf(sentence) is { } change
            ? change.Touches
            : article.Facts.FirstOrDefault(fact => fact.Sentence == sentence) is { } fact ? fact.Besides.Prepend(sentence) : [sentence];
    }

    // The overview's own sentences as they are read, article by article.
    private IReadOnlyList<IReadOnlyList<Sentence>> Quotes(IEnumerable<Sentence> sentences, Length length) =>
    [
        .. sentences.Where(sentence => library[sentence.Article].ChangeOf(sentence) is null)
            .GroupBy(sentence => library[sentence.Article])
            .Select(own => Reading(own.Key, length == Length.Whole ? own.Union(Telling(own.Key)) : own)),
    ];

    private static IEnumerable<Sentence> Telling(Article article) =>
        article.Sentences.Where(sentence => sentence.Section.Length == 0 && !article.OnlyPoints(sentence));

    private void AddRuling(AnswerDraft draft, PlanPart.Ruled ruled, Ruling ruling, Length length)
    {
        var article = library[ruled.Article];
        draft.AddRuling(article, ruling);
        var quotes = Quotes(ruling.Quoted, length);
        foreach (var change in ChangesOf(ruling.Quoted.Union(quotes.SelectMany(quote => quote))))
        {
            if (!ruling.Says(change.Sentence))
                draft.AddChange(change);
        }

        if (rules.EndOf(article) is { } end && !ruling.RestsOn(end.Sentence))
            draft.AddEnd(end);
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

    // What changed leads where it touches what was asked, and so does a change that was asked for itself.
    private IEnumerable<LaterChange> ChangesOf(IEnumerable<Sentence> sentences) =>
        sentences.SelectMany(sentence => ChangesOf(library[sentence.Article], sentence)).Distinct();

    private static IEnumerable<LaterChange> ChangesOf(Article article, Sentence sentence) =>
        article.LaterChanges.Where(change => change.Sentence == sentence || change.Touches.Contains(sentence))
            .SelectMany(change => Leans.Before(article, change.Sentence).Select(article.ChangeOf).OfType<LaterChange>().Append(change));

    // The first answers; the others follow in the text's own order. One that leans on the sentence before it brings that along.
    private static IReadOnlyList<Sentence> Reading(Article article, IEnumerable<Sentence> chosen)
    {
        var first = chosen.First();
        var rest = chosen.Skip(1).OrderBy(sentence => sentence.Number);
        var read = new List<Sentence>();
        foreach (var sentence in rest.Prepend(first))
        {
            foreach (var before in Leans.Before(article, sentence))
                Insert(before);
            Insert(sentence);
        }

        return read;

        void Insert(Sentence sentence)
        {
            if (!read.Contains(sentence))
                read.Add(sentence);
        }
    }

    internal enum Length
    {
        Usual,
        Whole,
    }
}
