namespace Assistent.Knowledge.Reading.Training;

/// <summary>The order in which examples are learned, and what of each is seen this time.</summary>
internal sealed class ExampleSampling(ExampleTable table, Random random, float leftOut)
{
    // A small knowledge base needs some steps too, and has few examples to make them with.
    private const int FewestSteps = 24_000;
    private const int MostPasses = 60;

    private readonly int[] _features = new int[Longest(table)];
    private readonly float[] _values = new float[Longest(table)];

    public Random Random => random;

    /// <summary>How often all examples are seen, where so many times are usual.</summary>
    public int Passes(int usual) => Math.Clamp(FewestSteps / table.Rows.Count, usual, MostPasses);

    /// <summary>Every example once.</summary>
    public IEnumerable<ExampleTable.Row> Shuffled()
    {
        var order = Enumerable.Range(0, table.Rows.Count).ToArray();
        random.Shuffle(order);
        return order.Select(i => table.Rows[i]);
    }

    /// <summary>Some of an example's features, with their values; both hold until the next call.</summary>
    public ReadOnlySpan<int> SomeOf(ExampleTable.Row row, out ReadOnlySpan<float> values)
    {
        var count = 0;
        foreach (var feature in row.Features)
        {
            if (random.NextSingle() >= leftOut)
                _features[count++] = feature;
        }

        var features = _features.AsSpan(0, count);
        table.Fill(features, _values.AsSpan(0, count));
        values = _values.AsSpan(0, count);
        return features;
    }

    private static int Longest(ExampleTable table) => table.Rows.Max(row => row.Features.Length);
}
