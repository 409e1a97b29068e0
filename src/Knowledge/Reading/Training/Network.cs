using System.Numerics.Tensors;

namespace Assistent.Knowledge.Reading.Training;

/// <summary>
/// A network while it is trained: every feature has a vector, the hyperbolic tangent of their weighted sum are the hidden units, and each
/// class, group of classes and mark has its weights of these.
/// </summary>
internal sealed class Network
{
    private readonly float[] _embeddings;
    private readonly float[] _outputs;
    private readonly float[] _embeddingSquares;
    private readonly float[] _outputSquares;
    private readonly float[] _bias;

    public Network(int features, int units, int width, Random random)
    {
        Units = units;
        (_embeddings, _outputs, _bias) = (Some(features * units, 0.1f), Some(width * units, 0.05f), new float[width]);
        (_embeddingSquares, _outputSquares) = (new float[_embeddings.Length], new float[_outputs.Length]);

        float[] Some(int length, float most) => [.. Enumerable.Range(0, length).Select(_ => ((2 * random.NextSingle()) - 1) * most)];
    }

    private Network(float[] embeddings, float[] outputs, float[] bias, int units)
    {
        (_embeddings, _outputs, _bias, Units) = (embeddings, outputs, bias, units);
        (_embeddingSquares, _outputSquares) = ([], []);
    }

    public int Units { get; }

    public Span<float> Bias => _bias;

    public Span<float> Embedding(int feature) => Row(_embeddings, feature);

    public Span<float> Output(int column) => Row(_outputs, column);

    /// <summary>The sums of squared slopes, by which AdaGrad makes its steps smaller.</summary>
    public Span<float> EmbeddingSquares(int feature) => Row(_embeddingSquares, feature);

    public Span<float> OutputSquares(int column) => Row(_outputSquares, column);

    /// <summary>One network whose scores are the mean of two: the units of both side by side.</summary>
    public static Network MeanOf(Network one, Network other)
    {
        const float Share = 0.5f;
        var bias = new float[one._bias.Length];
        TensorPrimitives.Add(one._bias, other._bias, bias);
        TensorPrimitives.Multiply(bias, Share, bias);
        return new Network(SideBySide(one._embeddings, other._embeddings, one.Units, 1),
            SideBySide(one._outputs, other._outputs, one.Units, Share), bias, 2 * one.Units);
    }

    private static float[] SideBySide(ReadOnlySpan<float> left, ReadOnlySpan<float> right, int units, float share)
    {
        var both = new float[left.Length + right.Length];
        for (var at = 0; at < left.Length; at += units)
        {
            TensorPrimitives.Multiply(left.Slice(at, units), share, both.AsSpan(2 * at, units));
            TensorPrimitives.Multiply(right.Slice(at, units), share, both.AsSpan((2 * at) + units, units));
        }

        return both;
    }

    private Span<float> Row(float[] all, int number) => all.AsSpan(number * Units, Units);
}
