using Lucene.Net.Tartarus.Snowball.Ext;

namespace Assistent.Knowledge.Language;

/// <summary>
/// Brings a word form back to its stem: the base form that the dictionary gives; for a compound that of its last part; for any other
/// word what the Kraaij-Pohlmann rules leave.
/// </summary>
internal sealed class Stemmer(WordList words, CompoundSplitter compounds)
{
    public string Stem(string word)
    {
        if (word.LastIndexOf('-') is > 0 and var hyphen
            && hyphen < word.Length - 1) return word[..(hyphen + 1)] + Stem(word[(hyphen + 1)..]);
        return Known(word) ?? OfCompound(word) ?? ByRule(word);
    }

    private string? Known(string word) => words.Find(word) is >= 0 and var number ? words.BaseForm(number) : null;

    private string? OfCompound(string word)
    {
        if (compounds.Split(word) is not [_, .., var head]) return null;
        return Known(head) is { } stem ? string.Concat(word.AsSpan(0, word.Length - head.Length), stem) : null;
    }

    private string ByRule(string word)
    {
        if (words.Contains(word) || word.Any(char.IsAsciiDigit)) return word;
        var stemmer = new KpStemmer();
        stemmer.SetCurrent(word);
        stemmer.Stem();
        return stemmer.Current;
    }
}
