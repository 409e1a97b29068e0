using System.Text;

namespace Assistent.Knowledge.Indexing;

/// <summary>
/// The Dutch word list: every word form of OpenTaal's dictionary in folded spelling, with its traits and base form. A word is known by
/// its number.
/// </summary>
internal sealed class WordList
{
    private readonly WordListFile _file;
    private readonly int[] _slots;

    private WordList(WordListFile file)
    {
        _file = file;
        _slots = new int[(int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)file.Words.Count * 2)];
        for (var number = 0; number < file.Words.Count; number++) _slots[FreeSlot(number)] = number + 1;
    }

    /// <summary>The words in their order.</summary>
    public SortedWords Words => _file.Words;

    public static WordList Load() => new(WordListFile.Read());

    /// <summary>The number of a folded word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var mask = _slots.Length - 1;
        for (var slot = Hash(word) & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (Ascii.Equals(Words.Letters(_slots[slot] - 1), word)) return _slots[slot] - 1;
        }
        return -1;
    }

    public bool Contains(ReadOnlySpan<char> word) => Find(word) >= 0;

    public WordTraits TraitsOf(ReadOnlySpan<char> word) => Find(word) is >= 0 and var number ? _file.Traits[number] : WordTraits.None;

    public WordTraits Traits(int number) => _file.Traits[number];

    /// <summary>The base form of a word of the list, or <c>null</c> where the dictionary tells none.</summary>
    public string? BaseForm(int number)
    {
        if (_file.Edits[number] is not { } edit) return null;
        return Encoding.ASCII.GetString(Words.Letters(number)[..^edit.Drop]) + edit.Add;
    }

    private int FreeSlot(int number)
    {
        var mask = _slots.Length - 1;
        var letters = Words.Letters(number);
        Span<char> word = stackalloc char[letters.Length];
        Encoding.ASCII.GetChars(letters, word);
        var slot = Hash(word) & mask;
        while (_slots[slot] != 0) slot = (slot + 1) & mask;
        return slot;
    }

    // FNV-1a.
    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word) hash = (hash ^ letter) * 16777619u;
        return (int)((hash ^ (hash >> 15)) & int.MaxValue);
    }
}
