namespace Assistent.Knowledge.Corpus;

/// <summary>Something an article tells: the kind of thing, the sentence that tells it, and the sentences needed besides.</summary>
public sealed record Fact(FactKind Kind, Sentence Sentence, IReadOnlyList<Sentence> Besides);
