namespace Assistent.Knowledge.Quantities.Numbers;

/// <summary>
/// The number that a written word begins with (<c>vijfentwintighonderd</c>, <c>achtste</c>, <c>tien</c> in <c>tienkoppig</c>)
/// and how many of its characters say so; a <see cref="Length"/> of 0 means none.
/// </summary>
internal readonly record struct NumberWord(decimal Value, int Length, bool IsOrdinal)
{
    private const int LongestWord = 120;

    /// <summary>Reads a word that is a number from beginning to end.</summary>
    public static NumberWord? ReadWhole(ReadOnlySpan<char> word)
    {
        var read = ReadPrefix(word);
        return read.Length > 0 && read.Length == word.Length ? read : null;
    }

    public static NumberWord ReadPrefix(ReadOnlySpan<char> word)
    {
        if (word.Length is < 3 or > LongestWord)
            return default;

        var sum = new MorphemeSum();
        var position = 0;
        var accepted = default(NumberWord);
        while (position < word.Length)
        {
            var morpheme = Morpheme.At(word[position..]);
            if (morpheme.Kind == MorphemeKind.None || !sum.Add(morpheme))
                break;

            position += morpheme.Text.Length;
            if (morpheme.Kind != MorphemeKind.And)
                accepted = new NumberWord(sum.Value, position, morpheme.Kind == MorphemeKind.Ordinal);
            if (morpheme.Kind is MorphemeKind.Ordinal or MorphemeKind.Half)
                return accepted;
        }

        return accepted.Length == 0 ? default : WithOrdinalEnding(accepted, word);
    }

    private static NumberWord WithOrdinalEnding(NumberWord cardinal, ReadOnlySpan<char> word) => word[cardinal.Length..] switch
    {
        "de" or "ste" => new NumberWord(cardinal.Value, word.Length, true),
        _ => cardinal,
    };
}
