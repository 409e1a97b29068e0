namespace Assistent.Knowledge.Language;

/// <summary>
/// Dutch text as words: cut, folded, stemmed, marked as stop words or not. The same analysis serves writing the index and asking it.
/// Safe to use from several threads.
/// </summary>
internal sealed class DutchAnalysis
{
    private static readonly Lazy<DutchAnalysis> Loaded = new(() => new DutchAnalysis(WordList.Load()));

    private readonly WordList _words;
    private readonly CompoundSplitter _compounds;
    private readonly Stemmer _stemmer;
    private readonly Synonyms _synonyms;

    private DutchAnalysis(WordList words)
    {
        _words = words;
        _compounds = new CompoundSplitter(words);
        _stemmer = new Stemmer(words, _compounds);
        _synonyms = Synonyms.Dutch(Stem);
    }

    private DutchAnalysis(DutchAnalysis other, Synonyms synonyms)
    {
        (_words, _compounds, _stemmer) = (other._words, other._compounds, other._stemmer);
        _synonyms = synonyms;
    }

    /// <summary>The Dutch word list itself.</summary>
    public WordList Words => _words;

    /// <summary>The one analysis of this process: the language is the same for every knowledge base, and its word list large.</summary>
    public static DutchAnalysis Load() => Loaded.Value;

    /// <summary>The same analysis, in which the words of each group count as the same too.</summary>
    public DutchAnalysis With(IEnumerable<IReadOnlyList<string>> synonyms) => new(this, _synonyms.With(synonyms));

    /// <summary>All words of a text in their order, stop words too.</summary>
    public IReadOnlyList<Token> Analyze(string text)
    {
        var tokens = new List<Token>();
        var reader = new WordReader(text);
        while (reader.Read())
        {
            tokens.Add(new Token(reader.Word, Stem(reader.Word), reader.Start, reader.End, StopWords.All.Contains(reader.Word)));
        }
        return tokens;
    }

    /// <summary>The stem of a folded word.</summary>
    public string Stem(string word) => _stemmer.Stem(word);

    /// <summary>The words that a folded compound is made of, without linking letters; empty when it is no compound.</summary>
    public IReadOnlyList<string> Parts(string word) => _compounds.Split(word);

    /// <summary>Whether the Dutch word list has the folded word.</summary>
    public bool IsKnownWord(string word) => _words.Contains(word);

    /// <summary>Whether it is a word of the language rather than only a name.</summary>
    public bool IsCommonWord(string word) => _words.Contains(word) && !_words.TraitsOf(word).HasFlag(WordTraits.Name);

    /// <summary>Whether the word list has the folded word only as a name.</summary>
    public bool IsName(string word) => _words.TraitsOf(word).HasFlag(WordTraits.Name);

    /// <summary>Whether the word list has the folded word with a trait.</summary>
    public bool Has(string word, WordTraits trait) => TraitsOf(word).HasFlag(trait);

    /// <summary>What the word list says of the folded word.</summary>
    public WordTraits TraitsOf(string word) => _words.TraitsOf(word);

    /// <summary>Whether the folded word, or the last part of it as a compound, is the plural of a noun.</summary>
    public bool IsPlural(string word)
    {
        var number = _words.Find(word);
        if (number < 0)
            return Parts(word) is [_, .., var last] && last != word && IsPlural(last);
        return word[^1] is 'n' or 's' && !IsStopWord(word) && _words.Traits(number).HasFlag(WordTraits.Noun)
            && _words.BaseForm(number) != word;
    }

    /// <summary>What the folded word is where no capital says that it is a name.</summary>
    public DutchWord KindOf(string word)
    {
        if (IsStopWord(word)) return DutchWord.Function;
        var number = _words.Find(word);
        if (number < 0) return Parts(word) is [] ? DutchWord.None : DutchWord.Bare;
        var traits = _words.Traits(number);
        if (traits.HasFlag(WordTraits.Name)) return DutchWord.None;
        var isBase = _words.BaseForm(number) == word;
        return (traits & (WordTraits.Noun | WordTraits.Adjective | WordTraits.Verb), word) switch
        {
            (WordTraits.Noun, _) when isBase => DutchWord.Bare,
            (WordTraits.Verb or WordTraits.Noun | WordTraits.Verb, [.., 't'] or [.., 't' or 'd', 'e']) => DutchWord.Verb,
            (WordTraits.Noun | WordTraits.Verb, _) when isBase => DutchWord.Bare,
            (WordTraits.Verb, [.., not ('d' or 'n' or 'e')]) => DutchWord.Bare,
            _ => DutchWord.Other,
        };
    }

    /// <summary>Whether the folded word says little about what a text is about.</summary>
    public static bool IsStopWord(string word) => StopWords.All.Contains(word);

    /// <summary>The other stems that count as the same as this one when a passage is looked for.</summary>
    public IReadOnlyList<string> SynonymsOf(string stem) => _synonyms.Of(stem);
}
