using System.Globalization;
using System.Text;

namespace Assistent.Knowledge.Language;

/// <summary>Writes letters in the one spelling that words are compared in: lower case, without accents.</summary>
internal static class Folding
{
    // Of letters beyond those each is worked out once.
    private static readonly string?[] Further = new string?[char.MaxValue + 1];

    private static readonly string[] Table = [.. Enumerable.Range(0, 0x250).Select(code => Decompose((char)code))];

    public static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var letter in word) folded.Append(Fold(letter));
        return folded.ToString();
    }

    /// <summary>The folded form of one character; empty for a combining mark or a character without width.</summary>
    public static string Fold(char letter) => letter switch
    {
        _ when letter < Table.Length => Table[letter],
        '’' or '‘' or 'ʼ' => "'",
        '‐' or '‑' or '‒' or '–' or '—' or '−' => "-",
        _ when IsInvisible(letter) => "",
        _ => Further[letter] ??= Decompose(letter),
    };

    /// <summary>
    /// The same, one character for one, so that positions stay those of the text; an exponent or a fraction stays apart from the digits
    /// before it.
    /// </summary>
    public static char FoldInPlace(char letter) =>
        CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.OtherNumber && Fold(letter) is [var folded]
            ? folded
            : char.ToLowerInvariant(letter);

    /// <summary>Combining marks, soft hyphens and the like, which do not end a word.</summary>
    public static bool IsInvisible(char letter) =>
        letter == '\u00AD' || (letter >= '\u0300'
            && CharUnicodeInfo.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format);

    private static string Decompose(char letter)
    {
        switch (letter)
        {
            case '\u00AD': return "";
            case 'ĳ' or 'Ĳ': return "ij";
            case 'ß': return "ss";
            case 'æ' or 'Æ': return "ae";
            case 'ø' or 'Ø': return "o";
        }
        if (char.IsSurrogate(letter)) return letter.ToString();
        var parts = letter.ToString().Normalize(NormalizationForm.FormKD)
            .Where(part => CharUnicodeInfo.GetUnicodeCategory(part) is not UnicodeCategory.NonSpacingMark);
        return string.Concat(parts).ToLowerInvariant();
    }
}
