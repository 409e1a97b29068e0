using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Answering.Generation;

/// <summary>
/// Chooses the passages that a model may write from: the whole article that answers, those that are near it by relation, and those
/// that rank best, as long as they fit.
/// </summary>
internal sealed class PassageSelection(ArticleLibrary library, Func<Passage, bool> mayBeRead)
{
    private const int RankedArticles = 3;
    private const int RankedPassages = 8;

    public IReadOnlyList<Passage> For(Brief brief, int mostCharacters)
    {
        var ranked = brief.Ranking.Sentences.Select(sentence => sentence.Article).Distinct().Take(RankedArticles).ToList();
        var leading = brief.Extract is Draft.Composed composed ? composed.About.Concat(ranked.Take(1)) : ranked;
        var whole = leading.Take(RankedArticles).SelectMany(article => article.Passages);
        var best = brief.Ranking.Sentences.Select(sentence => sentence.Sentence.Passage).Distinct().Take(RankedPassages);
        var near = leading.Take(1).SelectMany(article => article.Regulations.Concat(article.Support)).SelectMany(slug => library[slug].Passages.Take(1));
        return Fitting(whole.Concat(best).Concat(near).Distinct().Where(mayBeRead), mostCharacters);
    }

    private static List<Passage> Fitting(IEnumerable<Passage> passages, int mostCharacters)
    {
        var (chosen, left) = (new List<Passage>(), mostCharacters);
        foreach (var passage in passages)
        {
            if (passage.Text.Length > left)
                continue;
            left -= passage.Text.Length;
            chosen.Add(passage);
        }

        return chosen;
    }
}
