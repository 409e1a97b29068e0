using System.Text;

namespace Assistent.Knowledge.Language;

/// <summary>Words in ordinal order, one after another in one array of ASCII letters; a word is known by its number.</summary>
internal sealed class SortedWords
{
    private readonly byte[] _letters;
    private readonly int[] _starts;
    private readonly byte[] _shared;

    public SortedWords(IEnumerable<string> words)
    {
        var letters = new List<byte>();
        var starts = new List<int> { 0 };
        var shared = new List<byte>();
        var previous = "";
        foreach (var word in words)
        {
            letters.AddRange(Encoding.ASCII.GetBytes(word));
            starts.Add(letters.Count);
            shared.Add((byte)Math.Min(byte.MaxValue, previous.AsSpan().CommonPrefixLength(word)));
            previous = word;
        }
        (_letters, _starts, _shared) = ([.. letters], [.. starts], [.. shared]);
    }

    /// <summary>
    /// Takes over arrays that are already in this form: all letters, where each word starts, what it shares with the one before.
    /// </summary>
    public SortedWords(byte[] letters, int[] starts, byte[] shared) => (_letters, _starts, _shared) = (letters, starts, shared);

    public int Count => _shared.Length;

    public ReadOnlySpan<byte> Letters(int number) => _letters.AsSpan(_starts[number].._starts[number + 1]);

    public string Word(int number) => Encoding.ASCII.GetString(Letters(number));

    /// <summary>How many letters a word shares with the word before it.</summary>
    public int SharedWithPrevious(int number) => _shared[number];
}
