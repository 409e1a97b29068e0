using System.IO.Compression;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace Assistent.Knowledge.Reading;

/// <summary>What the model learned: from a message's features, weighed by TF-IDF, directly and through a hidden layer to scores.</summary>
internal sealed class ReaderWeights(FeatureTable features, float[] idf, SparseWeights direct, HiddenLayer hidden, float[] bias)
{
    // Ten times what this overview takes; a file that asks for more memory than that is damaged.
    private const int Most = 200_000_000;

    /// <summary>What each class and mark has to begin with.</summary>
    public IReadOnlyList<float> Bias => bias;

    public ReaderWeights With(float[] other) => new(features, idf, direct, hidden, other);

    /// <summary>The scores of the classes, and then of the marks.</summary>
    /// <param name="message">The features of a message.</param>
    /// <param name="known">The share of them that training knew.</param>
    public float[] Score(IReadOnlyCollection<ulong> message, out float known)
    {
        var found = message.Select(features.IndexOf).Where(index => index >= 0).ToArray();
        known = message.Count == 0 ? 0 : (float)found.Length / message.Count;
        var norm = MathF.Sqrt(found.Sum(index => idf[index] * idf[index]));
        var scores = bias.ToArray();
        var sum = new float[hidden.Units];
        foreach (var index in found)
        {
            var value = idf[index] / norm;
            direct.AddTo(scores, index, value);
            hidden.AddTo(sum, index, value);
        }

        hidden.AddScores(scores, sum);
        return scores;
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(idf.Length);
        writer.Write(direct.Steps.Length);
        writer.Write(hidden.Units);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            Write<ulong>(features.Keys);
            Write<float>(idf);
            Write<int>(direct.Start);
            Write<float>(direct.Scale);
            Write<byte>(direct.Steps);
            Write<sbyte>(direct.Weights);
            Write<float>(hidden.Scale);
            Write<sbyte>(hidden.Embeddings);
            Write<float>(hidden.Outputs);
            Write<float>(bias);

            void Write<T>(T[] values)
                where T : unmanaged => zlib.Write(MemoryMarshal.AsBytes(values.AsSpan()));
        }

        writer.Write((int)packed.Length);
        writer.Write(packed.ToArray());
    }

    /// <param name="reader">Where they stand.</param>
    /// <param name="width">How many classes and marks there are.</param>
    /// <exception cref="InvalidDataException">They are cut off or damaged.</exception>
    public static ReaderWeights Read(BinaryReader reader, int width)
    {
        var (rows, entries, units, packed) = (Count(reader), Count(reader), Count(reader), Count(reader));
        var stream = reader.BaseStream;
        if ((long)rows * units > Most || units > HiddenLayer.MostUnits || units % 2 != 0
            || (stream.CanSeek && stream.Length - stream.Position != packed))
            throw Damaged();
        using var zlib = new ZLibStream(stream, CompressionMode.Decompress, leaveOpen: true);
        var (keys, idf) = (Array<ulong>(rows), Array<float>(rows));
        var direct = new SparseWeights(Array<int>(rows + 1), Array<float>(rows), Array<byte>(entries), Array<sbyte>(entries));
        if (!direct.IsWithin(width))
            throw Damaged();
        var hidden = new HiddenLayer(units, Array<float>(rows), Array<sbyte>(rows * units / 2), Array<float>(width * units));
        return new ReaderWeights(new FeatureTable(keys), idf, direct, hidden, Array<float>(width));

        T[] Array<T>(int length)
            where T : unmanaged
        {
            var values = new T[length];
            zlib.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
            return values;
        }
    }

    /// <exception cref="InvalidDataException">No such number can be meant.</exception>
    public static int Count(BinaryReader reader) => reader.ReadInt32() is >= 0 and < Most and var count ? count : throw Damaged();

    private static InvalidDataException Damaged() => new("The model file is cut off or damaged.");
}
