namespace Assistent.Knowledge.Reading;

/// <summary>
/// Of every feature the classes and marks that it weighs for, each in 8 bits at the feature's own scale; most weigh for few.
/// </summary>
/// <param name="Start">Where the weights of each feature begin; one more than there are features.</param>
/// <param name="Scale">Of each feature.</param>
/// <param name="Steps">How many classes and marks each weight stands after the one before it, and a feature's first after class 0.</param>
/// <param name="Weights">What each of them weighs.</param>
internal sealed record SparseWeights(int[] Start, float[] Scale, byte[] Steps, sbyte[] Weights)
{
    /// <summary>Adds what a feature weighs.</summary>
    public void AddTo(Span<float> scores, int feature, float value)
    {
        var scaled = value * Scale[feature];
        var column = 0;
        for (var i = Start[feature]; i < Start[feature + 1]; i++)
        {
            column += Steps[i];
            scores[column] += scaled * Weights[i];
        }
    }

    /// <summary>Whether every weight is for one of so many classes and marks.</summary>
    public bool IsWithin(int width)
    {
        if (Start[0] != 0 || Start[^1] != Steps.Length)
            return false;
        for (var feature = 0; feature + 1 < Start.Length; feature++)
        {
            if (Start[feature] > Start[feature + 1] || Start[feature + 1] > Steps.Length)
                return false;
            var column = 0;
            for (var i = Start[feature]; i < Start[feature + 1]; i++)
            {
                column += Steps[i];
                if (column >= width)
                    return false;
            }
        }

        return true;
    }

    /// <summary>Puts them together, feature by feature.</summary>
    internal sealed class Builder(int features)
    {
        private readonly int[] _start = new int[features + 1];
        private readonly float[] _scale = new float[features];
        private readonly List<byte> _steps = [];
        private readonly List<sbyte> _weights = [];
        private int _count;

        /// <param name="scale">Of the feature.</param>
        /// <param name="row">What it weighs, in the order of the columns.</param>
        public void Add(float scale, IEnumerable<(int Column, sbyte Weight)> row)
        {
            var at = 0;
            foreach (var (column, weight) in row)
            {
                // A weight of nothing stands in between where the next is further than a step goes.
                for (; column - at > byte.MaxValue; at += byte.MaxValue)
                    Append(byte.MaxValue, 0);
                Append((byte)(column - at), weight);
                at = column;
            }

            _scale[_count] = scale;
            _start[++_count] = _steps.Count;
        }

        public SparseWeights Build() => new(_start, _scale, [.. _steps], [.. _weights]);

        private void Append(byte step, sbyte weight)
        {
            _steps.Add(step);
            _weights.Add(weight);
        }
    }
}
