using System.Collections.Frozen;
using Assistent.Knowledge;

namespace Assistent.Bot.PersonalData;

/// <summary>Whether a number counts what stands behind it, as in "Kerkstraat 120 flexwoningen", and is no number of a house.</summary>
internal static class CountedThings
{
    private const int MaxAdjectives = 2;

    // What is counted or measured in the singular, or is a verb as well.
    private static readonly FrozenSet<string> Units = FrozenSet.Create("woningen", "woning", "huizen", "appartementen", "euro", "m", "km",
        "meter", "jaar", "maanden", "personen", "kamers", "procent", "plaatsen", "eenheden", "ha", "hectare", "miljoen", "keer", "uur");
    private static readonly FrozenSet<string> To = FrozenSet.Create("tot", "a", "à", "of", "en", "plus");
    private static readonly FrozenSet<string> Ordinals = FrozenSet.Create("e", "de", "ste");

    /// <summary>Whether a thing that is always counted or measured stands behind a number: "12 woningen", "12 euro".</summary>
    public static bool IsUnit(TokenText text, int index) =>
        Units.Contains(text.Word(index)) || text.Word(index).EndsWith("meter", StringComparison.Ordinal);

    /// <param name="text">The text.</param>
    /// <param name="number">Where the number begins.</param>
    /// <param name="end">What stands behind it.</param>
    public static bool Follow(TokenText text, int number, int end)
    {
        if (text.IsAnySign(text.Skip(end), "%\u20ac") || IsOrdinal(text, number, end))
            return true;

        // Of "4 a 48 woningen" the letter is none of a house.
        return IsCountedFrom(text, end) || (end > number + 1 && IsCountedFrom(text, number + 1));
    }

    private static bool IsCountedFrom(TokenText text, int end)
    {
        var (next, isRange) = (text.Skip(end), false);
        if (To.Contains(text.Word(next)) && text.Skip(next + 1) is var second && text.Is(second, TokenKind.Digits))
            (next, isRange) = (text.Skip(second + 1), true);
        for (var adjectives = 0; next > end && adjectives <= MaxAdjectives; adjectives++)
        {
            if (IsCounted(text, next, isNoun: isRange || adjectives > 0))
                return true;
            if (!IsAdjective(text.Word(next)) || !text.Is(next + 1, TokenKind.Space))
                return false;
            next = text.Skip(next + 1);

            // "12 sociale en 8 vrije woningen".
            if (To.Contains(text.Word(next)) && text.Is(text.Skip(next + 1), TokenKind.Digits))
                return true;
        }

        return false;
    }

    // "Kerkstraat 12 splitsen" has a verb that is the plural of a noun too.
    private static bool IsCounted(TokenText text, int index, bool isNoun) => text.Is(index, TokenKind.Letters)
        && (IsUnit(text, index)
            || (text.IsLower(index) && IsPlural(text, index)
                && (isNoun || !DutchWords.MayBeVerb(text.Word(index)))));

    private static bool IsAdjective(string word) => DutchWords.IsAdjective(word) && DutchWords.KindOf(word) != DutchWord.Function;

    // With "'s" a plural is three tokens.
    private static bool IsPlural(TokenText text, int index) => text.IsSign(index + 1, '\'') && text.Word(index + 2) == "s"
        ? DutchWords.KindOf(text.Word(index)) == DutchWord.Bare
        : DutchWords.IsPlural(text.Word(index));

    // "Stationsweg 2e fase".
    private static bool IsOrdinal(TokenText text, int number, int end) => end == number + 2 && Ordinals.Contains(text.Word(number + 1))
        && text.Skip(end) is var next && text.Is(next, TokenKind.Letters) && DutchWords.KindOf(text.Word(next)) == DutchWord.Bare;
}
