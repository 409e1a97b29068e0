using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Tests.Rules;

/// <summary>What the rules of the repository's knowledge base say to a question that was found to be about a sentence.</summary>
internal static class Ruled
{
    /// <summary>A day on which the scheme for large families was open again.</summary>
    public static readonly Lazy<KnowledgeBase> InSeptember2025 = new(() => RepositoryKnowledgeBase.Open(new DateOnly(2025, 9, 1)));

    public static IReadOnlyList<string> Says(string question, string sentence, bool isYesNo) =>
        Says(RepositoryKnowledgeBase.Knowledge, question, sentence, isYesNo);

    public static IReadOnlyList<string> Says(KnowledgeBase knowledge, string question, string sentence, bool isYesNo)
    {
        var part = new PlanPart.Ruled(
            Slug.Parse(sentence[..sentence.IndexOf('.', StringComparison.Ordinal)]), question, [sentence], isYesNo);
        return knowledge.Answer(new AnswerPlan.Answering([part], question, IsObvious: true)).Sentences();
    }
}
