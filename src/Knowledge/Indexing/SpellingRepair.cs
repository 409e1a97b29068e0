using System.Text;

namespace Assistent.Knowledge.Indexing;

/// <summary>Repairs what a writer mistyped, towards the words that the index knows and, second, the Dutch word list.</summary>
internal sealed class SpellingRepair
{
    private readonly DutchAnalysis _analysis;
    private readonly SortedWords _indexWords;
    private readonly Dictionary<string, int> _frequencies;

    public SpellingRepair(DutchAnalysis analysis, IEnumerable<KeyValuePair<string, int>> indexWords)
    {
        _analysis = analysis;
        _frequencies = indexWords.Where(word => word.Key.Length > 0 && word.Key.All(char.IsAscii)).ToDictionary(StringComparer.Ordinal);
        _indexWords = new SortedWords(_frequencies.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>Words that may have been meant, likeliest first.</summary>
    public IReadOnlyList<string> Candidates(string word, int count) => [.. Scored(word).Take(count).Select(candidate => candidate.Word)];

    /// <summary>The question with its unknown words replaced by the likeliest known ones.</summary>
    public string Repair(string text)
    {
        var tokens = _analysis.Analyze(text);
        var repaired = new StringBuilder();
        var copied = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var (replacement, end) = Replacement(tokens, i, text);
            if (replacement is null) continue;
            repaired.Append(text, copied, token.Start - copied).Append(replacement);
            copied = end;
            while (i + 1 < tokens.Count && tokens[i + 1].Start < end) i++;
        }
        return repaired.Append(text, copied, text.Length - copied).ToString();
    }

    private (string? Replacement, int End) Replacement(IReadOnlyList<Token> tokens, int i, string text)
    {
        var token = tokens[i];
        if (i + 1 < tokens.Count && Joined(token, tokens[i + 1]) is { } joined) return (joined, tokens[i + 1].End);
        if (IsFine(token, text)) return (null, token.End);
        if (Halves(token.Word) is { } halves) return (halves, token.End);
        return (Scored(token.Word).Select(candidate => candidate.Word).FirstOrDefault(), token.End);
    }

    // "hospita verhuur" is one word of the index.
    private string? Joined(Token left, Token right)
    {
        if (left.IsStopWord || right.IsStopWord || right.Start - left.End != 1) return null;
        var joined = left.Word + right.Word;
        return _frequencies.ContainsKey(joined) && !(_frequencies.ContainsKey(left.Word) && _frequencies.ContainsKey(right.Word)) ? joined : null;
    }

    private bool IsFine(Token token, string text) =>
        token.Word.Length < 4 || !token.Word.All(char.IsAsciiLetter) || IsWord(token.Word) || _analysis.Parts(token.Word).Count > 0
        || text.AsSpan(token.Start, token.End - token.Start).ContainsAnyInRange('A', 'Z');

    private bool IsWord(string word) => _frequencies.ContainsKey(word) || _analysis.IsKnownWord(word);

    private string? Halves(string word)
    {
        for (var cut = 2; cut <= word.Length - 2; cut++)
        {
            if (IsWord(word[..cut]) && IsWord(word[cut..])) return $"{word[..cut]} {word[cut..]}";
        }
        return null;
    }

    private IEnumerable<(string Word, double Cost)> Scored(string word)
    {
        var limit = word.Length < 6 ? 1.2 : 2.0;
        var fromIndex = SpellingSearch.Near(word, _indexWords, limit)
            .Select(near => (Word: _indexWords.Word(near.Number), Cost: near.Distance - 0.5 - 0.05 * Math.Log(1 + _frequencies[_indexWords.Word(near.Number)])));
        var list = _analysis.Words;
        var fromList = SpellingSearch.Near(word, list.Words, limit)
            .Where(near => !list.Traits(near.Number).HasFlag(WordTraits.Unsuggested))
            .Select(near => (Word: list.Words.Word(near.Number), Cost: near.Distance + (list.Traits(near.Number).HasFlag(WordTraits.Name) ? 0.5 : 0)));
        return fromIndex.Concat(fromList).GroupBy(candidate => candidate.Word).Select(same => same.MinBy(candidate => candidate.Cost)).OrderBy(candidate => candidate.Cost);
    }
}
