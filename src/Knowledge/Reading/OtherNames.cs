using Assistent.Knowledge.Corpus;
using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// Whether a question is about a place or somebody that the overview does not speak of: "Heeft Almelo een leegstandverordening?". A rule
/// holds everywhere, so "Mag Almelo …?" is about the rule; and where those who ask speak of themselves ("wij in Almelo"), the name only
/// tells where they are.
/// </summary>
internal sealed class OtherNames(ArticleLibrary library)
{
    private static readonly char[] Separators = [.. " \t\n\r,;:()\"'/.?!-–“”‘’„"];
    private static readonly char[] ClauseEnds = [.. ",.?!;:\n"];

    private static readonly HashSet<string> Selves = ["ik", "mij", "mijn", "me", "wij", "we", "ons", "onze"];
    private static readonly HashSet<string> Origins = ["uit", "namens"];

    private readonly HashSet<string> _words = [.. library.Instruments
        .SelectMany(article => article.Everything.Select(sentence => sentence.Text).Concat(article.Names).Append(article.Title))
        .SelectMany(Words.Of)];

    public bool AreAskedOf(string question) => question.Split(ClauseEnds).Any(IsAskedOf);

    /// <summary>Whether a text has a name that the overview does not have.</summary>
    public bool HasOther(string text) => text.Split(Separators, StringSplitOptions.RemoveEmptyEntries).Index()
        .Any(word => IsOther(word.Item) || (word.Index > 0 && char.IsUpper(word.Item[0]) && !Words.Of(word.Item).Any(_words.Contains)));

    private bool IsAskedOf(string clause)
    {
        var words = clause.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        var folded = Words.Of(clause);
        return Grammar.AsksWhatIs(folded) && !folded.Any(Selves.Contains) && !folded.Any(Grammar.IsModal)
            && words.Index().Any(word => IsOther(word.Item) && (word.Index == 0 || !Origins.Contains(words[word.Index - 1])));
    }

    private bool IsOther(string word) => Words.Of(word) is [var folded]
        && !_words.Contains(folded)
        && (DutchAnalysis.Load().IsName(folded) || (char.IsUpper(word[0]) && Places.Has(folded)));
}
