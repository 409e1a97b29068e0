using System.Numerics.Tensors;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// The hidden layer of a network: of every feature a vector in 8 bits at its own scale, and of every class and mark the weights of the
/// units, which are the hyperbolic tangent of the vectors' weighted sum.
/// </summary>
/// <param name="Units">How many there are.</param>
/// <param name="Scale">Of each feature.</param>
/// <param name="Embeddings">The vectors, one after the other.</param>
/// <param name="Outputs">Of each class and mark the weights, one after the other.</param>
internal sealed record HiddenLayer(int Units, float[] Scale, sbyte[] Embeddings, float[] Outputs)
{
    /// <summary>Adds a feature's vector to a sum.</summary>
    /// <param name="sum">As long as there are units.</param>
    /// <param name="row">Room for a vector.</param>
    /// <param name="feature">Which one.</param>
    /// <param name="value">What it weighs.</param>
    public void AddTo(Span<float> sum, Span<float> row, int feature, float value)
    {
        TensorPrimitives.ConvertTruncating<sbyte, float>(Embeddings.AsSpan(feature * Units, Units), row);
        TensorPrimitives.MultiplyAdd(row, value * Scale[feature], sum, sum);
    }

    /// <summary>Adds what the units give each class and mark.</summary>
    public void AddScores(Span<float> scores, Span<float> sum)
    {
        TensorPrimitives.Tanh(sum, sum);
        for (var column = 0; column < scores.Length; column++)
            scores[column] += TensorPrimitives.Dot<float>(Outputs.AsSpan(column * Units, Units), sum);
    }
}
