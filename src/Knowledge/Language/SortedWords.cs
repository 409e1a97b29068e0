using System.Text;

namespace Assistent.Knowledge.Language;

/// <summary>Words in ordinal order, one after another in one array of ASCII letters; a word is known by its number.</summary>
internal sealed class SortedWords
{
    private readonly ReadOnlyMemory<byte> _letters;
    private readonly ReadOnlyMemory<int> _starts;
    private readonly ReadOnlyMemory<byte> _shared;

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
        (_letters, _starts, _shared) = (letters.ToArray(), starts.ToArray(), shared.ToArray());
    }

    /// <summary>
    /// Takes over what is already in this form: all letters, where each word starts, what it shares with the one before.
    /// </summary>
    public SortedWords(ReadOnlyMemory<byte> letters, ReadOnlyMemory<int> starts, ReadOnlyMemory<byte> shared) =>
        (_letters, _starts, _shared) = (letters, starts, shared);

    public int Count => _shared.Length;

    /// <summary>Of each word, how many letters it shares with the word before it.</summary>
    public ReadOnlySpan<byte> SharedWithPrevious => _shared.Span;

    public ReadOnlySpan<byte> Letters(int number)
    {
        var starts = _starts.Span;
        return _letters.Span[starts[number]..starts[number + 1]];
    }

    public string Word(int number) => Encoding.ASCII.GetString(Letters(number));
}
