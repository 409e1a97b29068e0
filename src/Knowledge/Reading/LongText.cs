using Assistent.Knowledge.Articles;

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
    private const int LongestClosing = 40;

    private static readonly string[] Heads = ["van:", "aan:", "cc:", "onderwerp:", "verzonden:", "datum:", "from:", "to:", "subject:",
        "sent:"];
    private static readonly string[] Closings = ["met vriendelijke groet", "vriendelijke groet", "groet", "groeten", "mvg", "hoogachtend",
        "bvd", "alvast bedankt"];

    /// <summary>The message itself, without what surrounds it in a mail.</summary>
    public static string Own(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length < 2)
            return message;
        var own = lines.TakeWhile((line, i) => i == 0 || !IsClosing(line)).Where(line => line[0] != '>' && !IsHead(line)).ToList();
        return own.Count == 0 ? message : string.Join('\n', own);
    }

    /// <summary>
    /// The texts in which a long message may ask: each sentence that asks, with the one before it; the message itself where it is short.
    /// </summary>
    public static IReadOnlyList<string> Questions(string message)
    {
        if (Words.Of(message).Count < LongFrom)
            return [message];
        var sentences = message.Split('\n').SelectMany(SentenceSplitter.Split).ToList();
        var asking = Enumerable.Range(0, sentences.Count)
            .Where(i => sentences[i].Contains('?', StringComparison.Ordinal))
            .Take(MostQuestions)
            .ToList();
        return asking.Count == 0
            ? [message]
            : [.. asking.SelectMany(i => i == 0 ? new[] { sentences[i] } : [sentences[i], $"{sentences[i - 1]} {sentences[i]}"])];
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

    private static bool IsClosing(string line) =>
        line.Length <= LongestClosing && Closings.Any(closing => line.StartsWith(closing, StringComparison.OrdinalIgnoreCase));
}
