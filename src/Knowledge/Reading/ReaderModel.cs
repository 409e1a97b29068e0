using System.IO.Compression;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Text;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// A trained linear model: for every feature a row of weights in 8 bits, one per class and one per question about the message itself.
/// The classes are what a message can point at; their probabilities are the softmax of their scores divided by a temperature.
/// </summary>
internal sealed class ReaderModel
{
    /// <summary>The version of the file's format; a file of another version is trained anew.</summary>
    public const int Version = 3;

    // Ten times what this overview takes; a file that asks for more memory than that is damaged.
    private const int MostWeights = 200_000_000;

    // A score so low that its probability is nothing.
    private const float Never = -1e6f;

    private static readonly byte[] Magic = "ASRM"u8.ToArray();
    private static readonly int MarkCount = Enum.GetValues<MessageMark>().Length;

    private readonly FeatureTable _features;
    private readonly float[] _idf;
    private readonly float[] _scale;
    private readonly sbyte[] _weights;
    private readonly float[] _bias;

    public ReaderModel(ReaderFit fit, IReadOnlyList<string> classes, ulong[] features, float[] idf, float[] scale, sbyte[] weights,
        float[] bias)
    {
        (Fit, Classes) = (fit, classes);
        (_idf, _scale, _weights, _bias) = (idf, scale, weights, bias);
        _features = new FeatureTable(features);
    }

    public ReaderFit Fit { get; }

    public IReadOnlyList<string> Classes { get; }

    private int Width => _bias.Length;

    /// <summary>The same model with other fitted numbers.</summary>
    public ReaderModel With(ReaderFit fit) => new(fit, Classes, _features.Keys, _idf, _scale, _weights, _bias);

    /// <summary>The same model, by which no text points at a class that is not there any more.</summary>
    public ReaderModel Knowing(Func<string, bool> isThere)
    {
        if (Classes.All(isThere))
            return this;
        var bias = _bias.ToArray();
        for (var i = 0; i < Classes.Count; i++)
            bias[i] = isThere(Classes[i]) ? bias[i] : Never;
        return new ReaderModel(Fit, Classes, _features.Keys, _idf, _scale, _weights, bias);
    }

    /// <summary>What a text points at, with what is said of the text itself.</summary>
    public ReadText Read(string text) => Read(Words.Of(text));

    public ReadText Read(IReadOnlyList<string> words)
    {
        var scores = Score(MessageFeatures.Of(words), out var known);
        var classes = scores.AsSpan(0, Classes.Count);
        TensorPrimitives.Divide(classes, Fit.Temperature, classes);
        TensorPrimitives.SoftMax(classes, classes);
        var marks = new float[scores.Length - Classes.Count];
        TensorPrimitives.Sigmoid(scores.AsSpan(Classes.Count), marks);
        return new ReadText(scores[..Classes.Count], marks, known);
    }

    // The scores of the classes, and then of the marks; and the share of the features that training knew.
    private float[] Score(IReadOnlyCollection<ulong> features, out float known)
    {
        var scores = new float[Width];
        var row = new float[Width];
        var (norm, found) = (0f, 0);
        foreach (var feature in features)
        {
            if (_features.IndexOf(feature) is not (>= 0 and var index))
                continue;
            TensorPrimitives.ConvertTruncating<sbyte, float>(_weights.AsSpan(index * Width, Width), row);
            TensorPrimitives.MultiplyAdd(row, _idf[index] * _scale[index], scores, scores);
            norm += _idf[index] * _idf[index];
            found++;
        }

        known = features.Count == 0 ? 0 : (float)found / features.Count;
        if (norm > 0)
            TensorPrimitives.Multiply(scores, 1 / MathF.Sqrt(norm), scores);
        TensorPrimitives.Add(scores, _bias, scores);
        return scores;
    }

    public void Write(Stream stream)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        Fit.Write(writer);
        writer.Write(Classes.Count);
        foreach (var name in Classes)
            writer.Write(name);
        writer.Write(Width);
        writer.Write(_idf.Length);
        var packed = Packed();
        writer.Write(packed.Length);
        writer.Write(packed);
    }

    // Most weights are next to nothing, so this halves the file.
    private byte[] Packed()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(MemoryMarshal.AsBytes<ulong>(_features.Keys));
            zlib.Write(MemoryMarshal.AsBytes<float>(_idf));
            zlib.Write(MemoryMarshal.AsBytes<float>(_scale));
            zlib.Write(MemoryMarshal.AsBytes<float>(_bias));
            zlib.Write(MemoryMarshal.AsBytes<sbyte>(_weights));
        }

        return packed.ToArray();
    }

    /// <exception cref="InvalidDataException">The stream holds no model of this version.</exception>
    public static ReaderModel Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic) || reader.ReadInt32() != Version)
                throw new InvalidDataException("This is no model file of the current version.");
            var fit = ReaderFit.Read(reader);
            var classes = Enumerable.Range(0, Count(reader)).Select(_ => reader.ReadString()).ToArray();
            var (width, rows) = (Count(reader), Count(reader));
            var packed = Count(reader);
            if (width != classes.Length + MarkCount || (long)rows * width > MostWeights
                || (stream.CanSeek && stream.Length - stream.Position != packed))
                throw new InvalidDataException("The model file is cut off or damaged.");
            using var zlib = new ZLibStream(stream, CompressionMode.Decompress, leaveOpen: true);
            var (features, idf, scale, bias) = (Array<ulong>(zlib, rows), Array<float>(zlib, rows), Array<float>(zlib, rows),
                Array<float>(zlib, width));
            return new ReaderModel(fit, classes, features, idf, scale, Array<sbyte>(zlib, rows * width), bias);
        }
        catch (Exception error) when (error is IOException or FormatException)
        {
            throw new InvalidDataException("The model file is cut off or damaged.", error);
        }
    }

    private static int Count(BinaryReader reader) =>
        reader.ReadInt32() is >= 0 and < MostWeights and var count ? count : throw new InvalidDataException("The model file is damaged.");

    private static T[] Array<T>(Stream stream, int length)
        where T : unmanaged
    {
        var values = new T[length];
        stream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
