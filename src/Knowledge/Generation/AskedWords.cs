using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;
using Assistent.Knowledge.Verification;

namespace Assistent.Knowledge.Generation;

/// <summary>
/// Whether a model's wording of a question has only what was asked: words of the message, of the questions before it, and of the
/// articles' names. A reader sees how a question was understood, so nothing may be put into it.
/// </summary>
internal sealed class AskedWords(ArticleLibrary library, DutchAnalysis analysis)
{
    private const int Longest = 200;

    private readonly HashSet<string> _names =
    [
        .. library.Articles.SelectMany(article => article.Names.Append(article.Title).Append(article.ShortName))
            .SelectMany(analysis.Analyze)
            .Where(token => !token.Word.Any(char.IsDigit))
            .Select(token => token.Stem),
    ];

    public bool Have(string text, AskedQuestion question)
    {
        if (text.Length > Longest || Orders.IsIn(text) || Orders.IsIn(question.Whole) || Markup.IsIn(text) || Markup.Addresses(text).Any())
            return false;
        var asked = analysis.Analyze(question.Whole).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        return analysis.Analyze(text).All(token => token.IsStopWord || asked.Contains(token.Stem) || _names.Contains(token.Stem));
    }
}
