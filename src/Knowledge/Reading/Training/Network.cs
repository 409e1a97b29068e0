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

    public int Units { get; }

    public Span<float> Bias => _bias;

    public Span<float> Embedding(int feature) => Row(_embeddings, feature);

    public Span<float> Output(int column) => Row(_outputs, column);

    /// <summary>The sums of squared slopes, by which AdaGrad makes its steps smaller.</summary>
    public Span<float> EmbeddingSquares(int feature) => Row(_embeddingSquares, feature);

    public Span<float> OutputSquares(int column) => Row(_outputSquares, column);

    private Span<float> Row(float[] all, int number) => all.AsSpan(number * Units, Units);
}
