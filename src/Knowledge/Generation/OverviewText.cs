using System.Text;
using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Generation;

/// <summary>
/// The overview as a model reads it: every sentence with its id, and with each article its names, characteristics, relations, rules
/// and later changes. A sentence or name that gives orders to a machine was put there by someone, and is left out.
/// </summary>
internal sealed class OverviewText(ArticleLibrary library)
{
    // Dutch has about three characters to a token.
    private const int CharactersPerToken = 3;

    private static readonly Dictionary<Measure, string> Measures = new()
    {
        [Measure.Persons] = "aantal personen",
        [Measure.Stay] = "duur van een verblijf",
        [Measure.Term] = "termijn",
        [Measure.AreaPerPerson] = "oppervlakte per persoon",
        [Measure.Area] = "oppervlakte",
        [Measure.Day] = "datum",
        [Measure.Budget] = "budget per jaar",
        [Measure.Share] = "aandeel",
    };

    public string Whole { get; } = string.Join("\n\n", library.Articles.Select(article => Of(article, article.Sentences)));

    public static int TokensOf(string text) => text.Length / CharactersPerToken;

    /// <summary>The best of it, as far as it fits: the passages found, each with the ones beside it, article by article.</summary>
    /// <param name="found">The passages, the best first.</param>
    /// <param name="tokens">How much fits.</param>
    public string Best(IEnumerable<Passage> found, int tokens)
    {
        var chosen = new HashSet<Sentence>();
        var left = tokens * CharactersPerToken;
        foreach (var passage in found)
        {
            var article = library[passage.Article];
            var near = article.Sentences.Where(sentence => IsNear(sentence.Passage, passage) && !chosen.Contains(sentence)).ToList();
            var isNew = !chosen.Any(sentence => sentence.Article == article.Slug);
            var length = near.Sum(sentence => sentence.Id.Length + sentence.Text.Length + 2) + (isNew ? Of(article, []).Length : 0);
            if (length > left)
                break;
            chosen.UnionWith(near);
            left -= length;
        }

        var articles = library.Articles.Where(article => article.Sentences.Any(chosen.Contains));
        return string.Join("\n\n", articles.Select(article => Of(article, [.. article.Sentences.Where(chosen.Contains)])));
    }

    private static string Note(LaterChange change) => $"(wijziging van {change.Date}{Touched(change)}) ";

    private static bool IsNear(Passage one, Passage other) => Math.Abs(one.Number - other.Number) <= 1;

    private static string Of(Article article, IReadOnlyList<Sentence> sentences)
    {
        var text = new StringBuilder();
        text.Append("## ").Append(article.Slug).Append(" (").Append(article.Kind.Singular).Append("): ").Append(Safe(article.Title));
        AddLine("ook genoemd", article.Names.Where(name => !Orders.IsIn(name)).Select(Safe));
        AddLine("kenmerken", article.Characteristics.Select(own => own.Characteristic.Name).Distinct());
        AddLine("noemt", article.Related.Select(slug => slug.ToString()));
        AddLine("regels", article.Rules.Select(rule => Measures[rule.Measure]).Distinct());
        foreach (var change in article.LaterChanges.Where(change => !Orders.IsIn(change.Sentence.Text)))
            text.Append(string.Concat("\n", change.Sentence.Id, " ", Note(change), Safe(change.Sentence.Text)));
        foreach (var sentence in sentences.Where(sentence => !Orders.IsIn(sentence.Text)))
            text.Append('\n').Append(sentence.Id).Append(' ').Append(Safe(sentence.Text));
        return text.ToString();

        void AddLine(string name, IEnumerable<string> values)
        {
            if (string.Join(", ", values) is { Length: > 0 } joined)
                text.Append('\n').Append(name).Append(": ").Append(joined);
        }
    }

    private static string Touched(LaterChange change) =>
        change.Touches.Count == 0 ? "" : $", raakt {string.Join(", ", change.Touches.Select(sentence => sentence.Id))}";

    /// <summary>A text that cannot pass for the marks around it.</summary>
    public static string Safe(string text) => Orders.IsIn(text) ? "" : Unmarked(text);

    public static string Unmarked(string text) => text.Replace('<', '‹').Replace('>', '›').ReplaceLineEndings(" ");
}
