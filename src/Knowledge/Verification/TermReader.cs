using System.Collections.Concurrent;
using Assistent.Knowledge.Indexing;

namespace Assistent.Knowledge.Verification;

/// <summary>Makes the terms by which what is written is compared with the overview's sentences.</summary>
internal sealed class TermReader(DutchAnalysis analysis, TermWeights weights)
{
    // Only words of the knowledge base are kept: what is written may be anything, and is endless.
    private readonly ConcurrentDictionary<string, TermSet.Term> _known = new(StringComparer.Ordinal);

    /// <summary>The numbers of the stems; sealed once the knowledge base is read.</summary>
    public StemIds Ids { get; } = new();

    /// <summary>Whether no text of the knowledge base has a word, nor its parts.</summary>
    public bool IsUnknown(TermSet.Term term) =>
        !weights.Knows(term.Stem) && !term.Synonyms.Any(weights.Knows) && !(term.Parts.Count > 0 && term.Parts.All(weights.Knows));

    public TermSet ReadText(string text) => ReadContent(analysis.Analyze(text));

    public TermSet ReadContent(IEnumerable<Token> tokens) =>
        new([.. tokens.Where(token => token.IsContent).DistinctBy(token => token.Stem).Select(Term)]);

    private TermSet.Term Term(Token token) =>
        weights.Knows(token.Stem) ? _known.GetOrAdd(token.Word, _ => Make(token)) : Make(token);

    private TermSet.Term Make(Token token) =>
        new(token.Stem, weights[token.Stem], analysis.Synonyms(token.Stem), [.. analysis.Parts(token.Word).Select(analysis.Stem)], Ids);
}
