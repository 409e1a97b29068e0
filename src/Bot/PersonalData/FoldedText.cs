using System.Globalization;
using System.Text;

namespace Assistent.Bot.PersonalData;

/// <summary>
/// A text in which every digit, space and dash has its plain form and nothing is hidden between them, with for each character the
/// stretch of the original that it stands for. Full-width digits, zero-width characters and markup so hide no number.
/// </summary>
internal sealed class FoldedText
{
    // Longer than any tag that a channel writes around a word.
    private const int MaxTagChars = 200;
    private const int MinLabelChars = 3;
    private const int MaxLabelChars = 40;
    private const int FullWidthOffset = 0xFEE0;
    private const string NoBreakSpace = "&nbsp;";

    private readonly List<(int Start, int End)> _origins;

    private FoldedText(string text, List<(int Start, int End)> origins) => (Text, _origins) = (text, origins);

    public string Text { get; }

    /// <summary>The stretches of the original within tags that have attributes, which may say something besides.</summary>
    public IReadOnlyList<(int Start, int End)> Attributes { get; private init; } = [];

    public static FoldedText Of(string original)
    {
        var text = new StringBuilder(original.Length);
        var origins = new List<(int, int)>(original.Length);
        List<(int, int)>? attributes = null;
        for (var i = 0; i < original.Length;)
        {
            var length = 1;
            if (TagLength(original, i) is var tag and > 0)
                AddTag(tag);
            else if (string.CompareOrdinal(original, i, NoBreakSpace, 0, NoBreakSpace.Length) == 0)
                Add(' ', NoBreakSpace.Length);
            else if (Rune.TryGetRuneAt(original, i, out var rune))
                AddRune(rune);
            else
                Add(original[i], 1);
            i += length;

            void AddTag(int count)
            {
                var tag = original.AsSpan(i + 1, count - 2);
                if (tag.Contains('='))
                    (attributes ??= []).Add((i + 1, i + count - 1));
                foreach (var character in Standing(tag))
                    Add(character, count);
            }

            void AddRune(Rune rune)
            {
                length = rune.Utf16SequenceLength;
                if (Folded(rune) is { } folded)
                    Add(folded, length);
            }

            void Add(char folded, int count)
            {
                length = count;
                text.Append(folded);
                origins.Add((i, i + count));
            }
        }

        return new FoldedText(text.ToString(), origins) { Attributes = attributes ?? [] };
    }

    /// <summary>The stretch of the original text that a stretch of the folded one stands for.</summary>
    public (int Start, int End) OriginOf(int start, int end) => (_origins[start].Start, _origins[end - 1].End);

    // Null for what is not seen.
    private static char? Folded(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.DecimalDigitNumber => (char)('0' + (int)Rune.GetNumericValue(rune)),
        UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.PrivateUse
            or UnicodeCategory.OtherNotAssigned => null,
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => '\n',
        UnicodeCategory.SpaceSeparator => ' ',
        UnicodeCategory.Control => rune.Value switch
        {
            '\n' or '\r' => '\n',
            '\t' => '\t',
            _ => ' ',
        },
        UnicodeCategory.DashPunctuation => '-',
        _ => rune.Value switch
        {
            >= 0xFF01 and <= 0xFF5E => (char)(rune.Value - FullWidthOffset),
            0x2212 => '-',
            0x2019 or 0x2018 => '\'',
            <= char.MaxValue => (char)rune.Value,
            _ => '\uFFFD',
        },
    };

    // What stands for a tag: "<naam>" is a label as "naam |" is and its end the end of a value; any other is nothing but a space.
    private static string Standing(ReadOnlySpan<char> tag)
    {
        var isEnd = tag[0] == '/';
        var name = isEnd ? tag[1..] : tag;
        var end = name.IndexOfAny(" \t\n/");
        name = end < 0 ? name : name[..end];
        name = name[(name.LastIndexOf(':') + 1)..];
        if (name.Length is < MinLabelChars or > MaxLabelChars)
            return " ";
        var parts = name.ToString().ToLowerInvariant().Split('-', '_', '.');
        var label = Array.Find([string.Concat(parts), parts[^1]], part => FormLabel.KindOf(part) != FieldKind.None);
        return label is null ? " " : isEnd ? "\n" : $" {label}|";
    }

    private static int TagLength(string text, int start)
    {
        if (text[start] != '<' || start + 1 >= text.Length
            || !(char.IsAsciiLetter(text[start + 1]) || text[start + 1] is '/' or '!' or '?'))
            return 0;

        // With a mail address in it, it is how programs write that, or a link that has one.
        var rest = text.AsSpan(start, Math.Min(MaxTagChars, text.Length - start));
        var end = rest.IndexOf('>');
        return end < 0 || rest[..end].Contains('@') ? 0 : end + 1;
    }
}
