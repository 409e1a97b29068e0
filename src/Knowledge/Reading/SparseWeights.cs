namespace Assistent.Knowledge.Reading;

/// <summary>
/// Of every feature the classes and marks that it weighs for, each in 8 bits at the feature's own scale; most weigh for few.
/// </summary>
/// <param name="Start">Where the weights of each feature begin; one more than there are features.</param>
/// <param name="Scale">Of each feature.</param>
/// <param name="Columns">The classes and marks.</param>
/// <param name="Weights">What each of them weighs.</param>
internal sealed record SparseWeights(int[] Start, float[] Scale, ushort[] Columns, sbyte[] Weights)
{
    /// <summary>Adds what a feature weighs.</summary>
    public void AddTo(Span<float> scores, int feature, float value)
    {
        var scaled = value * Scale[feature];
        for (var i = Start[feature]; i < Start[feature + 1]; i++)
            scores[Columns[i]] += scaled * Weights[i];
    }

    /// <summary>Puts them together, feature by feature.</summary>
    internal sealed class Builder(int features)
    {
        private readonly int[] _start = new int[features + 1];
        private readonly float[] _scale = new float[features];
        private readonly List<ushort> _columns = [];
        private readonly List<sbyte> _weights = [];
        private int _count;

        public void Add(float scale, IEnumerable<(int Column, sbyte Weight)> row)
        {
            foreach (var (column, weight) in row)
            {
                _columns.Add((ushort)column);
                _weights.Add(weight);
            }

            _scale[_count] = scale;
            _start[++_count] = _columns.Count;
        }

        public SparseWeights Build() => new(_start, _scale, [.. _columns], [.. _weights]);
    }
}
