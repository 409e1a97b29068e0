using Assistent.Knowledge.Language;

namespace Assistent.Knowledge;

/// <summary>The words of a text, folded for comparing, as the index has them too.</summary>
public static class Words
{
    public static IReadOnlyList<string> Of(string text)
    {
        var words = new List<string>();
        var reader = new WordReader(text);
        while (reader.Read())
            words.Add(reader.Word);
        return words;
    }
}
