using System.Text;

namespace Assistent.Knowledge.Language;

/// <summary>
/// The Dutch word list: every word form of OpenTaal's dictionary in folded spelling, with its traits and base form. A word is known by
/// its number.
/// </summary>
internal sealed class WordList
{
    private readonly WordListFile _file;

    private WordList(WordListFile file) => _file = file;

    /// <summary>The words in their order.</summary>
    public SortedWords Words => _file.Words;

    public static WordList Load() => new(WordListFile.Read());

    /// <summary>The number of a folded word, or -1.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var slots = _file.Slots.Span;
        var mask = slots.Length - 1;
        for (var slot = Hash(word) & mask; slots[slot] != 0; slot = (slot + 1) & mask)
        {
            if (Ascii.Equals(Words.Letters(slots[slot] - 1), word)) return slots[slot] - 1;
        }
        return -1;
    }

    public bool Contains(ReadOnlySpan<char> word) => Find(word) >= 0;

    public WordTraits TraitsOf(ReadOnlySpan<char> word) => Find(word) is >= 0 and var number ? Traits(number) : WordTraits.None;

    public WordTraits Traits(int number) => (WordTraits)_file.Traits.Span[number];

    /// <summary>The base form of a word of the list, or <c>null</c> where the dictionary tells none.</summary>
    public string? BaseForm(int number)
    {
        var edit = _file.EditOfWord.Span[number];
        if (edit == 0) return null;
        var letters = _file.Edits.Span[_file.EditStarts.Span[edit].._file.EditStarts.Span[edit + 1]];
        return Encoding.ASCII.GetString(Words.Letters(number)[..^letters[0]]) + Encoding.ASCII.GetString(letters[1..]);
    }

    // FNV-1a, as build/words/generate.mjs has filled the slots.
    private static int Hash(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word) hash = (hash ^ letter) * 16777619u;
        return (int)((hash ^ (hash >> 15)) & int.MaxValue);
    }
}
