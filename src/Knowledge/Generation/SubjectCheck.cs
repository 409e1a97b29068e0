using Assistent.Knowledge.Corpus;
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
    /// another subject, or the question is by name.
    /// </summary>
    public (int Said, int Replaced)? Check(PlanPart.Told told, string question)
    {
        if (told.Text is not { } text)
            return (0, 0);
        var sentences = told.Sentences.Select(library.Sentence).OfType<Sentence>().ToList();
        var written = WordedParts.Written(text).Count;
        if (worded.Say(text, sentences) is { } said)
            return (written - said.Replaced, said.Replaced);
        return IsOfOther(text, sentences) || Names(question) is { Count: > 0 } asked && !Speaks(sentences, asked) ? null : (0, written);
    }

    /// <summary>The sentences that a part says, of those that it points at: where a model words it, those that the wording is of.</summary>
    public IEnumerable<Sentence> SaidOf(PlanPart.Told told)
    {
        var sentences = told.Sentences.Select(library.Sentence).OfType<Sentence>().ToList();
        return told.Text is { } text && worded.Say(text, sentences) is { } said
            ? said.Statements.SelectMany(statement => statement.Sentences)
            : sentences;
    }

    private HashSet<Slug> Names(string text) => [.. _names.In(Words.Of(text)).Select(name => name.Article.Slug)];

    // Whether sentences are of articles, or name them.
    private bool Speaks(IReadOnlyList<Sentence> sentences, IReadOnlySet<Slug> of) =>
        sentences.Any(sentence => of.Contains(sentence.Article) || Names(sentence.Text).Overlaps(of));

    private bool IsOfOther(string text, IReadOnlyList<Sentence> sentences)
    {
        var pointed = sentences.Select(sentence => sentence.Article).ToHashSet();
        var named = Names(text);
        if (named.Count > 0)
            return !Speaks(sentences, named);
        var found = search.Passages(text, FirstPassages).Select(passage => passage.Article).Distinct().ToList();
        return found.Count > 0
            && (!found.Exists(pointed.Contains) || found.Exists(other => !pointed.Contains(other) && BearsOut(other, text)));
    }

    // What another article says in so many words is about that one.
    private bool BearsOut(Slug article, string text) => worded.Say(text, library[article].Sentences) is { Replaced: 0 };
}
