namespace Assistent.Knowledge.Reading;

/// <summary>The numbers that decide, each fitted by the trainer.</summary>
internal sealed record ReaderFit
{
    /// <summary>The hash of the knowledge base and the examples that the model was trained on.</summary>
    public string Corpus { get; init; } = "";

    /// <summary>What scores are divided by before they become probabilities, so that these mean what they say to a new writer.</summary>
    public float Temperature { get; init; } = 1;

    /// <summary>The probability from which on what is asked counts as told.</summary>
    public float Told { get; init; } = 0.5f;

    /// <summary>By how much the log-odds that a message leans on what was said are higher where something was.</summary>
    public float Leaning { get; init; }

    /// <summary>
    /// The probability that a message leans on what was said before it, from the one that it has by itself: higher, but hardly where the
    /// message by itself is clear.
    /// </summary>
    /// <param name="alone">The probability that it has by itself.</param>
    /// <param name="clear">The probability of the sentence that it points at most by itself.</param>
    public float LeansAfter(float alone, float clear) =>
        alone / (alone + ((1 - alone) * MathF.Exp(-Leaning * MathF.Sqrt(1 - clear))));

    public void Write(BinaryWriter writer)
    {
        writer.Write(Corpus);
        writer.Write(Temperature);
        writer.Write(Told);
        writer.Write(Leaning);
    }

    public static ReaderFit Read(BinaryReader reader) => new()
    {
        Corpus = reader.ReadString(),
        Temperature = reader.ReadSingle(),
        Told = reader.ReadSingle(),
        Leaning = reader.ReadSingle(),
    };
}
