using Assistent.Knowledge.Reading;

namespace Assistent.Knowledge.Reading.Training;

/// <summary>Fits the numbers that decide on examples of writers that the model never saw.</summary>
internal static class ReaderFitting
{
    // Of what is not told this share must be refused; beyond that, the less is refused of what is told, the better.
    private const double RefusedOfNotTold = 0.93;

    private static readonly float[] Temperatures = [0.6f, 0.7f, 0.8f, 0.9f, 1, 1.1f, 1.2f, 1.35f, 1.5f, 1.75f, 2];

    public static ReaderFit Fit(ReaderModel model, IReadOnlyList<TrainingExample> heldOut)
    {
        var index = model.Classes.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i);
        var known = heldOut.Where(example => example.Classes.Count > 0 && example.Classes.All(index.ContainsKey)).ToList();
        if (known.Count == 0)
            return model.Fit;
        var temperature = Temperatures.MinBy(candidate => Loss(model.With(model.Fit with { Temperature = candidate }), known, index));
        var fitted = model.With(model.Fit with { Temperature = temperature });
        return fitted.Fit with { Told = ToldOf(fitted, known) };
    }

    private static double Loss(ReaderModel model, IReadOnlyList<TrainingExample> examples, Dictionary<string, int> index) =>
        examples.Average(example => -Math.Log(Math.Max(1e-9, model.Read(example.Text).Probabilities[index[example.Classes[0]]])));

    private static float ToldOf(ReaderModel model, IReadOnlyList<TrainingExample> examples)
    {
        var notTold = examples.Where(example => example.Classes[0] == ClassName.OffTopic || ClassName.IsNotTold(example.Classes[0]))
            .Select(example => new Pointing(model, model.Read(example.Text).Probabilities).Told).Order().ToList();
        return notTold.Count == 0 ? model.Fit.Told : notTold[(int)(RefusedOfNotTold * notTold.Count)];
    }
}
