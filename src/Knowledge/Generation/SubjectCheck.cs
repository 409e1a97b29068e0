using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Reading;
using Assistent.Knowledge.Verification;

namespace Assistent.Knowledge.Generation;

/// <summary>Whether a part speaks of what it points at, and what became of its sentences.</summary>
internal sealed class SubjectCheck(ArticleLibrary library, PassageSearch search, WordedParts worded)
{
    // Of a text that is about an article, the passages found first are mostly of it.
    private const int FirstPassages = 5;

    private readonly ArticleNames _names = new(library);

    /// <summary>
    /// How many sentences of a part are said as a model wrote them, and how many are replaced; null where none is said and the text is on
    /// another subject.
    /// </summary>
    public (int Said, int Replaced)? Check(PlanPart.Told told)
    {
        if (told.Text is not { } text)
            return (0, 0);
        var sentences = told.Sentences.Select(library.Sentence).OfType<Sentence>().ToList();
        var written = WordedParts.Written(text).Count;
        if (worded.Say(text, sentences) is { } said)
            return (written - said.Replaced, said.Replaced);
        return IsOfOther(text, sentences) ? null : (0, written);
    }

    private bool IsOfOther(string text, IReadOnlyList<Sentence> sentences)
    {
        var pointed = sentences.Select(sentence => sentence.Article).ToHashSet();
        var named = _names.In(Words.Of(text)).Select(name => name.Article.Slug).ToHashSet();
        if (named.Overlaps(pointed))
            return false;
        var mentioned = sentences.SelectMany(sentence => _names.In(Words.Of(sentence.Text))).Select(name => name.Article.Slug);
        if (named.Count > 0)
            return !named.Overlaps(mentioned);
        return search.Passages(text, FirstPassages) is { Count: > 0 } found && !found.Any(passage => pointed.Contains(passage.Article));
    }
}
