using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Language;

/// <summary>The knowledge base's own words with how often they occur: what typing errors are repaired to.</summary>
internal static class WordCounts
{
    public static IReadOnlyDictionary<string, int> Of(ArticleLibrary library, DutchAnalysis analysis)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var article in library.Articles)
        {
            var texts = article.Passages.Select(passage => passage.Text).Append(article.Title).Concat(article.Names);
            foreach (var token in texts.SelectMany(analysis.Analyze))
                counts[token.Word] = counts.GetValueOrDefault(token.Word) + 1;
        }

        return counts;
    }
}
