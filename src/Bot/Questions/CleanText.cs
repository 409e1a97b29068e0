using System.Globalization;
using System.Text;

namespace Assistent.Bot.Questions;

/// <summary>
/// Cleans what a user wrote, once: normal form, no invisible or direction-changing characters, no markup, single spaces, no
/// citizen service numbers. Linear in the length of the text.
/// </summary>
public static class CleanText
{
    // A pasted mail has some ten thousand characters; what lies beyond is not read.
    private const int MaxLength = 20_000;

    public static string From(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var cut = text.Length > MaxLength ? text[..MaxLength] : text;
        return MaskServiceNumbers(Squeeze(WithoutTags(Seen(cut).Normalize(NormalizationForm.FormC))));
    }

    // What is not seen goes first, or a tag could hide behind it. A lone surrogate, which has no normal form, becomes the replacement character.
    private static string Seen(string text)
    {
        var seen = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned))
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
                case UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.SpaceSeparator:
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

    // Nine digits in a row, points or spaces between them allowed, are taken for a burgerservicenummer and never go further.
    private static string MaskServiceNumbers(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var length = char.IsAsciiDigit(text[i]) && (i == 0 || !char.IsAsciiDigit(text[i - 1])) ? ServiceNumberLength(text, i) : 0;
            clean.Append(length > 0 ? "[nummer]" : text[i].ToString());
            i += Math.Max(1, length);
        }

        return clean.ToString();
    }

    private static int ServiceNumberLength(string text, int start)
    {
        var (digits, i) = (0, start);
        for (; i < text.Length && digits < 9; i++)
        {
            if (char.IsAsciiDigit(text[i]))
                digits++;
            else if (text[i] is not ('.' or ' ' or '-') || !char.IsAsciiDigit(text[i - 1]))
                return 0;
        }

        var isBounded = i >= text.Length || !char.IsAsciiDigit(text[i]);
        return digits == 9 && isBounded ? i - start : 0;
    }
}
