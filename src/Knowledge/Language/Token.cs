namespace Assistent.Knowledge.Language;

/// <summary>
/// One word of a text as the analysis sees it. <see cref="Word"/> is folded: lower case, accents off, <c>ĳ</c> as <c>ij</c>,
/// <c>m²</c> as <c>m2</c>. <see cref="Start"/> and <see cref="End"/> (exclusive) are offsets in the original text.
/// </summary>
internal readonly record struct Token(string Word, string Stem, int Start, int End, bool IsStopWord)
{
    /// <summary>Whether the word carries content: no stop word, and no bare figure.</summary>
    public bool IsContent => !IsStopWord && !Word.All(char.IsDigit);
}
