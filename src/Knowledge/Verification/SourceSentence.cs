using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Indexing;

namespace Assistent.Knowledge.Verification;

/// <summary>A sentence of the overview as a source: its words, what it is about, and the facts that it vouches for.</summary>
internal sealed record SourceSentence(Article Article, Sentence Sentence, IReadOnlyList<Token> Tokens, TermSet Terms, SourceFacts Facts);
