using System.Numerics.Tensors;

namespace Assistent.Knowledge.Reading.Training;

/// <summary>
/// Trains the model: softmax regression on hashed words and letters by stochastic gradient descent with AdaGrad, one example at a
/// time in a fixed shuffled order, so that the same examples give the same model. The classes of one article share a part of their weights.
/// </summary>
internal sealed class ReaderTrainer
{
    /// <summary>Changes whenever the same examples no longer give the same model.</summary>
    public const int Recipe = 6;

    // Fitted on held-out writers: more epochs or a larger step learn the training writers by heart.
    private const int Epochs = 12;
    private const float Step = 0.35f;

    // Every time an example is seen, each of its features is hidden with this probability: no word may carry an answer alone, since
    // another writer has other words. Fitted on held-out writers: a fifth fewer wrong articles and sentences at 0.5 and 0.6, less at 0.3.
    private const float Hidden = 0.5f;

    // What a second sentence of an answer weighs beside the first.
    private const float FirstShare = 0.7f;
    private const int FewestExamples = 3;
    private const float Negligible = 1e-3f;
    private const float LeastWeight = 2;

    private static readonly int MarkCount = Enum.GetValues<MessageMark>().Length;

    private readonly string[] _classes;
    private readonly int[] _group;
    private readonly int _groups;
    private readonly int _width;
    private readonly ulong[] _features;
    private readonly float[] _idf;
    private readonly Row[] _rows;
    private readonly float[] _weights;
    private readonly float[] _squares;
    private readonly float[] _bias;
    private readonly float[] _scores;
    private readonly float[] _gradient;
    private readonly int[] _active;

