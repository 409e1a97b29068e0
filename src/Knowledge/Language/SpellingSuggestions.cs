using System.Text.RegularExpressions;

namespace Assistent.Knowledge.Language;

/// <summary>
/// Words that a misspelt one may stand for: words of the index first, then the Dutch word list and compounds of its words.
/// </summary>
internal sealed partial class SpellingSuggestions(DutchAnalysis analysis, IReadOnlyDictionary<string, int> indexWords)
{
    // What the passages are about is what is asked about.
    private const double InIndex = -0.5;
    private const double PerFrequency = -0.05;
    private const double Name = 0.5;
    private const double MakesCompounds = -0.1;
    private const double StopWord = -0.4;
    private const double Compound = 0.3;
    // A compound that no list has and that is asked about is more likely one of its neighbours.
    private const double AsWritten = 0.3;

    // Wider only when nothing is nearer.
    private static readonly double[] Limits = [0.6, 1.2, 2.0];
    private const int ShortWord = 5;

    private readonly SortedWords _indexWords = new(indexWords.Keys.Order(StringComparer.Ordinal));
    private readonly WordList _words = analysis.Words;
    private readonly CompoundSpelling _compounds = new(analysis.Words);

    /// <summary>Candidates for a folded word, likeliest first; a word that is known stands for itself.</summary>
    public IReadOnlyList<SpellingCandidate> For(string word, int count)
    {
        var plain = Stretched().Replace(word.Trim('-', '\''), "$1$1");
        if (plain.Length == 0) return [];
        var found = new List<SpellingCandidate>();
        foreach (var limit in Limits)
        {
            found = Rank([.. FromIndex(plain, limit), .. FromList(plain, limit), .. limit == Limits[0] ? [] : FromCompounds(plain)]);
            if (found.Count >= count || (plain.Length <= ShortWord && limit > Limits[0])) break;
        }
        return [.. found.Take(count)];
    }

    /// <summary>Words of the index alone, within a distance.</summary>
    public IEnumerable<SpellingCandidate> FromIndex(string word, double limit) => SpellingSearch.Near(word, _indexWords, limit)
        .Select(near => (Word: _indexWords.Word(near.Number), near.Distance))
        .Select(near => new SpellingCandidate(near.Word, near.Distance + InIndex + (PerFrequency * Math.Log(1 + indexWords[near.Word]))));

    private IEnumerable<SpellingCandidate> FromList(string word, double limit) => SpellingSearch.Near(word, _words.Words, limit)
        .Where(near => near.Distance == 0 || !_words.Traits(near.Number).HasFlag(WordTraits.Unsuggested))
        .Select(near => (Word: _words.Words.Word(near.Number), Traits: _words.Traits(near.Number), near.Distance))
        .Select(near => new SpellingCandidate(near.Word, near.Distance + Rarity(near.Word, near.Traits)));

    private IEnumerable<SpellingCandidate> FromCompounds(string word) =>
        _compounds.Candidates(word)
            .Select(candidate => candidate with { Cost = candidate.Cost + Compound + (candidate.Word == word ? AsWritten : 0) });

    // The dictionary does not count words, but stop words are common, as are words that make compounds; names are not.
    private static double Rarity(string word, WordTraits traits)
    {
        if (DutchAnalysis.IsStopWord(word)) return StopWord;
        if (traits.HasFlag(WordTraits.Name)) return Name;
        return (traits & (WordTraits.Begins | WordTraits.Ends | WordTraits.TakesS)) != 0 ? MakesCompounds : 0;
    }

    private static List<SpellingCandidate> Rank(IReadOnlyList<SpellingCandidate> candidates) =>
        [.. candidates.GroupBy(candidate => candidate.Word)
            .Select(same => same.MinBy(candidate => candidate.Cost))
            .OrderBy(candidate => candidate.Cost)];

    // "zoooo"
    [GeneratedRegex(@"(.)\1{2,}")]
    private static partial Regex Stretched();
}
