using System.Text;
using Assistent.Knowledge.Language;

namespace Assistent.Knowledge;

/// <summary>The words of a text, folded for comparing, as the index has them too.</summary>
public static class Words
{
    public static IReadOnlyList<string> Of(string text)
    {
        // Letters of another make, as of a bold text in social media, are those that they stand for.
        var words = new List<string>();
        var reader = new WordReader(text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC));
        while (reader.Read())
        {
            if (!string.IsNullOrWhiteSpace(reader.Word))
                words.Add(reader.Word);
        }

        return words;
    }
}
