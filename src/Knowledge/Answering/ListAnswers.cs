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

    private readonly IReadOnlyList<(Article Article, Sentence Sentence, TermSet Terms)> _sentences =
        [.. library.Articles.Where(article => article.IsInstrument).SelectMany(article => article.Sentences.Where(sentence => sentence.Section == "").Select(sentence => (article, sentence, terms.ReadSentence(article, sentence))))];

    public Draft? Compose(Inquiry inquiry)
    {
        if (inquiry.Form != QuestionForm.Enumerate || inquiry.Kinds.Count == 0)
            return null;
        var narrowed = terms.ReadContent(inquiry.Tokens.Where(token => !ListWords.IsListWord(token.Word)));
        return narrowed.Weight > 0 ? Narrowed(inquiry.Kinds, narrowed) : Complete(inquiry.Kinds);
    }

    public Draft Complete(IReadOnlySet<InstrumentKind> kinds)
    {
        var lists = kinds.Order().Select(kind => (kind, Articles: library.OfKind(kind))).ToList();
        return new Draft.Composed([.. lists.SelectMany(list => list.Articles)], [.. lists.SelectMany(list => Blocks(Phrases.ListIntroduction(list.kind, list.Articles.Count, filtered: false), list.Articles.Select(Item)))]);
    }

    private Draft? Narrowed(IReadOnlySet<InstrumentKind> kinds, TermSet narrowed)
    {
        var matches = _sentences
            .Where(candidate => kinds.Contains(candidate.Article.Kind))
            .Select(candidate => (candidate.Article, candidate.Sentence, Coverage: narrowed.WeightIn(candidate.Terms) / narrowed.Weight))
            .Where(candidate => candidate.Coverage >= EnoughCoverage)
            .GroupBy(candidate => candidate.Article)
            .Select(group => group.MaxBy(candidate => candidate.Coverage))
            .ToList();
        if (matches.Count == 0)
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
