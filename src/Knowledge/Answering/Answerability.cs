using Assistent.Knowledge.Articles;
using Assistent.Knowledge.Quantities;
using Assistent.Knowledge.Retrieval;
using Assistent.Knowledge.Understanding;

namespace Assistent.Knowledge.Answering;

/// <summary>Whether the overview answers a question, and with which sentence first.</summary>
internal abstract record Answerable
{
    private Answerable() { }

    public sealed record Yes(RankedSentence Lead) : Answerable;

    public sealed record No(Draft Draft) : Answerable;
}

/// <summary>Decides whether the overview answers a question. In doubt it does not: a wrong answer does harm, a refusal does not.</summary>
internal static class Answerability
{
    // Below this score a sentence has too little in common with the question to be its answer.
    private const float OffTopic = 0.30f;
    private const float NotAnswered = 0.36f;

    // An example question this near answers by itself, also where its sentence states no figure of the kind asked.
    private const float NearlyTheSame = 0.80f;

    public static Answerable Judge(Inquiry inquiry, Ranking ranking, Article? named)
    {
        if (ranking.Best is not { } best)
            return new Answerable.No(new Draft.OffTopic());

        var asked = AskedKinds.NeedsQuantity(inquiry);
        if (ranking.Unanswered > best.Likeness && ranking.UnansweredOf is { } article && ranking.Unanswered > 0.45f)
            return new Answerable.No(new Draft.Missing(Phrases.MissingKind(asked), [named ?? article]));
        if (best.Score < (named is null ? OffTopic : NotAnswered))
            return new Answerable.No(named is null ? new Draft.OffTopic() : new Draft.Missing(Phrases.MissingKind(asked), [named]));
        if (asked is not { } kind || best.Likeness >= NearlyTheSame)
            return new Answerable.Yes(best);

        var stating = ranking.Sentences
            .TakeWhile(sentence => sentence.Score >= 0.7f * best.Score)
            .FirstOrDefault(sentence => sentence.Article == best.Article && Answers(sentence, kind));
        return stating is not null
            ? new Answerable.Yes(stating)
            : new Answerable.No(new Draft.Missing(Phrases.MissingKind(kind), [best.Article]));
    }

    private static bool Answers(RankedSentence sentence, Asked kind) =>
        AskedKinds.States(QuantityReader.Read(sentence.Sentence.Text, DateOnly.MinValue), kind)
        || (sentence.Fact is { } fact && AskedKinds.Answering(kind).Contains(fact.Kind) && sentence.Likeness > 0.5f);
}
