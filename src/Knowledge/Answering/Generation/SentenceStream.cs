using System.Text;
using Assistent.Knowledge.Articles;

namespace Assistent.Knowledge.Answering.Generation;

/// <summary>Cuts a model's text into sentences while it comes in. A sentence is whole once the next one has begun, so that its tokens are there too.</summary>
internal sealed class SentenceStream(SourceTokens tokens)
{
    private readonly StringBuilder _open = new();

    /// <summary>The sentences that are whole now.</summary>
    public IReadOnlyList<WrittenSentence> Add(string text)
    {
        _open.Append(text);

        // Only a letter after a full stop, or a new line, can make a sentence whole.
        return text.Any(char.IsWhiteSpace) || _open.Length == text.Length ? Take(isEnd: false) : [];
    }

    /// <summary>What is left when the text has ended.</summary>
    public IReadOnlyList<WrittenSentence> End() => Take(isEnd: true);

    private IReadOnlyList<WrittenSentence> Take(bool isEnd)
    {
        var text = _open.ToString();
        var lineEnd = text.LastIndexOf('\n');
        var whole = text[..(lineEnd + 1)].Split('\n').SelectMany(Sentences).ToList();
        var rest = text[(lineEnd + 1)..];
        var last = Sentences(rest);
        if (isEnd)
        {
            _open.Clear();
            return [.. whole, .. last];
        }

        // The last one may go on, or have its tokens still to come.
        var keep = last.Count > 1 && !EndsInBracket(rest) ? StartOfLast(rest) : 0;
        _open.Clear().Append(rest.AsSpan(keep));
        return keep > 0 ? [.. whole, .. Sentences(rest[..keep])] : whole;
    }

    private static bool EndsInBracket(string text) => text.LastIndexOf('[') > text.LastIndexOf(']');

    // The last sentence begins after the last full stop that a token or white space follows, and a token belongs to what it follows.
    private static int StartOfLast(string text)
    {
        var cut = SentenceSplitter.Split(WithBlankTokens(text));
        return cut.Count < 2 ? 0 : WithBlankTokens(text).LastIndexOf(cut[^1], StringComparison.Ordinal);
    }

    // Tokens as spaces, so that "maanden. [k7ma] Daarna" is two sentences; the length stays.
    private static string WithBlankTokens(string text)
    {
        var blank = new StringBuilder(text);
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == '[' ? text.IndexOf(']', i) : -1;
            if (end < 0)
                continue;
            for (; i <= end; i++)
                blank[i] = ' ';
        }

        return blank.ToString();
    }

    private IReadOnlyList<WrittenSentence> Sentences(string line)
    {
        var written = WrittenText.Of(line);
        var sentences = new List<WrittenSentence>();
        var (at, cited) = (0, 0);
        foreach (var text in SentenceSplitter.Split(written.Plain))
        {
            var start = written.Plain.IndexOf(text, at, StringComparison.Ordinal);
            at = start + text.Length;

            // A token between two sentences belongs to the first.
            var next = written.Plain.AsSpan(at).IndexOfAnyExcept(' ') is >= 0 and var gap ? at + gap : int.MaxValue;
            var own = written.Tokens.Skip(cited).TakeWhile(token => token.At <= at || token.At <= next).ToList();
            cited += own.Count;
            sentences.Add(new WrittenSentence(text, [.. own.Select(token => tokens.Find(token.Token)).OfType<Passage>().Distinct()]));
        }

        return sentences;
    }
}
