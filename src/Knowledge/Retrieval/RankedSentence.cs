using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Retrieval;

/// <summary>
/// A sentence with how well it answers a question, from 0 to 1: <see cref="Likeness"/> is that of its best example question,
/// <see cref="Coverage"/> the share of the question's weight that stands in the sentence itself.
/// </summary>
internal sealed record RankedSentence(Article Article, Sentence Sentence, Fact? Fact, float Likeness, float Coverage, float PassageScore, float Score);

/// <summary>
/// The sentences of the knowledge base by how well they answer a question, best first; <see cref="Unanswered"/> is the likeness of
/// the nearest example question that the overview does not answer, and <see cref="UnansweredOf"/> the article it belongs to;
/// <see cref="OffTopic"/> is that of the nearest one about something else altogether, and <see cref="UnknownShare"/> the share of
/// the question's weight in words that the whole knowledge base does not have.
/// </summary>
internal sealed record Ranking(IReadOnlyList<RankedSentence> Sentences, float Unanswered, Article? UnansweredOf, float OffTopic, float UnknownShare)
{
    public RankedSentence? Best => Sentences is [var best, ..] ? best : null;
}
