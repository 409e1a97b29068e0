namespace Assistent.Knowledge.Quantities.Atoms;

/// <summary>A text as atoms. Every index is safe: outside the text there are empty atoms.</summary>
internal sealed class AtomText(string source, Atom[] atoms)
{
    public string Source => source;

    public int Count => atoms.Length;

    public Atom this[int index] => (uint)index < (uint)atoms.Length ? atoms[index] : default;

    public string Word(int index) => this[index].Word;

    public bool Is(int index, string word) => this[index].Kind is AtomKind.Word or AtomKind.Symbol && Word(index) == word;

    /// <summary>No space stands between this atom and the one before it.</summary>
    public bool IsGlued(int index) => index > 0 && this[index].Kind != AtomKind.None && this[index].Start == this[index - 1].End;

    public bool IsNumber(int index) => this[index].IsNumber;

    /// <summary>The longest phrase that begins here and has this label, with the atom behind it.</summary>
    public Phrase? Match(int index, string label)
    {
        if ((uint)index >= (uint)atoms.Length)
            return null;
        foreach (var meaning in atoms[index].Meanings)
        {
            if (ReferenceEquals(meaning.Label, label) && Follows(index, meaning.Words))
                return new Phrase(meaning, index + meaning.Words.Length);
        }

        return null;
    }

    /// <summary>The longest phrase that begins here and has one of these labels; between equals the label that comes first.</summary>
    public Phrase? Match(int index, string[] labels)
    {
        if ((uint)index >= (uint)atoms.Length || atoms[index].Meanings.Length == 0)
            return null;
        Phrase? longest = null;
        foreach (var label in labels)
        {
            if (Match(index, label) is { } phrase && phrase.Next > (longest?.Next ?? 0))
                longest = phrase;
        }

        return longest;
    }

    public bool Has(int index, string label) => Match(index, label) is not null;

    public string Slice(int first, int next) => source[this[first].Start..this[next - 1].End];

    private bool Follows(int index, string[] words)
    {
        for (var i = 1; i < words.Length; i++)
        {
            if (!Is(index + i, words[i]))
                return false;
        }

        return true;
    }
}

/// <summary>A phrase found in the text, up to but not including atom <see cref="Next"/>.</summary>
internal readonly record struct Phrase(Meaning Meaning, int Next);
