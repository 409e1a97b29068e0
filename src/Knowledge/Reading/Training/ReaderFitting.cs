using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Reading.Training;

/// <summary>Fits the numbers that decide: on examples of writers that the model never saw, or on how often something is so.</summary>
internal static class ReaderFitting
{
    // At most 8 in 100 things that are not told may be answered; beyond that, the less is refused of what is told, the better.
    private const double RefusedOfNotTold = 0.92;

    private static readonly float[] Temperatures = [0.6f, 0.7f, 0.8f, 0.9f, 1, 1.1f, 1.2f, 1.35f, 1.5f, 1.75f, 2];

    public static ReaderFit Fit(ReaderModel model, IReadOnlyList<TrainingExample> heldOut)
    {
        var index = model.Classes.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i);
        var known = heldOut.Where(example => example.Classes.Count > 0 && example.Classes.All(index.ContainsKey)).ToList();
        if (known.Count == 0)
            return model.Fit;
        var plain = model.With(model.Fit with { Temperature = 1 });
        var read = known.Select(example => (plain.Read(example.Text).Probabilities, Target: index[example.Classes[0]])).ToList();
        var temperature = Temperatures.MinBy(candidate => read.Average(example => Loss(example.Probabilities, example.Target, candidate)));
        var fitted = model.With(model.Fit with { Temperature = temperature });
        return fitted.Fit with { Told = ToldOf(fitted, known) };
    }

    /// <summary>
    /// By how much likelier a message leans on what was said, in log-odds, that is not the first of its conversation: of all examples few
    /// do, of those most.
    /// </summary>
    public static float LeaningOf(IReadOnlyList<TrainingExample> examples)
    {
        var leans = examples.Where(example => example.Marks.ContainsKey(MessageMark.Leans)).ToList();
        return LogOdds(leans.Where(example => example.IsLater)) - LogOdds(leans);
    }

    // As if one of each kind had been seen before.
    private static float LogOdds(IEnumerable<TrainingExample> examples)
    {
        var (leaning, alone) = (1f, 1f);
        foreach (var example in examples)
            (leaning, alone) = example.Marks[MessageMark.Leans] ? (leaning + 1, alone) : (leaning, alone + 1);
        return MathF.Log(leaning / alone);
    }

    // Probabilities at another temperature are their own powers, made to add up to one again.
    private static double Loss(float[] probabilities, int target, float temperature)
    {
        var sum = probabilities.Sum(probability => Math.Pow(probability, 1 / temperature));
        return -Math.Log(Math.Max(1e-9, Math.Pow(probabilities[target], 1 / temperature) / sum));
    }

    private static float ToldOf(ReaderModel model, IReadOnlyList<TrainingExample> examples)
    {
        var notTold = examples.Where(example => example.Classes[0] == ClassName.OffTopic || ClassName.IsNotTold(example.Classes[0]))
            .Select(example => new Pointing(model, model.Read(example.Text).Probabilities).Told).Order().ToList();
        return notTold.Count == 0 ? model.Fit.Told : notTold[(int)(RefusedOfNotTold * notTold.Count)];
    }
}
