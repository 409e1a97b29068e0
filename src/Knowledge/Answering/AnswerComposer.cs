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
                foreach (var block in _comparisons.Of([.. compared.Articles.Select(slug => library[slug])], draft))
                    draft.Add(block);
                break;
            case PlanPart.Linked linked:
                AddLinks(draft, library[linked.Article]);
                break;
            case PlanPart.NotTold notTold:
                var subject = notTold.Article is { } slug ? library[slug] : null;
                draft.AddUntold(notTold.What is { } what ? Wording.Asked(what) : Wording.Missing(subject), subject,
                    notTold.Nearest is { } id ? library.Sentence(id) : null);
                break;
        }
    }

    private void AddTold(AnswerDraft draft, PlanPart.Told told, Length length)
    {
        var sentences = told.Sentences.Select(library.Sentence).OfType<Sentence>().Where(sentence => !Orders.IsIn(sentence.Text)).ToList();
        if (sentences.Count == 0)
            return;
        var changes = ChangesOf(sentences).ToList();
        foreach (var change in changes)
            draft.AddChange(change);
        if (told.Text is { } text && Worded(text, sentences, [.. changes.Select(change => change.Sentence)]) is { Count: > 0 } statements)
            draft.AddWorded(statements);
        else
            Quote(draft, Fitting([.. sentences.SelectMany(WithNeeded).Distinct()], sentences), length);
        AddLinksOf(draft, sentences);
    }

    // What only says a later change again stays out: that is said with its source. A wording that leaves out what is pointed at first has
    // missed the answer, and the sentences themselves are said.
    private IReadOnlyList<WordedStatement> Worded(string text, IReadOnlyList<Sentence> sentences, HashSet<Sentence> changes)
    {
        if (worded.Say(text, sentences) is not { } said)
            return [];
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

    private void Quote(AnswerDraft draft, IReadOnlyList<Sentence> sentences, Length length)
    {
        foreach (var group in sentences.Where(sentence => library[sentence.Article].ChangeOf(sentence) is null)
            .GroupBy(sentence => sentence.Article))
        {
            var article = library[group.Key];
            var chosen = length == Length.Whole
                ? [.. group, .. article.Sentences.Where(sentence => sentence.Section.Length == 0 && !article.OnlyPoints(sentence))]
                : group.ToList();
            draft.AddQuotes(article, Reading(article, chosen.Distinct()));
        }
    }

    private void AddRuling(AnswerDraft draft, PlanPart.Ruled ruled, Ruling ruling, Length length)
    {
        var article = library[ruled.Article];
        draft.AddRuling(article, ruling);
        var quoted = ruling.Quoted.Where(sentence => article.ChangeOf(sentence) is null).ToList();
        foreach (var change in ChangesOf([.. ruling.Quoted]).Where(change => !ruling.Says(change.Sentence)))
            draft.AddChange(change);
        if (quoted.Count > 0)
            Quote(draft, quoted, length);
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
    private IEnumerable<LaterChange> ChangesOf(IReadOnlyList<Sentence> sentences) =>
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
