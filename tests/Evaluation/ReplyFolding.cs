using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Assistent.Evaluation;

/// <summary>Folds a reply to what a reader sees, and a name to what tells it apart.</summary>
internal static partial class ReplyFolding
{
    public static string Fold(string text)
    {
        var folded = text.Normalize(NormalizationForm.FormKC).Replace('\u00a0', ' ').Replace('\u202f', ' ');
        folded = MarkdownLink().Replace(folded, "$1 $2");
        folded = Marker().Replace(folded, " ");
        folded = Emphasis().Replace(folded, " ");
        return Space().Replace(folded, " ").Trim();
    }

    public static string Key(string text)
    {
        var key = new StringBuilder();
        foreach (var character in text.ToLowerInvariant().Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
                key.Append(char.IsAsciiLetterOrDigit(character) ? character : ' ');
        }

        return Space().Replace(key.ToString(), " ").Trim();
    }

    [GeneratedRegex(@"!?\[([^\]]*)\]\(([^)\s]+)[^)]*\)")]
    private static partial Regex MarkdownLink();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex Marker();

    [GeneratedRegex(@"[*_`#>|]+")]
    private static partial Regex Emphasis();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
