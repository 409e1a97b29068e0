using System.Collections.Concurrent;
using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Retrieval;

/// <summary>Makes the terms by which a question is compared with example questions and with sentences.</summary>
internal sealed class TermReader(DutchAnalysis analysis, TermWeights weights)
{
    // What is asked tells about as much as a common content word; that a quantity is given tells a little less.
    private const float AskedWeight = 2.5f;
    private const float QuantityWeight = 1.2f;

    // The weight of a stem that about ten of some four thousand texts have.
    private const float Commonplace = 5.9f;

    // Only words of the knowledge base are kept: what users write may be anything, and is endless.
    private readonly ConcurrentDictionary<string, TermSet.Term> _known = new(StringComparer.Ordinal);

    /// <summary>The numbers of the stems; sealed once the knowledge base is read.</summary>
    public StemIds Ids { get; } = new();

    /// <summary>The terms of an inquiry, with or without the words that name one of its subjects.</summary>
    public TermSet Read(Inquiry inquiry, Slug? withoutNamesOf = null)
    {
        var skip = inquiry.Subjects.Where(subject => subject.Slug == withoutNamesOf).ToList();
        var terms = Content(inquiry.Tokens.Where((_, i) => !skip.Exists(subject => i >= subject.Start && i < subject.Start + subject.Length)));
        terms.AddRange(inquiry.Asked.Select(asked => new TermSet.Term($"?{asked}", AskedWeight, [], [], Ids)));
        terms.AddRange(Given(inquiry.Quantities));
        return new TermSet(terms);
    }

    /// <summary>The terms of a sentence and of its article's title, with the quantities that it states.</summary>
    public TermSet ReadSentence(Article article, Sentence sentence)
    {
        var terms = Content(analysis.Analyze($"{sentence.Text} {article.Title}"));
        terms.AddRange(Given(sentence.Quantities));
        return new TermSet(terms);
    }

    /// <summary>
    /// The share of a question's content, by weight, in words that no text of the knowledge base has, nor their parts. The words of a
    /// quantity were understood.
    /// </summary>
    public float UnknownShare(Inquiry inquiry)
    {
        var content = Content(inquiry.Tokens.Where(token => !inquiry.IsQuantity(token)));
        var unknown = content.Where(IsUnknown);
        return content.Count == 0 ? 0 : unknown.Sum(term => term.Weight) / content.Sum(term => term.Weight);
    }

    /// <summary>Whether no text of the knowledge base has a word, nor its parts.</summary>
    public bool IsUnknown(TermSet.Term term) =>
        !weights.Knows(term.Stem) && !term.Synonyms.Any(weights.Knows) && !(term.Parts.Count > 0 && term.Parts.All(weights.Knows));

    /// <summary>Whether a sentence, its article's title or an example question that it answers has a stem.</summary>
    public bool Has(RankedSentence sentence, string stem)
    {
        var term = new TermSet.Term(stem, 1, analysis.Synonyms(stem), [], Ids);
        var texts = sentence.Fact?.Questions.Prepend($"{sentence.Sentence.Text} {sentence.Article.Title}") ?? [$"{sentence.Sentence.Text} {sentence.Article.Title}"];
        return texts.Any(text => ReadText(text).Credit(term) > 0);
    }

    /// <summary>
    /// The content that narrows a list: words that the overview's own text has, or that hardly any question has. What many example
    /// questions say and no text does ("heten", "genoemd") narrows nothing.
    /// </summary>
    public TermSet ReadNarrowing(IEnumerable<Token> tokens, IReadOnlySet<string> textStems) =>
        new([.. Content(tokens).Where(term => term.Weight > Commonplace || textStems.Contains(term.Stem) || term.Synonyms.Any(textStems.Contains))]);

    public TermSet ReadText(string text) => ReadContent(analysis.Analyze(text));

    public TermSet ReadContent(IEnumerable<Token> tokens) => new(Content(tokens));

    private List<TermSet.Term> Content(IEnumerable<Token> tokens) =>
        [.. tokens.Where(token => token.IsContent).DistinctBy(token => token.Stem).Select(Term)];

    private TermSet.Term Term(Token token) =>
        weights.Knows(token.Stem) ? _known.GetOrAdd(token.Word, _ => Make(token)) : Make(token);

    private TermSet.Term Make(Token token) =>
        new(token.Stem, weights[token.Stem], analysis.Synonyms(token.Stem), [.. analysis.Parts(token.Word).Select(analysis.Stem)], Ids);

    private IEnumerable<TermSet.Term> Given(IReadOnlyList<Recognition> quantities) =>
        quantities.Select(quantity => quantity.Value.Kind).Distinct().Select(kind => new TermSet.Term($"#{kind}", QuantityWeight, [], [], Ids));
}
