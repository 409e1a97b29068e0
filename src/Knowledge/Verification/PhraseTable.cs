namespace Assistent.Knowledge.Verification;

/// <summary>
/// Phrases by label, found as runs of words in a text. Written as lines under a <c>[label]</c>; a word ending in <c>*</c> matches
/// every word that begins so, and a phrase beginning with <c>^</c> only the start of the text. Matching takes time in proportion to
/// the text, never backtracks, and of phrases that begin at the same word prefers the longest.
/// </summary>
public sealed class PhraseTable
{
    private readonly Dictionary<string, List<Phrase>> _exact = [];
    private readonly List<Phrase> _open = [];

    private PhraseTable(IEnumerable<Phrase> phrases)
    {
        foreach (var phrase in phrases)
        {
            if (phrase.Words[0].EndsWith('*'))
            {
                _open.Add(phrase);
                continue;
            }

            if (!_exact.TryGetValue(phrase.Words[0], out var list))
                _exact[phrase.Words[0]] = list = [];
            list.Add(phrase);
        }
    }

    /// <summary>A phrase found: its label, the index of its first word, and the number of its words.</summary>
    public readonly record struct Match(string Label, int Start, int Length);

    /// <exception cref="FormatException">A phrase stands before the first label.</exception>
    public static PhraseTable Parse(string lines)
    {
        var phrases = new List<Phrase>();
        string? label = null;
        foreach (var line in lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '#')
                continue;
            if (line[0] == '[')
            {
                label = line.Trim('[', ']');
                continue;
            }

            var words = line.TrimStart('^').Split(' ', StringSplitOptions.RemoveEmptyEntries);
            phrases.Add(new Phrase(label ?? throw new FormatException($"The phrase '{line}' stands before the first [label]."), words,
                line[0] == '^'));
        }

        return new PhraseTable(phrases);
    }

    /// <summary>Reads a table that is part of this assembly's resources.</summary>
    public static PhraseTable FromResource(System.Reflection.Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is missing.");
        return Parse(new StreamReader(stream).ReadToEnd());
    }

    /// <summary>All phrases in a text, by start; at each word the longest of every label.</summary>
    /// <param name="words">The text's words, folded to lower case without accents.</param>
    public IReadOnlyList<Match> Find(IReadOnlyList<string> words)
    {
        var matches = new List<Match>();
        for (var start = 0; start < words.Count; start++)
        {
            var first = matches.Count;
            foreach (var phrase in _exact.GetValueOrDefault(words[start], []))
                Try(phrase, start, first);
            foreach (var phrase in _open)
                Try(phrase, start, first);
        }

        return matches;

        // Matches from the index first on begin at the same word.
        void Try(Phrase phrase, int start, int first)
        {
            if ((phrase.AtStart && start > 0) || !phrase.Fits(words, start))
                return;
            var same = matches.FindIndex(first, match => match.Label == phrase.Label);
            if (same < 0)
                matches.Add(new Match(phrase.Label, start, phrase.Words.Length));
            else if (matches[same].Length < phrase.Words.Length)
                matches[same] = new Match(phrase.Label, start, phrase.Words.Length);
        }
    }

    private sealed record Phrase(string Label, string[] Words, bool AtStart)
    {
        public bool Fits(IReadOnlyList<string> words, int start)
        {
            if (start + Words.Length > words.Count)
                return false;
            for (var i = 0; i < Words.Length; i++)
            {
                var (pattern, word) = (Words[i], words[start + i]);
                var fits = pattern.EndsWith('*')
                    ? word.AsSpan().StartsWith(pattern.AsSpan()[..^1], StringComparison.Ordinal)
                    : word == pattern;
                if (!fits)
                    return false;
            }

            return true;
        }
    }
}
