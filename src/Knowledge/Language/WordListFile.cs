namespace Assistent.Knowledge.Language;

/// <summary>
/// The word list as build/words/generate.mjs packs it, used as it stands in the assembly: nothing is copied or worked out at start.
/// </summary>
internal sealed unsafe class WordListFile
{
    private const string Resource = "Assistent.Knowledge.Language.Data.dutch-words.bin";

    private readonly UnmanagedMemoryStream _stream;

    private WordListFile(UnmanagedMemoryStream stream)
    {
        _stream = stream;
        var counts = Read<int>(5).Span;
        var (words, letters, slots, edits, editLetters) = (counts[0], counts[1], counts[2], counts[3], counts[4]);
        var starts = Read<int>(words + 1);
        Slots = Read<int>(slots);
        EditOfWord = Read<ushort>(words);
        EditStarts = Read<int>(edits + 1);
        Words = new SortedWords(Read<byte>(letters), starts, Read<byte>(words));
        Traits = Read<byte>(words);
        Edits = Read<byte>(editLetters);
    }

    public SortedWords Words { get; }

    /// <summary>
    /// A hash table with linear probing: the number of a word plus one, or 0 where a slot is free. Its length is a power of two.
    /// </summary>
    public ReadOnlyMemory<int> Slots { get; }

    public ReadOnlyMemory<byte> Traits { get; }

    /// <summary>By the number of a word, the number of its edit; 0 where its base form is not known.</summary>
    public ReadOnlyMemory<ushort> EditOfWord { get; }

    /// <summary>Where each edit starts in <see cref="Edits"/>.</summary>
    public ReadOnlyMemory<int> EditStarts { get; }

    /// <summary>How base forms are made: how many letters of the word are dropped at the end, then the letters that are added.</summary>
    public ReadOnlyMemory<byte> Edits { get; }

    public static WordListFile Read()
    {
        using var resource = typeof(WordListFile).Assembly.GetManifestResourceStream(Resource) as UnmanagedMemoryStream
            ?? throw new InvalidOperationException($"The word list {Resource} is not in the assembly; build/words makes it.");
        return new WordListFile(resource);
    }

    private ReadOnlyMemory<T> Read<T>(int count)
        where T : unmanaged
    {
        var values = new ResourceMemory<T>(_stream.PositionPointer, count);
        _stream.Seek((long)count * sizeof(T), SeekOrigin.Current);
        return _stream.Position <= _stream.Length
            ? values.Memory
            : throw new InvalidOperationException($"The word list {Resource} is cut off.");
    }
}
