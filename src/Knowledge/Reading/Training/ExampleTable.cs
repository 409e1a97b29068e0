using System.Numerics.Tensors;

namespace Assistent.Knowledge.Reading.Training;

/// <summary>Examples as numbers: the features that enough of them have, the classes they point at, and a row for each.</summary>
internal sealed class ExampleTable
{
    public static readonly int MarkCount = Enum.GetValues<MessageMark>().Length;

    // What a second sentence of an answer weighs beside the first.
    private const float FirstShare = 0.7f;

    public ExampleTable(IReadOnlyList<TrainingExample> examples, int fewest)
    {
        Classes = [.. examples.SelectMany(example => example.Classes).Distinct().Order(StringComparer.Ordinal)];
        var groups = Classes.Select(ClassName.GroupOf).Distinct().Order(StringComparer.Ordinal).ToList();
        Group = [.. Classes.Select(name => groups.IndexOf(ClassName.GroupOf(name)))];
        Groups = groups.Count;
        var messages = examples.Select(example => MessageFeatures.Of(example.Text)).ToList();
        // What is only told around a question says nothing of what words are worth.
        var counts = examples.Zip(messages).Where(example => example.First.Classes.Count > 0).SelectMany(example => example.Second)
            .CountBy(feature => feature)
            .Where(count => count.Value >= fewest)
            .OrderBy(count => count.Key)
            .ToList();
        Features = [.. counts.Select(count => count.Key)];
        Idf = [.. counts.Select(count => MathF.Log((float)examples.Count / count.Value))];
        var index = Features.Select((feature, i) => (feature, i)).ToDictionary(pair => pair.feature, pair => pair.i);
        var classIndex = Classes.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i);
        Rows = [.. examples.Zip(messages, (example, features) => RowOf(example, features, index, classIndex))];
    }

    public string[] Classes { get; }

    /// <summary>Of each class the group that shares a part of its weights: those of one article.</summary>
    public int[] Group { get; }

    public int Groups { get; }

    /// <summary>How many scores training has: one per class, per group and per mark.</summary>
    public int Width => Classes.Length + Groups + MarkCount;

    public ulong[] Features { get; }

    public float[] Idf { get; }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>The values of features, together of length one.</summary>
    public void Fill(ReadOnlySpan<int> features, Span<float> values)
    {
        for (var i = 0; i < features.Length; i++)
            values[i] = Idf[features[i]];
        if (TensorPrimitives.Norm<float>(values) is > 0 and var norm)
            TensorPrimitives.Divide(values, norm, values);
    }

    /// <summary>Of what training has, what is kept: the part that the classes of a group share goes into each of them.</summary>
    public void Fold(ReadOnlySpan<float> trained, Span<float> kept)
    {
        for (var i = 0; i < Classes.Length; i++)
            kept[i] = trained[i] + trained[Classes.Length + Group[i]];
        trained[(Classes.Length + Groups)..].CopyTo(kept[Classes.Length..]);
    }

    private static Row RowOf(
        TrainingExample example, IEnumerable<ulong> features, Dictionary<ulong, int> index, Dictionary<string, int> classes)
    {
        var known = features.Where(index.ContainsKey).Select(feature => index[feature]).Order().ToArray();
        var names = example.Classes.Distinct().ToList();
        var marks = Enum.GetValues<MessageMark>()
            .Select(mark => example.Marks.TryGetValue(mark, out var holds) ? holds ? 1f : 0f : float.NaN)
            .ToArray();
        return new Row(known, [.. names.Select(name => classes[name])], SharesOf(names), marks);
    }

    // The first sentence of one article answers, and others complete it; of several articles each answers a part.
    private static float[] SharesOf(IReadOnlyList<string> classes)
    {
        var count = classes.Count;
        return count < 2 || classes.Select(ClassName.GroupOf).Distinct().Count() > 1
            ? [.. Enumerable.Repeat(1f / Math.Max(1, count), count)]
            : [FirstShare, .. Enumerable.Repeat((1 - FirstShare) / (count - 1), count - 1)];
    }

    /// <summary>One example.</summary>
    /// <param name="Features">Those that it has, as positions in <see cref="ExampleTable.Features"/>.</param>
    /// <param name="Targets">The classes that it points at.</param>
    /// <param name="Shares">What each of them weighs; together 1.</param>
    /// <param name="Marks">Of each mark 1 or 0, or NaN where it is not known.</param>
    internal sealed record Row(int[] Features, int[] Targets, float[] Shares, float[] Marks);
}
