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
    private const int MaxLength = 20_000;

    public static string From(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        var cut = text.Length > MaxLength ? text[..MaxLength] : text;
        return Squeeze(MaskedText.Of(WithoutTags(Seen(MaskedText.Of(cut).Text).Normalize(NormalizationForm.FormC))).Unmarked);
    }

    // What is not seen goes first, or a tag could hide behind it. A lone surrogate, which has no normal form, becomes the replacement
    // character.
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
