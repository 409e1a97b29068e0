using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Answers "which … are there" from the data: all instruments of a kind, or all whose text has what the question narrows to.</summary>
internal sealed class ListAnswers(ArticleLibrary library, TermReader terms)
{
    // An instrument belongs in a narrowed list when one of its sentences has this share of what the question narrows to.
    private const float EnoughCoverage = 0.7f;

    // A situation leads to an instrument when one of its sentences is this near to the best one.
    private const float NearTheBest = 0.6f;
    private const int MostFitting = 4;

    private readonly IReadOnlyList<(Article Article, Sentence Sentence, TermSet Terms)> _sentences =
        [.. library.Articles.Where(article => article.IsInstrument).SelectMany(article => article.Sentences.Where(sentence => sentence.Section == "").Select(sentence => (article, sentence, terms.ReadSentence(article, sentence))))];

    private readonly HashSet<string> _textStems =
        [.. library.Articles.SelectMany(article => article.Sentences.Select(sentence => sentence.Text).Concat(article.Themes).Append(article.Title)).SelectMany(text => terms.ReadText(text).Terms).Select(term => term.Stem)];

    private readonly Dictionary<Article, IReadOnlyList<TermSet>> _themes =
        library.Articles.ToDictionary(article => article, article => (IReadOnlyList<TermSet>)[.. article.Themes.Select(terms.ReadText)]);

    public Draft? Compose(Inquiry inquiry)
    {
        if (inquiry.Form != QuestionForm.Enumerate || inquiry.Kinds.Count == 0)
            return null;
        var narrowed = terms.ReadNarrowing(inquiry.Tokens.Where(token => !ListWords.IsListWord(token.Word)), _textStems);
        return narrowed.Weight > 0 ? Narrowed(inquiry.Kinds, narrowed, excluded: inquiry.Tokens.Any(token => token.Word is "niet" or "geen")) : Complete(inquiry.Kinds);
    }

    /// <summary>The instruments of a kind that a described situation leads to, each with the sentence that says so; null for fewer than two.</summary>
    public static Draft? Fitting(Inquiry inquiry, Ranking ranking)
    {
        if (inquiry.Form != QuestionForm.Enumerate || ranking.Best is not { } best)
            return null;
        var fitting = ranking.Sentences
            .Where(sentence => inquiry.Kinds.Contains(sentence.Article.Kind) && sentence.Score >= NearTheBest * best.Score)
            .DistinctBy(sentence => sentence.Article)
            .Take(MostFitting)
            .OrderBy(sentence => sentence.Article.Order)
            .ToList();
        return fitting.Count < 2 ? null : new Draft.Composed(
            [.. fitting.Select(sentence => sentence.Article)],
            [.. Blocks(Phrases.ListIntroduction(fitting[0].Article.Kind, fitting.Count, filtered: true), fitting.Select(sentence => Item(sentence.Article, sentence.Sentence)))]);
    }

    public Draft Complete(IReadOnlySet<InstrumentKind> kinds)
    {
        var lists = kinds.Order().Select(kind => (kind, Articles: library.OfKind(kind))).ToList();
        return new Draft.Composed([.. lists.SelectMany(list => list.Articles)], [.. lists.SelectMany(list => Blocks(Phrases.ListIntroduction(list.kind, list.Articles.Count, filtered: false), list.Articles.Select(Item)))]);
    }

    private Draft? Narrowed(IReadOnlySet<InstrumentKind> kinds, TermSet narrowed, bool excluded)
    {
        // A theme of the article counts as if every sentence of it said so; the sentence that says it best is the evidence.
        var found = _sentences
            .Where(candidate => kinds.Contains(candidate.Article.Kind))
            .Select(candidate => (candidate.Article, candidate.Sentence, Coverage: narrowed.WeightIn(candidate.Terms) / narrowed.Weight))
            .GroupBy(candidate => candidate.Article)
            .Select(group => group.MaxBy(candidate => candidate.Coverage))
            .ToLookup(candidate => candidate.Coverage >= EnoughCoverage || _themes[candidate.Article].Any(theme => narrowed.WeightIn(theme) / narrowed.Weight >= EnoughCoverage));

        // "Welke regelingen zijn niet voor statushouders?" asks for the others of the kind.
        var matches = found[!excluded].ToList();
        if (!found[true].Any() || matches.Count == 0)
            return null;

        var lists = matches.GroupBy(match => match.Article.Kind).OrderBy(group => group.Key);
        return new Draft.Composed(
            [.. matches.Select(match => match.Article)],
            [.. lists.SelectMany(list => Blocks(Phrases.ListIntroduction(list.Key, list.Count(), filtered: true), list.Select(match => Item(match.Article, match.Sentence))))]);
    }

    private static IEnumerable<DraftBlock> Blocks(string introduction, IEnumerable<DraftStatement> items) =>
        [new DraftBlock.Paragraph([DraftStatement.Own(introduction)]), new DraftBlock.Enumeration([.. items])];

    private static DraftStatement Item(Article article) => Item(article, article.Sentences[0]);

    private static DraftStatement Item(Article article, Sentence sentence) => new(article.Title, [Evidence.Of(article, sentence)]);
}
