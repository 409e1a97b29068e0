using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Answering;

/// <summary>How much of an article is said.</summary>
internal enum AnswerLength
{
    /// <summary>What was pointed at.</summary>
    Usual,

    /// <summary>All of the article's own text.</summary>
    Whole,
}

/// <summary>
/// What is quoted for the sentences that are pointed at: in which order, with what they need besides, and what changed in them.
/// </summary>
internal sealed class QuotedSentences(ArticleLibrary library)
{
    // About what is read at a glance.
    private const int MostWords = 70;

    /// <summary>The same with the sentences that those need besides.</summary>
    public IReadOnlyList<IReadOnlyList<Sentence>> WithNeeded(IReadOnlyList<Sentence> pointed, AnswerLength length) =>
        Of(Fitting([.. pointed.SelectMany(Needed).Distinct()], pointed), length);

    /// <summary>The overview's own sentences as they are read, article by article.</summary>
    public IReadOnlyList<IReadOnlyList<Sentence>> Of(IEnumerable<Sentence> sentences, AnswerLength length) =>
    [
        .. sentences.Where(sentence => library[sentence.Article].ChangeOf(sentence) is null)
            .GroupBy(sentence => library[sentence.Article])
            .Select(own => Reading(own.Key, length == AnswerLength.Whole ? own.Union(Telling(own.Key)) : own)),
    ];

    /// <summary>What changed in any of some sentences, and the changes that are among them.</summary>
    public IEnumerable<LaterChange> ChangesOf(IEnumerable<Sentence> sentences) =>
        sentences.SelectMany(sentence => ChangesOf(library[sentence.Article], sentence)).Distinct();

    private static IEnumerable<LaterChange> ChangesOf(Article article, Sentence sentence) =>
        article.LaterChanges.Where(change => change.Sentence == sentence || change.Touches.Contains(sentence))
            .SelectMany(change => Leans.Before(article, change.Sentence).Select(article.ChangeOf).OfType<LaterChange>().Append(change));

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
    private IEnumerable<Sentence> Needed(Sentence sentence)
    {
        var article = library[sentence.Article];
        return article.ChangeOf(sentence) is { } change
            ? change.Touches
            : article.Facts.FirstOrDefault(fact => fact.Sentence == sentence) is { } fact ? fact.Besides.Prepend(sentence) : [sentence];
    }

    private static IEnumerable<Sentence> Telling(Article article) =>
        article.Sentences.Where(sentence => sentence.Section.Length == 0 && !article.OnlyPoints(sentence));

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
}
