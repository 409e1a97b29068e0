using System.Text.Json;
using Assistent.Knowledge;
using Assistent.Knowledge.Reading;
using static System.FormattableString;

namespace Assistent.Evaluation;

/// <summary>
/// <c>explain KNOWLEDGE-BASE QUESTION…</c>: the plan that the last question of a conversation gets, what the model says of it, and what
/// it points at most.
/// </summary>
internal static class Explanation
{
    private const int Shown = 8;

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    public static async Task<int> RunAsync(string folder, IReadOnlyList<string> questions)
    {
        using var knowledge = KnowledgeBase.Open(Options(folder), TimeProvider.System);
        await knowledge.Learned;
        var history = new List<PastTurn>();
        foreach (var earlier in questions.SkipLast(1))
        {
            if (knowledge.Read(earlier, history) is AnswerPlan.Answering answered)
                history.Add(new PastTurn(answered.Understood, answered));
        }

        var question = questions[^1];
        var (model, read) = (knowledge.Reader.Model, knowledge.Reader.Weigh(question, history));
        Console.WriteLine(JsonSerializer.Serialize(knowledge.Read(question, history), Indented));
        var pointing = new Pointing(model, read.Text.Probabilities);
        Console.WriteLine(Invariant($"told {pointing.Told:0.000} (from {model.Fit.Told:0.000} on), ")
            + Invariant($"act {pointing.Act ?? "none"}, known features {read.Text.Known:0.00}"));
        Console.WriteLine(string.Join(", ", Enum.GetValues<MessageMark>().Select(mark => Invariant($"{mark} {read.Text[mark]:0.000}"))));
        foreach (var i in Enumerable.Range(0, model.Classes.Count).OrderByDescending(i => read.Text.Probabilities[i]).Take(Shown))
            Console.WriteLine(Invariant($"{read.Text.Probabilities[i]:0.000} {model.Classes[i]} ")
                + knowledge.Library.Sentence(model.Classes[i])?.Text);
        return 0;
    }

    // A knowledge base in the sources has no model file of its own; the one of the build is beside this program.
    private static KnowledgeOptions Options(string folder) =>
        new(folder) { ReaderFile = Path.Combine(AppContext.BaseDirectory, "lezer.bin") };
}
