using System.Numerics.Tensors;

namespace Assistent.Knowledge.Reading.Training;

/// <summary>
/// Trains the direct weights of every feature for every class: softmax regression by stochastic gradient descent with AdaGrad, one
/// example at a time in a shuffled order that the seed fixes.
/// </summary>
internal sealed class DirectTrainer
{
    // Fitted on held-out writers: more passes or a larger step learn the training writers by heart.
    private const int Passes = 12;
    private const float Step = 0.35f;
    private const float BiasStep = 0.01f;
    private const float Floor = 1e-4f;

    // Each time an example is seen, so many of its features are left out: no word may carry an answer alone, since another writer has
    // other words. On held-out writers a tenth fewer sentences are wrong by it.
    private const float LeftOut = 0.5f;

    private readonly ExampleTable _table;
    private readonly ExampleSampling _sampling;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _bias;
    private readonly Slopes _slopes;

    private DirectTrainer(ExampleTable table, int seed)
    {
        (_table, _sampling, _slopes) = (table, new ExampleSampling(table, new Random(seed), LeftOut), new Slopes(table));
        (_weights, _squares) = (new float[table.Features.Length * table.Width], new float[table.Features.Length * table.Width]);
        _bias = new float[table.Width];
    }

    public static DirectWeights Train(ExampleTable table, int seed, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var trainer = new DirectTrainer(table, seed);
        var passes = trainer._sampling.Passes(Passes);
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var row in trainer._sampling.Shuffled())
                trainer.Learn(row);
            cancellationToken.ThrowIfCancellationRequested();
            progress.Report((pass + 1d) / passes);
        }

        return new DirectWeights(table, trainer._weights, trainer._bias);
    }

    private void Learn(ExampleTable.Row row)
    {
        var features = _sampling.SomeOf(row, out var values);
        _bias.CopyTo(_slopes.Scores);
        for (var i = 0; i < features.Length; i++)
            TensorPrimitives.MultiplyAdd(Row(_weights, features[i]), values[i], _slopes.Scores, _slopes.Scores);
        var active = _slopes.Fill(row);
        for (var i = 0; i < features.Length; i++)
            StepDown(features[i], values[i], active);
        foreach (var column in active)
            _bias[column] -= BiasStep * _slopes.Scores[column];
    }

    private void StepDown(int feature, float value, ReadOnlySpan<int> active)
    {
        var weights = Row(_weights, feature);
        var squares = Row(_squares, feature);
        foreach (var column in active)
        {
            var slope = _slopes.Scores[column] * value;
            var sum = squares[column] += slope * slope;
            weights[column] -= Step * slope / MathF.Sqrt(sum + Floor);
        }
    }

    private Span<float> Row(float[] all, int feature) => all.AsSpan(feature * _table.Width, _table.Width);
}

/// <summary>What direct training comes to.</summary>
internal sealed record DirectWeights(ExampleTable Table, float[] Weights, float[] Bias)
{
    /// <summary>The weights of a feature for every class and mark.</summary>
    public void Fill(int feature, Span<float> row) => Table.Fold(Weights.AsSpan(feature * Table.Width, Table.Width), row);
}
