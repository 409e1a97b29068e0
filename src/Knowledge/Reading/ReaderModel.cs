using System.Numerics.Tensors;
using System.Text;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// A trained network. The classes are what a message can point at; their probabilities are the softmax of their scores divided by a
/// temperature. Each question about the message itself has a score of its own.
/// </summary>
internal sealed class ReaderModel(ReaderFit fit, IReadOnlyList<string> classes, ReaderWeights weights)
{
    /// <summary>The version of the file's format; a file of another version is trained anew.</summary>
    public const int Version = 7;

    // A score so low that its probability is nothing.
    private const float Never = -1e6f;

    private static readonly byte[] Magic = "ASRM"u8.ToArray();
    private static readonly int MarkCount = Enum.GetValues<MessageMark>().Length;

    public ReaderFit Fit { get; } = fit;

    public IReadOnlyList<string> Classes { get; } = classes;

    /// <summary>The same model with other fitted numbers.</summary>
    public ReaderModel With(ReaderFit fit) => new(fit, Classes, weights);

    /// <summary>The same model, by which no text points at a class that is not there any more.</summary>
    public ReaderModel Knowing(Func<string, bool> isThere)
    {
        if (Classes.All(isThere))
            return this;
        var bias = weights.Bias.ToArray();
        for (var i = 0; i < Classes.Count; i++)
            bias[i] = isThere(Classes[i]) ? bias[i] : Never;
        return new ReaderModel(Fit, Classes, weights.With(bias));
    }

    /// <summary>What a text points at, with what is said of the text itself.</summary>
    public ReadText Read(string text) => Read(Words.Of(text));

    public ReadText Read(IReadOnlyList<string> words)
    {
        var scores = weights.Score(MessageFeatures.Of(words), out var known);
        var classes = scores.AsSpan(0, Classes.Count);
        TensorPrimitives.Divide(classes, Fit.Temperature, classes);
        TensorPrimitives.SoftMax(classes, classes);
        var marks = new float[scores.Length - Classes.Count];
        TensorPrimitives.Sigmoid(scores.AsSpan(Classes.Count), marks);
        return new ReadText(scores[..Classes.Count], marks, known);
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
        weights.Write(writer);
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
            var classes = Enumerable.Range(0, ReaderWeights.Count(reader)).Select(_ => reader.ReadString()).ToArray();
            return new ReaderModel(fit, classes, ReaderWeights.Read(reader, classes.Length + MarkCount));
        }
        catch (Exception error) when (error is IOException or FormatException)
        {
            throw new InvalidDataException("The model file is cut off or damaged.", error);
        }
    }
}
