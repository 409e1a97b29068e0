namespace Assistent.Knowledge.Reading;

/// <summary>The numbers that decide, each fitted by the trainer on writers that it held out.</summary>
internal sealed record ReaderFit
{
    /// <summary>The hash of the knowledge base and the examples that the model was trained on.</summary>
    public string Corpus { get; init; } = "";

    /// <summary>What scores are divided by before they become probabilities, so that these mean what they say.</summary>
    public float Temperature { get; init; } = 1;

    /// <summary>The probability from which on what is asked counts as told.</summary>
    public float Told { get; init; } = 0.5f;

    public void Write(BinaryWriter writer)
    {
        writer.Write(Corpus);
        writer.Write(Temperature);
        writer.Write(Told);
    }

    public static ReaderFit Read(BinaryReader reader) =>
        new() { Corpus = reader.ReadString(), Temperature = reader.ReadSingle(), Told = reader.ReadSingle() };
}
