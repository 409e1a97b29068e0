using System.Collections.Frozen;

namespace Assistent.Bot.PersonalData;

/// <summary>What the words and signs around a number say it is.</summary>
internal static class NumberContext
{
    private const int NearWords = 3;

    private static readonly FrozenSet<string> Money = FrozenSet.Create("euro", "eur", "bedrag", "bedragen", "budget", "miljoen", "miljard");
    private static readonly FrozenSet<string> Units = FrozenSet.Create("euro", "eur", "miljoen", "miljard", "m", "km", "woningen",
        "woning", "personen", "inwoners", "mensen", "huishoudens", "gemeenten", "jaar", "maanden", "eenheden", "plaatsen", "kamers");
    private static readonly FrozenSet<string> Other = FrozenSet.Create(
        "zaaknummer", "zaaknr", "zaak", "kenmerk", "dossier", "dossiernummer", "dossiernr", "kvk", "rsin", "ordernummer", "order",
        "factuur", "factuurnummer", "referentie",
        "referentienummer", "isbn", "issn", "ecli", "staatsblad", "stb", "stcrt", "staatscourant", "kamerstuk", "kamerstukken", "artikel",
        "meldingsnummer", "ticket", "ticketnummer", "projectnummer");

    /// <summary>
    /// Whether a number begins at a token: a label says so, or it is no later part of a longer one, of a word, a date or an address on
    /// the web.
    /// </summary>
    public static bool Begins(TokenText text, int index) => text.Fields[index] != FieldKind.None || text[index - 1].Kind switch
    {
        TokenKind.None or TokenKind.NewLine or TokenKind.Space => true,
        TokenKind.Letters => false,
        _ => !text.IsAnySign(index - 1, "/_#&?%") && !(text.IsAnySign(index - 1, ".,-:+") && text.Is(index - 2, TokenKind.Digits)),
    };

    /// <summary>Whether a number ends before a token, which is no further part of it.</summary>
    public static bool Ends(TokenText text, int end) =>
        !text.Is(end, TokenKind.Letters) && !(text.IsAnySign(end, ".-/") && text.Is(end + 1, TokenKind.Digits));

    public static bool IsAmount(TokenText text, int start, int end)
    {
        var before = text.Is(start - 1, TokenKind.Space) ? start - 2 : start - 1;
        var after = text.Skip(end);
        return text.IsSign(before, '€') || Money
            .Contains(text.Word(before)) || text
            .IsAnySign(after, "€%") || Units
            .Contains(text.Word(after))
            || (text.IsSign(end, ',') && (text.IsSign(end + 1, '-') || (text.Is(end + 1, TokenKind.Digits) && text[end + 1].Length <= 2)));
    }

    /// <summary>Whether the text says that it is the number of a case, a firm or a publication.</summary>
    public static bool IsOther(TokenText text, int start) => text.IsAfter(start, Other, NearWords);
}
