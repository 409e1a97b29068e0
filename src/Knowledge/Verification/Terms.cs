using System.Collections.Concurrent;
using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Verification;

/// <summary>
/// Makes the terms by which what is written is compared with the overview's sentences. How much a stem tells follows from how few of the
/// overview's texts have it: the inverse document frequency of Robertson and Spärck Jones (1976), smoothed and never negative.
/// </summary>
internal sealed class Terms
{
    private readonly DutchAnalysis _analysis;
    private readonly Dictionary<string, float> _weights;
    private readonly Dictionary<string, IReadOnlyList<string>> _sameMeaning;
    private readonly float _unseen;

    // Stems have numbers, so that texts are compared number by number. After the overview is read no stem gets a new one.
    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private bool _isSealed;

    // What is written may be anything, and is endless: of words that the overview does not have only so many are kept.
    private const int MostOthers = 10_000;

    private readonly ConcurrentDictionary<string, TermSet.Term> _made = new(StringComparer.Ordinal);
    private int _others;

    public Terms(DutchAnalysis analysis, IReadOnlyCollection<string> texts)
    {
        _analysis = analysis;
        _weights = texts.SelectMany(text => analysis.Analyze(text).Select(token => token.Stem).Distinct())
            .GroupBy(stem => stem, StringComparer.Ordinal)
            .ToDictionary(stems => stems.Key, stems => Weight(stems.Count(), texts.Count), StringComparer.Ordinal);
        _unseen = Weight(1, texts.Count);
        _sameMeaning = ResourceText.Entries(typeof(Terms), "same-meaning")
            .Select(line => line.Split('=').Select(word => analysis.Stem(word.Trim())).Distinct().ToList())
            .SelectMany(group => group.Select(word => (Word: word, Others: group.Where(other => other != word))))
            .GroupBy(pair => pair.Word, pair => pair.Others, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, IReadOnlyList<string> (group) => [.. group.SelectMany(others => others).Distinct()],
                StringComparer.Ordinal);
    }

    /// <summary>Ends the numbering of stems: a stem that no text has, has no number. From here on it may be used from any thread.</summary>
    public void Seal() => _isSealed = true;

    /// <summary>Whether no text of the knowledge base has a word, what means the same, or its parts.</summary>
    public bool IsUnknown(TermSet.Term term) =>
        !IsKnown(term.Stem) && !term.Synonyms.Any(IsKnown) && !(term.Parts.Count > 0 && term.Parts.All(IsKnown));

    public TermSet ReadText(string text) => ReadContent(_analysis.Analyze(text));

    public TermSet ReadContent(IEnumerable<Token> tokens) =>
        new([.. tokens.Where(token => token.IsContent).DistinctBy(token => token.Stem).Select(Term)]);

    /// <summary>The words that state something, as terms.</summary>
    public TermSet ReadStating(IEnumerable<Token> tokens) => ReadContent(tokens.Where(token => !FunctionWords.Has(token)));

    private static float Weight(int frequency, int texts) => MathF.Log(1 + ((texts - frequency + 0.5f) / (frequency + 0.5f)));

    private bool IsKnown(string stem) => _ids.ContainsKey(stem) || _weights.ContainsKey(stem);

    private int IdOf(string stem)
    {
        if (_ids.TryGetValue(stem, out var id))
            return id;
        return _isSealed ? TermSet.NoId : _ids[stem] = _ids.Count;
    }

    private TermSet.Term Term(Token token)
    {
        if (_made.TryGetValue(token.Word, out var made))
            return made;
        var term = Make(token);
        if (_isSealed && (_weights.ContainsKey(token.Stem) || Interlocked.Increment(ref _others) <= MostOthers))
            _made.TryAdd(token.Word, term);
        return term;
    }

    private TermSet.Term Make(Token token) =>
        new(token.Stem, _weights.GetValueOrDefault(token.Stem, _unseen),
            [.. _analysis.SynonymsOf(token.Stem), .. _sameMeaning.GetValueOrDefault(token.Stem, []), .. Roots(token)],
            [.. _analysis.Parts(token.Word).Select(_analysis.Stem)], IdOf);

    // The word that another is derived from: "verantwoordelijk" of "verantwoordelijkheid", "vrijkomen" of "vrijkomende", and
    // "verduurzaming" of "verduurzamings-".
    private IEnumerable<string> Roots(Token token)
    {
        var (word, stem) = (token.Word, token.Stem);
        if (stem.EndsWith("heid", StringComparison.Ordinal) && _analysis.IsKnownWord(stem[..^4]))
            yield return _analysis.Stem(stem[..^4]);
        if (stem.EndsWith("ing", StringComparison.Ordinal) && _analysis.IsKnownWord(stem[..^3] + "en"))
            yield return _analysis.Stem(stem[..^3] + "en");
        if (word.EndsWith("ende", StringComparison.Ordinal) && _analysis.IsKnownWord(word[..^2]))
            yield return _analysis.Stem(word[..^2]);
        if (stem.EndsWith('s') && !_analysis.IsKnownWord(stem) && _analysis.IsKnownWord(stem[..^1]))
            yield return _analysis.Stem(stem[..^1]);
    }
}
