using System.Numerics.Tensors;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// The hidden layer of a network: of every feature a vector in 4 bits at its own scale, and of every class and mark the weights of the
/// units, which are the hyperbolic tangent of the vectors' weighted sum.
/// </summary>
/// <param name="Units">How many there are; even, and at most <see cref="MostUnits"/>.</param>
/// <param name="Scale">Of each feature.</param>
/// <param name="Embeddings">
/// The vectors, one after the other. A byte has a step of the first half of the units in its low bits, and in its high bits that of the
/// unit as far into the second half.
/// </param>
/// <param name="Outputs">Of each class and mark the weights, one after the other.</param>
internal sealed record HiddenLayer(int Units, float[] Scale, sbyte[] Embeddings, float[] Outputs)
{
    /// <summary>Eight times what is trained; a file that says more is damaged.</summary>
    public const int MostUnits = 1024;

    // Signed steps in 4 bits that are as many on either side.
    private const int MostSteps = 7;
    private const int Bits = 4;

    // A scale that cuts the few largest numbers of a vector short keeps the many others better: that which loses least is taken.
    private static readonly float[] Cuts = [1, 0.85f, 0.7f, 0.6f];

    /// <summary>Adds a feature's vector to a sum.</summary>
    /// <param name="sum">As long as there are units.</param>
    /// <param name="feature">Which one.</param>
    /// <param name="value">What it weighs.</param>
    public void AddTo(Span<float> sum, int feature, float value)
    {
        var half = Units / 2;
        Span<sbyte> steps = stackalloc sbyte[Units];
        Span<float> row = stackalloc float[Units];
        var packed = Embeddings.AsSpan(feature * half, half);
        TensorPrimitives.ShiftLeft(packed, Bits, steps[..half]);
        TensorPrimitives.ShiftRightArithmetic(steps[..half], Bits, steps[..half]);
        TensorPrimitives.ShiftRightArithmetic(packed, Bits, steps[half..]);
        TensorPrimitives.ConvertTruncating<sbyte, float>(steps, row);
        TensorPrimitives.MultiplyAdd(row, value * Scale[feature], sum, sum);
    }

    /// <summary>Adds what the units give each class and mark.</summary>
    public void AddScores(Span<float> scores, Span<float> sum)
    {
        TensorPrimitives.Tanh(sum, sum);
        for (var column = 0; column < scores.Length; column++)
            scores[column] += TensorPrimitives.Dot<float>(Outputs.AsSpan(column * Units, Units), sum);
    }

    /// <summary>Puts a vector in 4 bits a unit; gives the scale that its steps stand at.</summary>
    /// <param name="vector">As long as there are units.</param>
    /// <param name="packed">Half as long.</param>
    public static float Pack(ReadOnlySpan<float> vector, Span<sbyte> packed)
    {
        var (best, least) = (1e-9f, float.MaxValue);
        var most = MathF.Abs(TensorPrimitives.MaxMagnitude(vector)) / MostSteps;
        foreach (var cut in Cuts)
        {
            var scale = MathF.Max(most * cut, 1e-9f);
            if (Lost(vector, scale) is var lost && lost < least)
                (best, least) = (scale, lost);
        }

        for (var i = 0; i < packed.Length; i++)
            packed[i] = (sbyte)((Step(vector[i], best) & 15) | (Step(vector[packed.Length + i], best) << Bits));
        return best;
    }

    private static float Lost(ReadOnlySpan<float> vector, float scale)
    {
        var lost = 0f;
        foreach (var number in vector)
        {
            var difference = number - (Step(number, scale) * scale);
            lost += difference * difference;
        }

        return lost;
    }

    private static int Step(float number, float scale) => (int)Math.Clamp(MathF.Round(number / scale), -MostSteps, MostSteps);
}
