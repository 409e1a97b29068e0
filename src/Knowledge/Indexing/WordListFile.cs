using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Assistent.Knowledge.Indexing;

/// <summary>How a base form is made from a word: drop letters at the end, add others.</summary>
internal sealed record WordEdit(int Drop, string Add);

/// <summary>
/// The word list as build/words/generate.mjs writes it, one word a line: <c>5|en 10 2</c> shares five letters with the word before, goes
/// on with "en", has the traits 0x10, and loses two letters to become its base form.
/// </summary>
internal sealed class WordListFile
{
    private const string Resource = "Assistent.Knowledge.Indexing.Data.dutch-words.gz";

    private readonly List<byte> _letters = [];
    private readonly List<int> _starts = [0];
    private readonly List<byte> _shared = [];
    private readonly Dictionary<string, WordEdit> _edits = new(StringComparer.Ordinal);

    private WordListFile(StreamReader lines)
    {
        var traits = new List<WordTraits>();
        var edits = new List<WordEdit?>();
        while (lines.ReadLine() is { } line)
        {
            var bar = line.IndexOf('|', StringComparison.Ordinal);
            var wordEnd = line.IndexOf(' ', bar);
            var traitsEnd = line.IndexOf(' ', wordEnd + 1);
            AddWord(int.Parse(line.AsSpan(0, bar), CultureInfo.InvariantCulture), line.AsSpan(bar + 1, wordEnd - bar - 1));
            var traitsText = traitsEnd < 0 ? line.AsSpan(wordEnd + 1) : line.AsSpan(wordEnd + 1, traitsEnd - wordEnd - 1);
            traits.Add((WordTraits)int.Parse(traitsText, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture));
            edits.Add(traitsEnd < 0 ? null : Edit(line.AsSpan(traitsEnd + 1)));
        }
        Words = new SortedWords([.. _letters], [.. _starts], [.. _shared]);
        Traits = [.. traits];
        Edits = [.. edits];
    }

    public SortedWords Words { get; }
    public WordTraits[] Traits { get; }
    public WordEdit?[] Edits { get; }

    public static WordListFile Read()
    {
        using var resource = typeof(WordListFile).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The word list {Resource} is not in the assembly; build/words makes it.");
        using var reader = new StreamReader(new GZipStream(resource, CompressionMode.Decompress), Encoding.ASCII, false, 1 << 16);
        return new WordListFile(reader);
    }

    private void AddWord(int shared, ReadOnlySpan<char> rest)
    {
        var previous = _starts.Count > 1 ? _starts[^2] : 0;
        for (var i = 0; i < shared; i++) _letters.Add(_letters[previous + i]);
        foreach (var letter in rest) _letters.Add((byte)letter);
        _starts.Add(_letters.Count);
        _shared.Add((byte)shared);
    }

    private WordEdit Edit(ReadOnlySpan<char> text)
    {
        var known = _edits.GetAlternateLookup<ReadOnlySpan<char>>();
        if (known.TryGetValue(text, out var edit)) return edit;
        var digits = text.IndexOfAnyExceptInRange('0', '9') is >= 0 and var end ? end : text.Length;
        return known[text] = new WordEdit(int.Parse(text[..digits], CultureInfo.InvariantCulture), text[digits..].ToString());
    }
}
