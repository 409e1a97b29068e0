using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Answering;

/// <summary>Whether a sentence says of what it tells, or needs its article's title before it: "Ze zijn bij uitstek geschikt …".</summary>
internal static class Titles
{
    // Words of one family mostly share this many letters: woningsplitsing and woningsplitsen.
    private const int Beginning = 6;

    public static bool Needed(Article article, Sentence sentence) => Needed(article, sentence.Text);

    public static bool Needed(Article article, string text)
    {
        var words = Words.Of(text);
        return !article.Names.Append(article.Title).Append(article.ShortName).Any(name => Words.Of(name)
            .Where(word => word.Length > 3 || word.Length == Words.Of(name).Max(other => other.Length))
            .All(part => words.Any(word => IsAlike(word, part))));
    }

    private static bool IsAlike(string word, string part) =>
        word == part || (word.Length >= Beginning && part.Length >= Beginning && word.AsSpan(0, Beginning)
            .SequenceEqual(part.AsSpan(0, Beginning)));
}
