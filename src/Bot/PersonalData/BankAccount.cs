using System.Collections.Frozen;

namespace Assistent.Bot.PersonalData;

/// <summary>International bank account numbers: the length of their country, and a rest of one when divided by 97 (ISO 13616).</summary>
internal static class BankAccount
{
    private const int Modulus = 97;
    private const int MaxApart = 3;

    // Every country's numbers have more; words behind the two letters of a country have none.
    private const int LeastDigits = 10;

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
        if (!text.Is(index, TokenKind.Letters) || text.Is(index - 1, TokenKind.Digits) || CountryAt(text, index) is not var (start, country)
            || !Lengths.TryGetValue(country.ToUpperInvariant(), out var length))
            return null;
        return EndOf(text.Text, start, length) is { } end ? new FoundData(PersonalDataKind.BankAccount, start, end) : null;
    }

    // "NL91 …", "ibanNL91 …", "N L 9 1 …".
    private static (int Start, string Country)? CountryAt(TokenText text, int index) => text[index].Length switch
    {
        2 => (text[index].Start, text.Chars(index).ToString()),
        1 when text.Is(index + 1, TokenKind.Space) && text[index + 2].Length == 1 && text.Is(index + 4, TokenKind.Digits) =>
            (text[index].Start, text.Word(index) + text.Word(index + 2)),
        _ when text.Word(index) is ['i', 'b', 'a', 'n', _, _] => (text[index].End - 2, text.Chars(index)[^2..].ToString()),
        _ => null,
    };

    // A few signs, blanks or ends of lines may stand between any two characters.
    private static int? EndOf(string text, int start, int length)
    {
        var number = new char[length];
        var (count, i, apart) = (0, start, 0);
        for (; i < text.Length && count < length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
                (number[count++], apart) = (char.ToUpperInvariant(text[i]), 0);
            else if (++apart > MaxApart || char.IsLetterOrDigit(text[i]) || IsCheckDigitMissing(number, count))
                return null;
        }

        return count == length && (i == text.Length || !char.IsLetterOrDigit(text[i])) && Passes(number) ? i : null;
    }

    // Most of what begins with the letters of a country is a word.
    private static bool IsCheckDigitMissing(char[] number, int count) =>
        (count > 2 && !char.IsAsciiDigit(number[2])) || (count > 3 && !char.IsAsciiDigit(number[3]));

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

        return char.IsAsciiDigit(number[2]) && char.IsAsciiDigit(number[3]) && rest == 1 && HasDigits(number);
    }

    private static bool HasDigits(ReadOnlySpan<char> number)
    {
        var digits = 0;
        foreach (var character in number)
            digits += char.IsAsciiDigit(character) ? 1 : 0;
        return digits >= LeastDigits;
    }
}
