namespace Assistent.Knowledge.Articles;

/// <summary>
/// Something an article tells: the sentence that tells it, the sentences needed besides, and example questions that it answers.
/// The example questions serve to find it and are never shown.
/// </summary>
public sealed record Fact(FactKind Kind, Sentence Sentence, IReadOnlyList<Sentence> Besides, IReadOnlyList<string> Questions);