    private ReaderTrainer(IReadOnlyList<TrainingExample> examples)
    {
        _classes = [.. examples.SelectMany(example => example.Classes).Distinct().Order(StringComparer.Ordinal)];
        var groups = _classes.Select(ClassName.GroupOf).Distinct().Order(StringComparer.Ordinal).ToList();
        _group = [.. _classes.Select(name => groups.IndexOf(ClassName.GroupOf(name)))];
        _groups = groups.Count;
        _width = _classes.Length + _groups + MarkCount;
        var messages = examples.Select(example => MessageFeatures.Of(example.Text)).ToList();
        var counts = messages.SelectMany(features => features)
            .CountBy(feature => feature)
            .Where(count => count.Value >= FewestExamples)
            .OrderBy(count => count.Key)
            .ToList();
        _features = [.. counts.Select(count => count.Key)];
        _idf = [.. counts.Select(count => MathF.Log((float)examples.Count / count.Value))];
        var index = _features.Select((feature, i) => (feature, i)).ToDictionary(pair => pair.feature, pair => pair.i);
        var classIndex = _classes.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i);
        _rows = [.. examples.Zip(messages, (example, features) => RowOf(example, features, index, classIndex))];
        _weights = new float[_features.Length * _width];
        _squares = new float[_features.Length * _width];
        _bias = new float[_width];
        (_scores, _gradient, _active) = (new float[_width], new float[_width], new int[_width]);
    }

    /// <param name="examples">What is learned from.</param>
    /// <param name="progress">Told the share that is done, from 0 to 1.</param>
    /// <param name="cancellationToken">Ends the training without a model.</param>
    public static ReaderModel Train(IReadOnlyList<TrainingExample> examples, IProgress<double> progress,
        CancellationToken cancellationToken)
    {
        var trainer = new ReaderTrainer(examples);
        var random = new Random(1);
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            var order = Enumerable.Range(0, examples.Count).ToArray();
            random.Shuffle(order);
            foreach (var i in order)
                trainer.Learn(PartOf(trainer._rows[i], random));
            cancellationToken.ThrowIfCancellationRequested();
            progress.Report((epoch + 1d) / Epochs);
        }

        return trainer.Quantize();
    }

    private static Row RowOf(TrainingExample example, IReadOnlyCollection<ulong> features, Dictionary<ulong, int> index, Dictionary<string,
        int> classes)
    {
        var known = features.Where(index.ContainsKey).Select(feature => index[feature]).Order().ToArray();
        var targets = example.Classes.Distinct().Select(name => classes[name]).ToArray();
        var marks = Enum.GetValues<MessageMark>()
            .Select(mark => example.Marks.TryGetValue(mark, out var holds) ? holds ? 1f : 0f : float.NaN)
            .ToArray();
        return new Row(known, targets, SharesOf([.. example.Classes.Distinct()]), marks);
    }

    private static Row PartOf(Row row, Random random) => row with { Features = [.. row.Features.Where(_ => random.NextSingle() >= Hidden)] };

    // The first sentence of one article answers, and others complete it; of several articles each answers a part.
    private static float[] SharesOf(IReadOnlyList<string> classes)
    {
        var count = classes.Count;
        return count < 2 || classes.Select(ClassName.GroupOf).Distinct().Count() > 1
            ? [.. Enumerable.Repeat(1f / Math.Max(1, count), count)]
            : [FirstShare, .. Enumerable.Repeat((1 - FirstShare) / (count - 1), count - 1)];
    }

    private void Learn(Row row)
    {
        var values = ValuesOf(row.Features);
        _bias.CopyTo(_scores, 0);
        for (var i = 0; i < row.Features.Length; i++)
            TensorPrimitives.MultiplyAdd(_weights.AsSpan(row.Features[i] * _width, _width), values[i], _scores, _scores);
        FillGradient(row);
        var active = Active();
        for (var i = 0; i < row.Features.Length; i++)
            Update(row.Features[i], values[i], active);
        foreach (var column in active)
            _bias[column] -= 0.01f * _gradient[column];
    }

    private ReadOnlySpan<int> Active()
    {
        var count = 0;
        for (var column = 0; column < _gradient.Length; column++)
        {
            if (MathF.Abs(_gradient[column]) > Negligible)
                _active[count++] = column;
        }

        return _active.AsSpan(0, count);
    }

    private void Update(int feature, float value, ReadOnlySpan<int> active)
    {
        var weights = _weights.AsSpan(feature * _width, _width);
        var squares = _squares.AsSpan(feature * _width, _width);
        var gradient = _gradient;
        foreach (var column in active)
        {
            var slope = gradient[column] * value;
            var sum = squares[column] += slope * slope;
            weights[column] -= Step * slope / MathF.Sqrt(sum + 1e-4f);
        }
    }

    private float[] ValuesOf(int[] features)
    {
        var values = features.Select(feature => _idf[feature]).ToArray();
        var norm = TensorPrimitives.Norm<float>(values);
        if (norm > 0)
            TensorPrimitives.Divide(values, norm, values);
        return values;
    }

    private void FillGradient(Row row)
    {
        var classes = _gradient.AsSpan(0, _classes.Length);
        for (var i = 0; i < classes.Length; i++)
            classes[i] = _scores[i] + _scores[_classes.Length + _group[i]];
        TensorPrimitives.SoftMax(classes, classes);
        if (row.Targets.Length == 0)
            classes.Clear();
        for (var i = 0; i < row.Targets.Length; i++)
            classes[row.Targets[i]] -= row.Shares[i];
        _gradient.AsSpan(_classes.Length).Clear();
        for (var i = 0; i < classes.Length; i++)
            _gradient[_classes.Length + _group[i]] += classes[i];
        for (var i = 0; i < MarkCount; i++)
        {
            var column = _classes.Length + _groups + i;
            _gradient[column] = float.IsNaN(row.Marks[i]) ? 0 : 1 / (1 + MathF.Exp(-_scores[column])) - row.Marks[i];
        }
    }

    // The part that the classes of an article share goes into each of them; then every row gets 8 bits at its own scale.
    private ReaderModel Quantize()
    {
        var width = _classes.Length + MarkCount;
        var (scale, weights, bias) = (new float[_features.Length], new sbyte[_features.Length * width], new float[width]);
        Fold(_bias, bias);
        var row = new float[width];
        for (var i = 0; i < _features.Length; i++)
        {
            Fold(_weights.AsSpan(i * _width, _width), row);
            scale[i] = MathF.Max(TensorPrimitives.MaxMagnitude<float>(row) is var most ? MathF.Abs(most) : 0, 1e-9f) / sbyte.MaxValue;
            for (var j = 0; j < width; j++)
                weights[i * width + j] = Kept(row[j] / scale[i]);
        }

        return new ReaderModel(new ReaderFit(), _classes, _features, _idf, scale, weights, bias);
    }

    // What is hardly more than a rounding error decides nothing, and without it the file is a third smaller.
    private static sbyte Kept(float weight) => MathF.Abs(weight) < LeastWeight ? (sbyte)0 : (sbyte)MathF.Round(weight);

    private void Fold(ReadOnlySpan<float> from, Span<float> to)
    {
        for (var i = 0; i < _classes.Length; i++)
            to[i] = from[i] + from[_classes.Length + _group[i]];
        from[(_classes.Length + _groups)..].CopyTo(to[_classes.Length..]);
    }

    private sealed record Row(int[] Features, int[] Targets, float[] Shares, float[] Marks);
}
