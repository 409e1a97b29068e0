using System.Collections.Frozen;
using Assistent.Knowledge;

namespace Assistent.Bot.PersonalData;

/// <summary>Mail addresses of people, also with "(at)" or spaces around the sign; not the mailbox of an office, such as info@.</summary>
internal static class MailAddress
{
    private const int MaxLocalChars = 64;
    private const int MaxDomainChars = 200;
    private const string LocalSigns = "._%+-'";
    private const string Openings = "([{";
    private const string Closings = ")]}";
    private const int MaxBlanks = 3;
    private const int MaxSpokenPoints = 4;
    private const int MaxWrittenPoint = 3;

    private static readonly string[] Signs = ["@", "apenstaartje", "apestaartje", "apenstaart", "apestaart", "at", "a"];
    private static readonly string[] Points = [".", "punt", "dot"];

    private static readonly FrozenSet<string> Offices = FrozenSet.Create(
        "info", "contact", "post", "helpdesk", "servicedesk", "loket", "klantenservice", "klantcontact", "secretariaat", "noreply",
        "no-reply", "webmaster", "privacy", "communicatie", "pers");

    public static FoundData? At(TokenText text, int index)
    {
        var (all, start) = (text.Text, text[index].Start);
        if (!text.Is(index, TokenKind.Letters) && !text.Is(index, TokenKind.Digits) || (start > 0 && IsLocal(all[start - 1])))
            return null;
        var end = LocalEnd(all, start);
        for (var words = 0; words < MaxSpokenPoints && PointLength(all, end) is var point and > MaxWrittenPoint
            && end + point < all.Length && IsLocal(all[end + point]); words++)
            end = LocalEnd(all, end + point);
        var local = all.AsSpan(start, end - start).TrimEnd('.');
        if (local.Length == 0 || AfterSign(all, start + local.Length) is not { } domain || IsVerb(text, index, domain)
            || Offices.Contains(local.ToString().ToLowerInvariant()))
            return null;
        return DomainEnd(all, domain) is { } over ? new FoundData(PersonalDataKind.MailAddress, start, over) : null;
    }

    // "Hij at", "zij at": there the word is no sign.
    private static bool IsVerb(TokenText text, int index, int domain) => text.Word(text.Skip(index + 1)) == "at"
        && text[text.Skip(index + 1)].End < domain && DutchWords.KindOf(text.Word(index)) == DutchWord.Function;

    private static int LocalEnd(string text, int start)
    {
        var end = start;
        while (end < text.Length && end - start <= MaxLocalChars && IsLocal(text[end]))
            end++;
        return end;
    }

    // The sign, or "at" and what it is called, between brackets or blanks.
    private static int? AfterSign(string text, int at)
    {
        var i = AfterBlanks(text, at);
        var isOpen = i < text.Length && Openings.Contains(text[i], StringComparison.Ordinal);
        i = isOpen ? AfterBlanks(text, i + 1) : i;
        foreach (var sign in Signs)
        {
            if (string.Compare(text, i, sign, 0, sign.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            var next = i + sign.Length;
            if (isOpen)
                next = AfterClosing(text, next);
            else if (sign != "@" && (sign == "a" || i == at || next >= text.Length || !IsBlank(text[next])))
                continue;
            return next < 0 ? null : AfterBlanks(text, next);
        }

        return null;
    }

    private static int AfterClosing(string text, int at) =>
        AfterBlanks(text, at) is var close && close < text.Length && Closings.Contains(text[close], StringComparison.Ordinal)
            ? close + 1 : -1;

    private static int AfterBlanks(string text, int at)
    {
        var i = at;
        while (i < text.Length && i < at + MaxBlanks && IsBlank(text[i]))
            i++;
        return i;
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\n';

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

    // "." and " . ", or what it is called between brackets or blanks.
    private static int PointLength(string text, int at)
    {
        if (at < text.Length && text[at] == '.')
            return 1;
        var i = AfterBlanks(text, at);
        var isOpen = i < text.Length && Openings.Contains(text[i], StringComparison.Ordinal);
        i = isOpen ? AfterBlanks(text, i + 1) : i;
        if (i == at)
            return 0;
        foreach (var point in Points)
        {
            if (string.Compare(text, i, point, 0, point.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            var next = AfterBlanks(text, i + point.Length);
            if (isOpen)
                return AfterClosing(text, next) is > 0 and var closed ? AfterBlanks(text, closed) - at : 0;
            return next > i + point.Length ? next - at : 0;
        }

        return 0;
    }

    private static bool IsLocal(char character) =>
        char.IsLetterOrDigit(character) || LocalSigns.Contains(character, StringComparison.Ordinal);
}
