using Assistent.Knowledge.Corpus;

namespace Assistent.Knowledge.Reading;

/// <summary>
/// The question in a pasted mail or a story: without what was quoted, the lines of a mail's head and what closes it; and of a text that
/// is still long, the sentences that ask.
/// </summary>
internal static class LongText
{
    // About the length from which on a message tells a story before or after it asks.
    private const int LongFrom = 40;
    private const int MostQuestions = 6;
    private const int MostSentences = 30;
    private const float MoreLikelyThanNot = 0.5f;
    private const int MostBefore = 12;
    private const char Quote = '>';
    private const int LongestClosing = 40;

    private static readonly string[] Heads = ["van:", "aan:", "cc:", "onderwerp:", "verzonden:", "datum:", "from:", "to:", "subject:",
        "sent:"];
    private static readonly string[] Closings = ["met vriendelijke groet", "vriendelijke groet", "groet", "groeten", "mvg", "hoogachtend",
        "bvd", "alvast bedankt"];

    /// <summary>The message itself, without what surrounds it in a mail; what it quotes belongs to it where it points there.</summary>
    public static string Own(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length < 2)
            return message;
        var written = lines.TakeWhile((line, i) => i == 0 || !IsClosing(line)).Where(line => !IsHead(line)).ToList();
        var own = written.Where(line => line[0] != Quote).ToList();
        if (own.Exists(PointsBelow))
            own = [.. written.Select(line => line.TrimStart(Quote, ' ')).Where(line => line.Length > 0 && !IsHead(line))];
        return own.Count == 0 ? message : string.Join('\n', own);
    }

    /// <summary>Whether a message is so long that it tells a story before or after it asks.</summary>
    public static bool IsLong(string message) => Words.Of(message).Count >= LongFrom;

    /// <summary>
    /// The sentences of a long message that are likeliest to ask, in their order, each with those before it; where one with a question
    /// mark asks, only such.
    /// </summary>
    /// <param name="message">A mail or a story.</param>
    /// <param name="asks">The probability that a sentence asks.</param>
    public static IReadOnlyList<StoryQuestion> Questions(string message, Func<string, float> asks)
    {
        var sentences = Sentences(message).ToList();
        var marked = Enumerable.Range(0, sentences.Count).Where(at => sentences[at].Contains('?', StringComparison.Ordinal))
            .Take(MostSentences).ToHashSet();

        // Without a question mark, what is asked stands at the end of a text that is longer still.
        var asking = Enumerable.Range(Math.Max(0, sentences.Count - MostSentences), Math.Min(MostSentences, sentences.Count)).Union(marked)
            .ToDictionary(at => at, at => asks(sentences[at]));
        marked.RemoveWhere(at => asking[at] <= MoreLikelyThanNot);
        return [.. (marked.Count > 0 ? marked : asking.Keys.AsEnumerable()).OrderByDescending(at => asking[at]).Take(MostQuestions).Order()
            .Select(at => new StoryQuestion(sentences[at], asking[at], [.. sentences.Take(at).TakeLast(MostBefore)]))];
    }

    // A line that begins as no sentence does goes on with the line before it: mail programs break lines.
    private static IEnumerable<string> Sentences(string message)
    {
        var paragraph = "";
        foreach (var line in message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (paragraph.Length > 0 && !char.IsLower(line[0]))
            {
                foreach (var sentence in SentenceSplitter.Split(paragraph))
                    yield return sentence;
                paragraph = "";
            }

            paragraph = paragraph.Length == 0 ? line : $"{paragraph} {line}";
        }

        foreach (var sentence in SentenceSplitter.Split(paragraph))
            yield return sentence;
    }

    /// <summary>A short text, cut at every mark after which a new thing may be said; as it is where it is long.</summary>
    public static IReadOnlyList<string> Clauses(string message)
    {
        var clauses = new List<string>();
        var start = 0;
        for (var i = 1; i < message.Length && clauses.Count < MostQuestions; i++)
        {
            if (!char.IsWhiteSpace(message[i]) || message[i - 1] is not ('.' or '!' or '?' or ',' or '\n'))
                continue;
            clauses.Add(message[start..i].Trim());
            start = i;
        }

        return [.. clauses.Append(message[start..].Trim()).Where(clause => clause.Length > 0)];
    }

    private static bool IsHead(string line) => Heads.Any(head => line.StartsWith(head, StringComparison.OrdinalIgnoreCase));

    private static bool PointsBelow(string line) => Words.Of(line) is var words
        && (words.Any(word => word.StartsWith("onderstaand", StringComparison.Ordinal)
            || word is "hieronder" or "onderaan" or "doorgestuurd") || words.Zip(words.Skip(1)).Contains(("zie", "onder")));

    private static bool IsClosing(string line) =>
        line.Length <= LongestClosing && Closings.Any(closing => line.StartsWith(closing, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A sentence of a long text that may ask.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Asks">The probability that it does.</param>
/// <param name="Before">The sentences before it.</param>
internal sealed record StoryQuestion(string Text, float Asks, IReadOnlyList<string> Before);
