using System.Text;

namespace Assistent.Knowledge.Language;

/// <summary>Repairs what a writer mistyped, towards the words that the index knows and, second, the Dutch word list.</summary>
internal sealed class SpellingRepair
{
    private const int ShortestRepaired = 4;
    // Looking for a word takes milliseconds; a text of nothing but unknown words is not Dutch.
    private const int MostUnknown = 12;
    private const double JoinLimit = 0.95;
    // The share of a word's letters that may be wrong.
    private const double MostWrong = 0.2;
    // From this length on, a word one mistake away from a word of the index is hardly another word.
    private const int LongWord = 8;

    private readonly DutchAnalysis _analysis;
    private readonly Dictionary<string, int> _indexWords;
    private readonly SpellingSuggestions _suggestions;

    public SpellingRepair(DutchAnalysis analysis, IEnumerable<KeyValuePair<string, int>> indexWords)
    {
        _analysis = analysis;
        _indexWords = indexWords.Where(word => word.Key.Length > 0 && word.Key.All(char.IsAscii))
            .DistinctBy(word => word.Key)
            .ToDictionary(StringComparer.Ordinal);
        _suggestions = new SpellingSuggestions(analysis, _indexWords);
    }

    /// <summary>Words that may have been meant, likeliest first.</summary>
    public IReadOnlyList<string> Candidates(string word, int count) =>
        [.. _suggestions.For(word, count).Select(candidate => candidate.Word)];

    /// <summary>The text with its unknown words replaced by the likeliest known ones; what is known stays as it was written.</summary>
    public string Repair(string text)
    {
        var tokens = _analysis.Analyze(text);
        var repaired = new StringBuilder(text.Length);
        var copied = 0;
        var unknown = 0;
        for (var i = 0; i < tokens.Count && unknown < MostUnknown; i++)
        {
            if (!IsListed(tokens[i].Word)) unknown++;
            var (replacement, last) = Join(tokens, i, text) is { } joined ? (joined, i + 1) : (Replace(tokens[i], text), i);
            if (replacement is null) continue;
            repaired.Append(text, copied, tokens[i].Start - copied).Append(LikeWritten(replacement, text[tokens[i].Start]));
            copied = tokens[last].End;
            i = last;
        }
        return repaired.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>"hospita verhuur", "logeer regling": one word of the index, written as two.</summary>
    private string? Join(IReadOnlyList<Token> tokens, int i, string text)
    {
        if (i + 1 == tokens.Count) return null;
        var (left, right) = (tokens[i], tokens[i + 1]);
        if (left.IsStopWord || right.IsStopWord || text[left.End..right.Start] is not (" " or "-")) return null;
        if (!IsPlain(left, text) || !IsPlain(right, text)) return null;
        var joined = left.Word + right.Word;
        if (_indexWords.ContainsKey(joined)) return joined;
        if (IsKnown(left.Word) && IsKnown(right.Word)) return null;
        return _suggestions.FromIndex(joined, JoinLimit).Where(candidate => candidate.Word.Length > joined.Length - 2)
            .OrderBy(candidate => candidate.Cost).Select(candidate => candidate.Word).FirstOrDefault();
    }

    private string? Replace(Token token, string text)
    {
        if (token.Word.Length < ShortestRepaired || !IsPlain(token, text) || IsListed(token.Word)) return null;
        if (IsCompound(token.Word)) return InsteadOfCompound(token.Word);
        if (Part(token.Word) is { } parted) return parted;
        return _suggestions.For(token.Word, 1) is [var best] && best.Cost <= MostWrong * token.Word.Length ? best.Word : null;
    }

    // "statusouders" could be a compound, but the passages speak of "statushouders".
    private string? InsteadOfCompound(string word)
    {
        if (word.Length < LongWord) return null;
        var nearest = _suggestions.FromIndex(word, JoinLimit)
            .OrderBy(candidate => candidate.Cost)
            .Select(candidate => candidate.Word)
            .FirstOrDefault();
        return nearest is null || _analysis.Stem(nearest) == _analysis.Stem(word) ? null : nearest;
    }

    // Letters only, no name (a capital only at the beginning of the text), and not inside an address or code.
    private static bool IsPlain(Token token, string text)
    {
        var small = Math.Max(1, token.Start);
        return token.Word.All(char.IsAsciiLetter)
            && text.AsSpan(small, Math.Max(0, token.End - small)).IndexOfAnyInRange('A', 'Z') < 0
            && (token.Start == 0 || text[token.Start - 1] is ' ' or '\n' or '\t' or '(' or '"' or '\'' or '-' or '‘' or '“')
            && IsWordEnd(text.AsSpan(token.End));
    }

    private static bool IsWordEnd(ReadOnlySpan<char> rest) => rest switch
    {
        [] or ['-' or '/', ..] => true,
        ['@' or '_' or '\\' or ':', not (' ' or '\n'), ..] => false,
        [var next, ..] when char.IsWhiteSpace(next) => true,
        [var next, var after, ..] => char.IsPunctuation(next) && !char.IsLetterOrDigit(after),
        [var next] => char.IsPunctuation(next),
    };

    private bool IsKnown(string word) => IsListed(word) || IsCompound(word);

    private bool IsListed(string word) => _indexWords.ContainsKey(word) || _analysis.IsKnownWord(word);

    // A compound of the index's own words, or one of few and long parts.
    private bool IsCompound(string word) => _analysis.Parts(word) is [var left, var right] && left.Length > 3 && right.Length > 3;

    /// <summary>"isdat": two words written as one.</summary>
    private string? Part(string word)
    {
        for (var cut = 2; cut <= word.Length - 2; cut++)
        {
            if (MayStandApart(word[..cut]) && MayStandApart(word[cut..])) return $"{word[..cut]} {word[cut..]}";
        }
        return null;
    }

    private bool MayStandApart(string word) => DutchAnalysis.IsStopWord(word) || (word.Length > 3 && _indexWords.ContainsKey(word));

    private static string LikeWritten(string replacement, char first) =>
        char.IsUpper(first) ? char.ToUpperInvariant(replacement[0]) + replacement[1..] : replacement;
}
