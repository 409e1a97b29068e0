using Assistent.Knowledge.Reading;
using static System.FormattableString;

namespace Assistent.Evaluation;

/// <summary>Counts how often the reader points rightly, and how often it refuses.</summary>
internal sealed class ReadingScore
{
    private readonly Share _article = new();
    private readonly Share _first = new();
    private readonly Share _third = new();
    private readonly Share _answered = new();
    private readonly Share _refused = new();

    public void Add(ReadingCase asked, ReadingResult result)
    {
        if (!asked.IsTold)
        {
            _refused.Add(result.IsRefused);
            return;
        }

        _article.Add(result.Article == asked.Article);
        _first.Add(result.Sentences.Take(1).Any(asked.Sentences.Contains));
        _third.Add(result.Sentences.Take(3).Any(asked.Sentences.Contains));
        _answered.Add(!result.IsRefused);
    }

    public override string ToString() =>
        Invariant($"article@1 {_article} sentence@1 {_first} sentence@3 {_third} ")
            + Invariant($"answered-when-told {_answered} refused-when-not {_refused}");

    private sealed class Share
    {
        private int _of;
        private int _right;

        public void Add(bool isRight)
        {
            _of++;
            _right += isRight ? 1 : 0;
        }

        public override string ToString() => _of == 0 ? "-" : Invariant($"{100.0 * _right / _of:0.0}");
    }
}

/// <summary>What the reader makes of one question in a fresh conversation.</summary>
/// <param name="Article">The slug of the article that holds most of the probability.</param>
/// <param name="Sentences">The ids of the sentences, the likeliest first.</param>
/// <param name="IsRefused">Whether the plan says that it is not told, asks back or declines.</param>
internal sealed record ReadingResult(string? Article, IReadOnlyList<string> Sentences, bool IsRefused)
{
    public static ReadingResult Of(TrainedReader reader, string question)
    {
        var (model, probabilities) = (reader.Model, reader.Weigh(question, []).Text.Probabilities);
        var sentences = Enumerable.Range(0, probabilities.Length).Where(i => ClassName.IsSentence(model.Classes[i]))
            .OrderByDescending(i => probabilities[i]).Select(i => model.Classes[i]);
        return new ReadingResult(new Pointing(model, probabilities).Articles.FirstOrDefault(),
            [.. sentences.Take(3)], IsRefusal(reader.Read(question, [])));
    }

    private static bool IsRefusal(AnswerPlan plan) => plan switch
    {
        AnswerPlan.Answering answering => answering.Parts.All(part => part is PlanPart.NotTold),
        AnswerPlan.OutOfScope or AnswerPlan.Clarifying or AnswerPlan.Declining => true,
        _ => false,
    };
}
