using Assistent.Knowledge;
using Assistent.Knowledge.Corpus;

namespace Assistent.Acceptance.Tests.Generation;

/// <summary>Sentences of the overview with a question for each, from which a scripted model makes its answers.</summary>
internal static class Faithful
{
    public static IReadOnlyList<(string Question, Sentence Sentence)> Answers(KnowledgeBase knowledge, int count) =>
        [.. knowledge.Library.Articles.SelectMany(article => article.Sentences
            .Where(sentence => !sentence.IsListLine && !article.OnlyPoints(sentence) && sentence.Text.EndsWith('.'))
            .Select(sentence => ($"Wat zegt het overzicht over {article.ShortName}?", sentence))).Take(count)];
}
