using System.Globalization;
using System.Text;

namespace Assistent.Knowledge;

/// <summary>The words of a text, folded for comparing: lower case, no accents; everything that is no letter or digit parts words.</summary>
public static class Words
{
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var character in text.Normalize(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark)
                continue;
            if (char.IsLetterOrDigit(character))
                word.Append(char.ToLowerInvariant(character));
            else
                End();
        }

        End();
        return words;

        void End()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }
}
