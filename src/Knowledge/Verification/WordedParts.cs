using System.Text.RegularExpressions;
using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Verification;

/// <summary>One sentence of a part as it may be said: a model's, or one of the overview's in its place.</summary>
internal sealed record WordedStatement(string Text, IReadOnlyList<Sentence> Sentences, bool IsQuote);

/// <summary>What a model worded as it may be said, and how many of its sentences were replaced.</summary>
internal sealed record WordedPart(IReadOnlyList<WordedStatement> Statements, int Replaced);

/// <summary>
/// Lets a model's wording through sentence by sentence. One that the sentences that it points at do not bear out is not dropped but
/// replaced by those, so that nothing true is lost.
/// </summary>
internal sealed partial class WordedParts(Func<WrittenCheck> open)
{
    // Made when a model first words something: without a model nothing needs it.
    private readonly Lazy<WrittenCheck> _check = new(open);

    /// <summary>The wording, or null where only the sentences themselves are to be said.</summary>
    public WordedPart? Say(string text, IReadOnlyList<Sentence> sentences)
    {
        var written = Written(text);
        var witnesses = written.Select(sentence => _check.Value.Check(sentence, sentences)).ToList();
        if (!witnesses.Exists(each => each.Count > 0))
            return null;
        var failing = witnesses.FindIndex(each => each.Count == 0);
        var rest = failing < 0 ? [] : sentences.Where(sentence => !witnesses.Exists(each => each.Contains(sentence))).ToList();

        // What the failing sentence was to tell stands in a sentence that another tells in part: the overview says all of it.
        if (failing >= 0 && rest.Count == 0)
            return null;
        return new WordedPart([.. Statements(written, witnesses, failing, rest)], witnesses.Count(each => each.Count == 0));
    }

    /// <summary>The sentences of a wording that verification decides on. What stands after a semicolon is one of its own.</summary>
    public static IReadOnlyList<string> Written(string text) =>
        [.. SentenceSplitter.Split(text).SelectMany(Parted).Select(WithoutVerdict).Where(sentence => sentence.Length > 0)];

    private static IEnumerable<string> Parted(string sentence)
    {
        var parts = sentence.Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return parts.Select((part, i) => i == parts.Length - 1 ? WithCapital(part) : $"{WithCapital(part)}.");
    }

    private static IEnumerable<WordedStatement> Statements(
        IReadOnlyList<string> written, List<IReadOnlyList<Sentence>> witnesses, int failing, List<Sentence> rest)
    {
        for (var i = 0; i < written.Count; i++)
        {
            if (witnesses[i].Count > 0)
                yield return new WordedStatement(written[i], witnesses[i], IsQuote: false);
            foreach (var quote in i == failing ? rest : [])
                yield return new WordedStatement(quote.Text, [quote], IsQuote: true);
        }
    }

    // A yes or no at the beginning of a model's sentence is taken off: only a rule may give one.
    private static string WithoutVerdict(string sentence)
    {
        var rest = Verdict().Replace(sentence, "").TrimStart();
        return rest.Length == sentence.Length || rest.Length == 0 ? rest : WithCapital(rest);
    }

    private static string WithCapital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(
        @"^\W*(?:(?:ja|nee|neen|jazeker|zeker|inderdaad|klopt|jawel|helaas|dat (?:klopt|mag|kan)(?: niet)?)\s*(?:[,.:;!–-]+\s*|$))+",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Verdict();
}
