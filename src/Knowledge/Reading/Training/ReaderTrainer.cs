using System.Numerics.Tensors;

namespace Assistent.Knowledge.Reading.Training;

/// <summary>
/// Trains the model: direct weights of every feature for every class, and beside them two networks with a hidden layer that begin
/// differently. They are wrong about other messages, so that the mean of their scores is wrong less often than any. The same examples
/// give the same model.
/// </summary>
internal static class ReaderTrainer
{
    /// <summary>Changes whenever the same examples no longer give the same model.</summary>
    public const int Recipe = 10;

    // A feature that fewer examples have says more of their writer than of what they ask.
    private const int FewestExamples = 3;

    // A direct weight that is less than so many of its row's 127 steps decides nothing.
    private const float LeastWeight = 30;

    // The direct weights count half, and the networks together half.
    private const float Share = 0.5f;

    /// <param name="examples">What is learned from.</param>
    /// <param name="cores">How many cores it may take; the model is the same.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1.</param>
    /// <param name="cancellationToken">Ends the training without a model.</param>
    public static ReaderModel Train(
        IReadOnlyList<TrainingExample> examples, int cores, IProgress<double> progress, CancellationToken cancellationToken)
    {
        var table = new ExampleTable(examples, FewestExamples);
        var whole = new SharedProgress(progress, parts: 3);
        var (direct, one, other) = ((DirectWeights?)null, (Network?)null, (Network?)null);
        Parallel.Invoke(
            new ParallelOptions { MaxDegreeOfParallelism = cores, CancellationToken = cancellationToken },
            () => direct = DirectTrainer.Train(table, seed: 1, whole.Part(0), cancellationToken),
            () => one = NetworkTrainer.Train(table, seed: 2, whole.Part(1), cancellationToken),
            () => other = NetworkTrainer.Train(table, seed: 3, whole.Part(2), cancellationToken));
        return new ReaderModel(new ReaderFit(), table.Classes, Joined(table, direct!, Network.MeanOf(one!, other!)));
    }

    private static ReaderWeights Joined(ExampleTable table, DirectWeights direct, Network network)
    {
        var width = table.Classes.Length + ExampleTable.MarkCount;
        var (bias, ofNetwork) = (new float[width], new float[width]);
        table.Fold(direct.Bias, bias);
        table.Fold(network.Bias, ofNetwork);
        TensorPrimitives.Add(bias, ofNetwork, bias);
        TensorPrimitives.Multiply(bias, Share, bias);
        return new ReaderWeights(new FeatureTable(table.Features), table.Idf, Sparse(table, direct, width),
            Hidden(table, network, width), bias);
    }

    private static SparseWeights Sparse(ExampleTable table, DirectWeights direct, int width)
    {
        var rows = new SparseWeights.Builder(table.Features.Length);
        var row = new float[width];
        for (var i = 0; i < table.Features.Length; i++)
        {
            direct.Fill(i, row);
            var scale = ScaleOf(row);
            rows.Add(scale * Share, row.Index()
                .Where(weight => MathF.Abs(weight.Item / scale) >= LeastWeight)
                .Select(weight => (weight.Index, Rounded(weight.Item / scale))));
        }

        return rows.Build();
    }

    private static HiddenLayer Hidden(ExampleTable table, Network network, int width)
    {
        var units = network.Units;
        var (scale, embeddings) = (new float[table.Features.Length], new sbyte[table.Features.Length * units]);
        for (var i = 0; i < table.Features.Length; i++)
        {
            var row = network.Embedding(i);
            scale[i] = ScaleOf(row);
            for (var j = 0; j < units; j++)
                embeddings[i * units + j] = Rounded(row[j] / scale[i]);
        }

        return new HiddenLayer(units, scale, embeddings, OutputsOf(table, network, width));
    }

    private static float[] OutputsOf(ExampleTable table, Network network, int width)
    {
        var outputs = new float[width * network.Units];
        var (trained, kept) = (new float[table.Width], new float[width]);
        for (var unit = 0; unit < network.Units; unit++)
        {
            for (var column = 0; column < trained.Length; column++)
                trained[column] = network.Output(column)[unit];
            table.Fold(trained, kept);
            for (var column = 0; column < width; column++)
                outputs[column * network.Units + unit] = kept[column] * Share;
        }

        return outputs;
    }

    // Every row has 8 bits at a scale of its own.
    private static float ScaleOf(ReadOnlySpan<float> row) =>
        MathF.Max(MathF.Abs(TensorPrimitives.MaxMagnitude(row)) / sbyte.MaxValue, 1e-9f);

    private static sbyte Rounded(float weight) => (sbyte)MathF.Round(weight);
}
