using System.Numerics;
using System.Numerics.Tensors;

namespace Assistent.Knowledge.Reading.Training;

/// <summary>
/// Trains a network with one hidden layer: softmax regression on its units by stochastic gradient descent with AdaGrad, one example at a
/// time in a shuffled order that the seed fixes.
/// </summary>
internal sealed class NetworkTrainer
{
    // Fitted on held-out writers: more passes learn the training writers by heart.
    private const int Passes = 8;
    private const int Units = 64;
    private const float Step = 0.05f;
    private const float BiasStep = 0.01f;
    private const float OutputFloor = 1e-4f;
    private const float EmbeddingFloor = 1e-6f;

    // Each time an example is seen, so many of its features and of the hidden units are left out, as with the direct weights.
    private const float LeftOutFeatures = 0.4f;
    private const float LeftOutUnits = 0.3f;

    private readonly Network _network;
    private readonly ExampleSampling _sampling;
    private readonly Slopes _slopes;
    private readonly float[] _hidden = new float[Units];
    private readonly float[] _mask = new float[Units];
    private readonly float[] _kept = new float[Units];
    private readonly float[] _backward = new float[Units];

    private NetworkTrainer(ExampleTable table, Random random)
    {
        _network = new Network(table.Features.Length, Units, table.Width, random);
        (_sampling, _slopes) = (new ExampleSampling(table, random, LeftOutFeatures), new Slopes(table));
    }

    public static Network Train(ExampleTable table, int seed, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var trainer = new NetworkTrainer(table, new Random(seed));
        var passes = trainer._sampling.Passes(Passes);
        for (var pass = 0; pass < passes; pass++)
        {
            foreach (var row in trainer._sampling.Shuffled())
                trainer.Learn(row);
            cancellationToken.ThrowIfCancellationRequested();
            progress.Report((pass + 1d) / passes);
        }

        return trainer._network;
    }

    private void Learn(ExampleTable.Row row)
    {
        var features = _sampling.SomeOf(row, out var values);
        Forward(features, values);
        Backward(_slopes.Fill(row));
        for (var i = 0; i < features.Length; i++)
            StepDown(_network.Embedding(features[i]), _network.EmbeddingSquares(features[i]), _backward, values[i], EmbeddingFloor);
    }

    private void Forward(ReadOnlySpan<int> features, ReadOnlySpan<float> values)
    {
        Array.Clear(_hidden);
        for (var i = 0; i < features.Length; i++)
            TensorPrimitives.MultiplyAdd(_network.Embedding(features[i]), values[i], _hidden, _hidden);
        TensorPrimitives.Tanh(_hidden, _hidden);
        for (var j = 0; j < Units; j++)
            _mask[j] = _sampling.Random.NextSingle() < LeftOutUnits ? 0 : 1 / (1 - LeftOutUnits);
        TensorPrimitives.Multiply(_hidden, _mask, _kept);
        for (var column = 0; column < _slopes.Scores.Length; column++)
            _slopes.Scores[column] = _network.Bias[column] + TensorPrimitives.Dot<float>(_network.Output(column), _kept);
    }

    private void Backward(ReadOnlySpan<int> active)
    {
        Array.Clear(_backward);
        foreach (var column in active)
        {
            var slope = _slopes.Scores[column];
            TensorPrimitives.MultiplyAdd(_network.Output(column), slope, _backward, _backward);
            StepDown(_network.Output(column), _network.OutputSquares(column), _kept, slope, OutputFloor);
            _network.Bias[column] -= BiasStep * slope;
        }

        for (var j = 0; j < Units; j++)
            _backward[j] *= _mask[j] * (1 - (_hidden[j] * _hidden[j]));
    }

    // Most of a training is spent here: a whole vector at a time, which there is always room for in a row of units.
    private static void StepDown(Span<float> weights, Span<float> squares, ReadOnlySpan<float> slopes, float by, float floor)
    {
        for (var j = 0; j < Units; j += Vector<float>.Count)
        {
            var slope = new Vector<float>(slopes[j..]) * by;
            var square = new Vector<float>(squares[j..]) + (slope * slope);
            square.CopyTo(squares[j..]);
            (new Vector<float>(weights[j..]) - (Step * slope / Vector.SquareRoot(square + new Vector<float>(floor)))).CopyTo(weights[j..]);
        }
    }
}
