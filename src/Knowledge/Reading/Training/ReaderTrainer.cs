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
    public const int Recipe = 11;

    // A feature that fewer examples have says more of their writer than of what they ask.
    private const int FewestExamples = 3;

    // A direct weight that is less than so many of its row's 127 steps decides nothing.
    private const float LeastWeight = 30;

    // Of the others so many, those that move the scores of all examples most, decide as all of them do, in a file of at most 15 MB.
    private const int MostWeights = 5_500_000;

    // One row in so many tells how much the least of these moves.
    private const int Sampled = 8;

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
        var least = LeastEffect(table, direct, width);
        var row = new float[width];
        for (var i = 0; i < table.Features.Length; i++)
        {
            direct.Fill(i, row);
            var scale = ScaleOf(row);
            var worthKeeping = MathF.Max(LeastWeight * scale, least / Worth(table.Idf[i]));
            rows.Add(scale * Share, row.Index()
                .Where(weight => MathF.Abs(weight.Item) >= worthKeeping)
                .Select(weight => (weight.Index, Rounded(weight.Item / scale))));
        }

        return rows.Build();
    }

    // What the least of the weights that are kept moves scores by.
    private static float LeastEffect(ExampleTable table, DirectWeights direct, int width)
    {
        var effects = new List<float>();
        var row = new float[width];
        for (var i = 0; i < table.Features.Length; i += Sampled)
        {
            direct.Fill(i, row);
            var (least, worth) = (LeastWeight * ScaleOf(row), Worth(table.Idf[i]));
            effects.AddRange(row.Select(MathF.Abs).Where(weight => weight >= least).Select(weight => weight * worth));
        }

        effects.Sort();
        return effects.Count <= MostWeights / Sampled ? 0 : effects[^(MostWeights / Sampled)];
    }

    // In mean square over all examples: what a feature is worth where it is, and the root of how often that is.
    private static float Worth(float idf) => idf * MathF.Exp(-idf / 2);

    private static HiddenLayer Hidden(ExampleTable table, Network network, int width)
    {
        var units = network.Units;
        var (scale, embeddings) = (new float[table.Features.Length], new sbyte[table.Features.Length * units / 2]);
        for (var i = 0; i < table.Features.Length; i++)
            scale[i] = HiddenLayer.Pack(network.Embedding(i), embeddings.AsSpan(i * units / 2, units / 2));
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

    // Every row of direct weights has 8 bits at a scale of its own.
    private static float ScaleOf(ReadOnlySpan<float> row) =>
        MathF.Max(MathF.Abs(TensorPrimitives.MaxMagnitude(row)) / sbyte.MaxValue, 1e-9f);

    private static sbyte Rounded(float weight) => (sbyte)MathF.Round(weight);
}
