using System.Globalization;
using System.Text;
using Assistent.Bot.PersonalData;

namespace Assistent.Bot.Questions;

/// <summary>
/// Cleans what a user wrote, once: no personal data, normal form, no invisible or direction-changing characters, no markup, single
/// spaces. Linear in the length of the text.
/// </summary>
public static class CleanText
{
    // A pasted mail has some ten thousand characters; what lies beyond is not read.
    public const int MaxLength = 20_000;

    // No word is longer, and an address on the web that is may be cut.
    private const int MaxWord = 100;
    private const string CutMark = " [ingekort]";

    public static string From(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var cut = Cut(text);
        var read = IsCut(cut) ? cut[..^CutMark.Length] : cut;
        return Squeeze(MaskedText.Of(WithoutTags(Seen(MaskedText.Of(read).Text).Normalize(NormalizationForm.FormC))).Unmarked);
    }

    /// <summary>What is kept of what a user wrote, and answered: no more than is read, without personal data.</summary>
    public static string Kept(string text) => MaskedText.Of(Cut(text)).Text;

    /// <summary>As much of a text as is read, to the end of a word, with a mark behind it where that is not all.</summary>
    public static string Cut(string text)
    {
        if (text.Length <= MaxLength)
            return text;
        var end = MaxLength;
        while (end > MaxLength - MaxWord && !char.IsWhiteSpace(text[end]))
            end--;
        if (end == MaxLength - MaxWord)
            end = char.IsHighSurrogate(text[MaxLength - 1]) ? MaxLength - 1 : MaxLength;
        return $"{text[..end]}{CutMark}";
    }

    /// <summary>Whether a text that is kept is not all that was written.</summary>
    public static bool IsCut(string kept) => kept.EndsWith(CutMark, StringComparison.Ordinal);

    // What is not seen goes first, or a tag could hide behind it. A lone surrogate, which has no normal form, becomes the replacement
    // character.
    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.OtherNotAssigned))
                seen.Append(rune.ToString());
        }

        return seen.ToString();
    }

    // Everything between '<' and the next '>' goes when it looks like a tag; a lone '<' stays, as in "< 12 m²".
    private static string WithoutTags(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
            return text;
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var isTag = text[i] == '<' && i + 1 < text.Length && (char.IsAsciiLetter(text[i + 1]) || text[i + 1] is '/' or '!' or '?');
            if (!isTag)
            {
                clean.Append(text[i]);
                continue;
            }

            var end = text.IndexOf('>', i);
            if (end < 0)
                break;
            clean.Append(' ');
            i = end;
        }

        return clean.ToString();
    }

    private static string Squeeze(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            switch (char.GetUnicodeCategory(character))
            {
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                    or UnicodeCategory.SpaceSeparator:
                    if (clean.Length > 0 && clean[^1] is not (' ' or '\n'))
                        clean.Append(character == '\n' ? '\n' : ' ');
                    else if (clean.Length > 0 && character == '\n')
                        clean[^1] = '\n';
                    break;
                default:
                    clean.Append(character);
                    break;
            }
        }

        return clean.ToString().Trim();
    }
}
