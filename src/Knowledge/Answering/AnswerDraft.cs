using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Reading;
using Assistent.Knowledge.Rules;
using Assistent.Knowledge.Verification;

namespace Assistent.Knowledge.Answering;

/// <summary>An answer while it is put together: its blocks, what they cite, and what they are about.</summary>
internal sealed class AnswerDraft(ArticleLibrary library)
{
    private readonly List<AnswerBlock> _blocks = [];
    private readonly CitationList _citations = new(library);
    private readonly List<Article> _about = [];
    private readonly List<string> _untold = [];
    private readonly List<Sentence> _nearest = [];
    private bool _isWorded;
    private LaterChange? _change;

    public void About(IReadOnlyList<Article> articles) => _about.AddRange(articles.Where(article => !_about.Contains(article)));

    public void Add(AnswerBlock block) => _blocks.Add(block);

    public Statement Cite(string text, params IEnumerable<Sentence> sentences) =>
        new(text, [.. sentences.Select(_citations.PositionOf).Distinct()]);

    public void AddQuotes(Article article, IReadOnlyList<Sentence> sentences)
    {
        About([article]);
        Add(new AnswerBlock.Paragraph(
        [
            Cite(Named(article, sentences[0].Text), sentences[0]), .. sentences.Skip(1).Select(sentence => Cite(sentence.Text, sentence)),
        ]));
    }

    /// <param name="change">What changed later.</param>
    /// <param name="isOver">Whether its article is over by it.</param>
    /// <param name="isBesides">Whether it says only that.</param>
    public void AddChange(LaterChange change, bool isOver, bool isBesides = false)
    {
        About([library[change.Sentence.Article]]);
        if (!_blocks.OfType<AnswerBlock.Changed>().Any(block => block.Change == change))
            Add(new AnswerBlock.Changed(change, [_citations.PositionOf(change.Sentence)]) { IsOver = isOver, IsBesides = isBesides });
    }

    public void AddWorded(IReadOnlyList<WordedStatement> statements)
    {
        _isWorded = true;
        About([.. statements.SelectMany(statement => statement.Sentences).Select(sentence => library[sentence.Article]).Distinct()]);
        var cited = statements.Select((statement, i) => Cite(i == 0 ? Named(statement) : statement.Text, statement.Sentences));
        Add(new AnswerBlock.Paragraph([.. cited]));
    }

    public void AddRuling(Article article, Ruling ruling)
    {
        About([article]);
        var statements = ruling.Statements.Select((statement, i) => Cite(Said(article, statement, i == 0), statement.Evidence));
        Add(new AnswerBlock.Paragraph([.. statements]));
    }

    /// <param name="introduction">What the list is a list of.</param>
    /// <param name="items">What is on it.</param>
    /// <param name="ended">The last day of what is over, which a reader of the list must not take for open.</param>
    public void AddList(string introduction, IReadOnlyList<ListItem> items, Func<Article, DateOnly?> ended)
    {
        Add(new AnswerBlock.Paragraph([new Statement(introduction, [])]));
        Add(new AnswerBlock.Enumeration([.. items.Select(item => Cite(Listed(item), Sources(item)))]));

        // What is named in another's text is cited there, and by itself, since that is where to read on.
        static IEnumerable<Sentence> Sources(ListItem item) =>
            item.Sentence.Article == item.Article.Slug ? [item.Sentence] : [item.Sentence, item.Article.Sentences[0]];

        string Listed(ListItem item) =>
            item.IsSaid ? $"{item.Article.Title}: {item.Sentence.Text}"
            : ended(item.Article) is { } day ? $"{item.Article.Title} (liep tot en met {Figures.Day(day)})"
            : item.Article.Title;
    }

    /// <param name="missing">What is not told, after "geen antwoord".</param>
    /// <param name="subject">Of what it is not told, or null.</param>
    /// <param name="nearest">What comes nearest, or null.</param>
    /// <param name="change">What changed later and bears on it, or null.</param>
    public void AddUntold(string missing, Article? subject, Sentence? nearest, LaterChange? change)
    {
        if (subject is not null)
            About([subject]);
        _change ??= change;
        if (nearest is not null)
            _nearest.Add(nearest);
        _untold.Add(missing);
        Add(new AnswerBlock.Untold(missing));
    }

    /// <summary>The answer; where nothing of it is told, that it is not in the overview.</summary>
    public Answer Finish(AnswerPlan.Answering plan)
    {
        if (_blocks.All(block => block is AnswerBlock.Untold))
        {
            foreach (var sentence in _nearest.Count > 0 ? _nearest.Take(1) : _about.Take(1).Select(article => article.Sentences[0]))
                _citations.PositionOf(sentence);
            return new Answer.NotInOverview(Untold(plan), _citations.Items) { About = _about, IsQuoted = _nearest.Count > 0,
                Besides = Wording.Told(_about), Change = _change };
        }

        // Of two questions the one that is not told may be of what is over.
        if (_change is not null)
            AddChange(_change, isOver: false, isBesides: true);
        return new Answer.Grounded(_blocks, _citations.Items) { About = _about, Author = plan.IsByModel
            && _isWorded ? Author.Model : Author.Overview, StandsInFor = plan.StandsInFor };
    }

    private string Untold(AnswerPlan.Answering plan) =>
        plan.Parts is [PlanPart.NotTold { What: null }] && Wording.CanRepeat(plan.Understood)
            ? Wording.Asked(plan.Understood)
            : _untold.FirstOrDefault(Wording.Missing(null));

    // A wording that does not say of what it tells gets the title before it, as a quote does.
    private string Named(WordedStatement statement)
    {
        var article = library[statement.Sentences[0].Article];
        return article.IsInstrument ? Named(article, statement.Text) : statement.Text;
    }

    // The title also says what a sentence speaks of that begins with "Het is" or "Deze regeling".
    private static string Named(Article article, string text) =>
        Titles.Needed(article, text) || (article.IsInstrument && Leans.On(text)) ? $"{article.Title}: {text}" : text;

    private static string Said(Article article, RulingStatement statement, bool isFirst)
    {
        var verdict = Wording.Verdict(statement.Verdict);
        if (verdict.Length > 0)
            return verdict + statement.Text;
        return isFirst ? $"{article.Title}: {statement.Text}" : Figures.Capital(statement.Text);
    }
}
