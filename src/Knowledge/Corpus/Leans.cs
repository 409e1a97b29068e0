
namespace Assistent.Knowledge.Corpus;

/// <summary>
/// Whether a sentence means something only after the one before it: "In die periode kunnen ze …". Dutch says so with a closed set of
/// words at the beginning of a sentence: what joins on, what stands for something said, and what points back at it.
/// </summary>
internal static class Leans
{
    private static readonly HashSet<string> JoiningOn = new(StringComparer.Ordinal)
    {
        "ook", "maar", "zo", "bovendien", "verder", "dan", "toch", "echter", "dus", "ze", "zij", "hij", "daar", "hier",
    };

    private static readonly HashSet<string> PointingBack = new(StringComparer.Ordinal) { "dit", "dat", "deze", "die" };

    // What these point at is the overview itself, or now.
    private static readonly HashSet<string> PointedAtItself = new(StringComparer.Ordinal)
    {
        "overzicht", "uitgave", "versie", "artikel", "moment",
    };

    private static readonly HashSet<string> Prepositions = new(StringComparer.Ordinal)
    {
        "in", "op", "voor", "van", "bij", "met", "door", "na", "tijdens", "onder", "via", "naast", "uit", "over", "om", "aan",
    };

    private static readonly HashSet<string> VerbsOfSubject = new(StringComparer.Ordinal)
    {
        "is", "zijn", "gaat", "kan", "kunnen", "wordt", "worden", "heeft", "biedt", "helpt", "moet", "mag", "betreft",
    };

    // How many words at the beginning can point back: "Een van die organisaties is …".
    private const int Beginning = 4;

    /// <summary>The sentences that one needs before it, in the text's order; those before them may be needed in their turn.</summary>
    public static IReadOnlyList<Sentence> Before(Article article, Sentence sentence)
    {
        var text = article.ChangeOf(sentence) is null ? article.Sentences : [.. article.LaterChanges.Select(change => change.Sentence)];
        var number = sentence.Number;
        while (number > 1 && On(article, text[number - 1]))
            number--;
        return [.. text.Skip(number - 1).TakeWhile(before => before.Number < sentence.Number)];
    }

    /// <summary>Whether a sentence needs the one before it; not where the article's title before it says what it is about.</summary>
    public static bool On(Article article, Sentence sentence) =>
        !sentence.IsListLine && On(sentence.Text) && !(article.IsInstrument && IsOnSubject(article, sentence.Text));

    /// <summary>Whether a text begins with something that was said before it.</summary>
    public static bool On(string text)
    {
        var words = Words.Of(text);
        return words is [var first, var second, ..] && (JoiningOn.Contains(first)
            || IsPronominal(first)
            || (first is "het" && VerbsOfSubject.Contains(second))
            || (first is "met" && second is "name")
            || PointsBack(words, 0)
            || Enumerable.Range(1, Math.Min(Beginning, words.Count) - 1)
                .Any(i => Prepositions.Contains(words[i - 1]) && PointsBack(words, i)));
    }

    /// <summary>Whether what a text begins with is its article's subject: "Het is een snelle manier", "Deze regeling biedt".</summary>
    public static bool IsOnSubject(Article article, string text) => Words.Of(text) switch
    {
        ["het", "is", ..] or ["ze", "zijn", ..] => true,
        ["deze" or "dit", var noun, ..] => Words.Of(article.Title).Any(word => word.Contains(noun, StringComparison.Ordinal)),
        _ => false,
    };

    private static bool PointsBack(IReadOnlyList<string> words, int at) =>
        PointingBack.Contains(words[at]) && !(at + 1 < words.Count && PointedAtItself.Contains(words[at + 1]));

    // "Daarin", "hierdoor": a word for something said, with what it is to the rest.
    private static bool IsPronominal(string word) =>
        word.Length > 5 && (word.StartsWith("daar", StringComparison.Ordinal) || word.StartsWith("hier", StringComparison.Ordinal));
}
