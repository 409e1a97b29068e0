using System.Collections.Frozen;

namespace Assistent.Bot.PersonalData;

/// <summary>Mail addresses of people, also with "(at)" or spaces around the sign; not the mailbox of an office, such as info@.</summary>
internal static class MailAddress
{
    private const int MaxLocalChars = 64;
    private const int MaxDomainChars = 200;
    private const string LocalSigns = "._%+-'";
    private const string SignBeginnings = "@([aA";

    private static readonly FrozenSet<string> Offices = FrozenSet.Create(
        "info", "contact", "post", "helpdesk", "servicedesk", "loket", "klantenservice", "klantcontact", "secretariaat", "noreply",
        "no-reply", "webmaster", "privacy", "communicatie", "pers");

    public static FoundData? At(TokenText text, int index)
    {
        var (all, start) = (text.Text, text[index].Start);
        if (!text.Is(index, TokenKind.Letters) && !text.Is(index, TokenKind.Digits) || (start > 0 && IsLocal(all[start - 1])))
            return null;
        var end = start;
        while (end < all.Length && end - start <= MaxLocalChars && IsLocal(all[end]))
            end++;
        var local = all.AsSpan(start, end - start).TrimEnd('.');
        if (local.Length == 0 || AfterSign(all, start + local.Length) is not { } domain
            || Offices.Contains(local.ToString().ToLowerInvariant()))
            return null;
        return DomainEnd(all, domain) is { } over ? new FoundData(PersonalDataKind.MailAddress, start, over) : null;
    }

    private static int? AfterSign(string text, int at)
    {
        var i = at < text.Length && text[at] == ' ' ? at + 1 : at;
        if (i >= text.Length || !SignBeginnings.Contains(text[i], StringComparison.Ordinal))
            return null;
        foreach (var sign in (ReadOnlySpan<string>)["@", "(at)", "[at]", "(@)", "[@]", "apenstaartje "])
        {
            if (string.Compare(text, i, sign, 0, sign.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return i + sign.Length < text.Length && text[i + sign.Length] == ' ' ? i + sign.Length + 1 : i + sign.Length;
        }

        return null;
    }

    // Labels with points, or "punt", between them; the last has at least two letters.
    private static int? DomainEnd(string text, int start)
    {
        var (i, labels) = (start, 0);
        while (i < text.Length && i - start < MaxDomainChars)
        {
            var label = i;
            while (i < text.Length && i - start < MaxDomainChars && (char.IsLetterOrDigit(text[i]) || text[i] == '-'))
                i++;
            if (i == label)
                return null;
            labels++;
            if (PointLength(text, i) is var point && point > 0 && i + point < text.Length && char.IsLetterOrDigit(text[i + point]))
                i += point;
            else
                return labels > 1 && i - label >= 2 && char.IsLetter(text[label]) ? i : null;
        }

        return null;
    }

    private static int PointLength(string text, int at)
    {
        foreach (var point in (ReadOnlySpan<string>)[".", " punt ", "(punt)", "[punt]", "(dot)", "[dot]", " . "])
        {
            if (string.Compare(text, at, point, 0, point.Length, StringComparison.OrdinalIgnoreCase) == 0)
                return point.Length;
        }

        return 0;
    }

    private static bool IsLocal(char character) =>
        char.IsLetterOrDigit(character) || LocalSigns.Contains(character, StringComparison.Ordinal);
}
