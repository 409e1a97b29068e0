using System.Collections.Frozen;

namespace Assistent.Bot.PersonalData;

/// <summary>International bank account numbers: the length of their country, and a rest of one when divided by 97 (ISO 13616).</summary>
internal static class BankAccount
{
    private const int Modulus = 97;

    // The registry's lengths per country.
    private static readonly FrozenDictionary<string, int> Lengths = (
        "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 GE22 "
        + "GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 "
        + "IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 "
        + "PT25 QA29 RO24 RS22 SA24 SC31 SD18 SE24 SI19 "
        + "SK24 SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20").Split(' ').ToFrozenDictionary(entry =>
            entry[..2], entry => int.Parse(entry[2..], System.Globalization.CultureInfo.InvariantCulture));

    public static FoundData? At(TokenText text, int index)
    {
        if (!text.Is(index, TokenKind.Letters) || text[index].Length < 2 || text.Is(index - 1, TokenKind.Digits)
            || text.Is(index - 1, TokenKind.Letters))
            return null;
        var start = text[index].Length == 2 ? text[index].Start : text.Word(index) is ['i', 'b', 'a', 'n', _, _] ? text[index].End - 2 : -1;
        if (start < 0 || !Lengths.TryGetValue(text.Text.Substring(start, 2).ToUpperInvariant(), out var length))
            return null;
        return EndOf(text.Text, start, length) is { } end ? new FoundData(PersonalDataKind.BankAccount, start, end) : null;
    }

    // One separator may stand between any two characters.
    private static int? EndOf(string text, int start, int length)
    {
        var number = new char[length];
        var (count, i) = (0, start);
        for (; i < text.Length && count < length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
                number[count++] = char.ToUpperInvariant(text[i]);
            else if (text[i] is not (' ' or '.' or '-') || !char.IsAsciiLetterOrDigit(text[i - 1]))
                return null;
        }

        return count == length && (i == text.Length || !char.IsLetterOrDigit(text[i])) && Passes(number) ? i : null;
    }

    private static bool Passes(ReadOnlySpan<char> number)
    {
        var rest = 0;
        for (var i = 0; i < number.Length; i++)
        {
            var character = number[(i + 4) % number.Length];
            rest = char.IsAsciiDigit(character)
                ? ((rest * 10) + character - '0') % Modulus
                : ((rest * 100) + character - 'A' + 10) % Modulus;
        }

        return char.IsAsciiDigit(number[2]) && char.IsAsciiDigit(number[3]) && rest == 1;
    }
}
