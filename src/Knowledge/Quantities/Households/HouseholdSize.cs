using Assistent.Knowledge.Quantities.Measures;
using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Households;

/// <summary>A household's size in one number: <c>gezin van acht</c>, <c>8-persoons</c>, <c>tienkoppig gezin</c>, <c>met z'n elven</c>.</summary>
internal static class HouseholdSize
{
    private const int Largest = 1000;

    // How many tokens a household may be named before the next one of which only the size is said.
    private const int Near = 8;

    public static QuantityMatch? Read(TokenizedText text, int index) =>
        Several(text, index) ?? FamilyOf(text, index) ?? NextOf(text, index) ?? Adjective(text, index) ?? Together(text, index);

    // "drie gezinnen van acht", "twee woningen voor grote gezinnen van 10", "4 keer een gezin van 7"
    private static QuantityMatch? Several(TokenizedText text, int index)
    {
        if (Cardinals.Read(text, index) is not { Value: > 1 } number || Head(number.Value) is not { } households)
            return null;

        var at = AfterAdjective(text, number.Next);
        if (text.Word(at) is "woningen" or "huizen" && text.Is(at + 1, "voor"))
            at = AfterAdjective(text, at + 2);
        else if (text.Word(at) is "keer" or "maal" or "x")
            at = text.Is(at + 1, "een") ? at + 2 : at + 1;
        else if (text.Word(at) is "gezin" or "huishouden")
            return null;
        return (FamilyOf(text, at) ?? (at > number.Next ? Adjective(text, at) : null)) is { Value: Quantity.Persons persons } size
            ? new QuantityMatch(size.Next, persons with { Households = households })
            : null;
    }

    private static int AfterAdjective(TokenizedText text, int index) => text.Word(index) is { Length: > 3 } word && word[^1] == 'e' && !IsHousehold(word) ? index + 1 : index;

    // "gezin van precies 10 man", "huishouden van drie"
    private static QuantityMatch? FamilyOf(TokenizedText text, int index)
    {
        if (!IsHousehold(text.Word(index)) || text.Word(index + 1) is not ("van" or "met" or "bestaande"))
            return null;

        return SizeAt(text, text.Is(index + 1, "bestaande") ? index + 3 : index + 2, hasUnit: text.Is(index + 1, "met"));
    }

    // "een gezin van negen en een van tien", but "en een van vijf kamers", "en van 3 juli"
    private static QuantityMatch? NextOf(TokenizedText text, int index)
    {
        if (!text.Is(index, "van"))
            return null;

        var at = text.Word(index - 1) is "een" or "eentje" ? index - 2 : index - 1;
        var isNext = text.Word(at) is "en" or "of" or "naar" || text.Symbol(at) == ',';
        return isNext && IsHouseholdNear(text, at) && SizeAt(text, index + 1, hasUnit: false) is { } size && EndsThere(text, size.Next) ? size : null;
    }

    private static bool IsHouseholdNear(TokenizedText text, int index)
    {
        var before = index - 1;
        while (before > index - Near && !IsHousehold(text.Word(before)))
            before--;
        return before > index - Near;
    }

    private static bool EndsThere(TokenizedText text, int index) =>
        Units.Read(text, index - 1) is { Unit.Dimension: Dimension.Persons } || text.Word(index) is "en" or "of" || !(text.IsWord(index) || text.Symbol(index) is '-' or '/' or ':');

    private static QuantityMatch? SizeAt(TokenizedText text, int index, bool hasUnit)
    {
        var at = index;
        while (at < index + 4 && text.Word(at) is "precies" or "ongeveer" or "wel" or "maar" or "liefst" or "in" or "totaal" or "exact" or "circa")
            at++;
        if (Cardinals.Read(text, at) is not { } number || Head(number.Value) is not { } count)
            return null;

        // "gezin van 2 ouders en 8 kinderen" is a sum, not a size.
        if (HouseholdMember.Read(text, at) is { Kind: not MemberKind.Person })
            return null;

        var unit = Units.Read(text, number.Next);
        if (unit is { Unit.Dimension: not Dimension.Persons } || Ranges.Joint(text, number.Next).Next > 0)
            return null;
        if (hasUnit && unit is null)
            return null;
        return new QuantityMatch(unit?.Next ?? number.Next, new Quantity.Persons(count, null));
    }

    // "8-persoons", "achtpersoonsgezin", "tienkoppig", "10-koppig"
    private static QuantityMatch? Adjective(TokenizedText text, int index)
    {
        if (text.IsDigits(index))
        {
            var at = text.Symbol(index + 1) == '-' && text.IsGlued(index + 1) ? index + 2 : index + 1;
            return IsSizeEnding(text.Word(at)) && Head(text.Digits(index)) is { } digits
                ? new QuantityMatch(AfterHousehold(text, at + 1), new Quantity.Persons(digits, null))
                : null;
        }

        var word = text.Word(index);
        var number = text.NumberPrefix(index);
        if (number.Length == 0 || Head(number.Value) is not { } count)
            return null;
        if (IsSizeEnding(word[number.Length..]))
            return new QuantityMatch(AfterHousehold(text, index + 1), new Quantity.Persons(count, null));

        var isHyphenated = number.Length == word.Length && text.Symbol(index + 1) == '-' && text.IsGlued(index + 2);
        return isHyphenated && IsSizeEnding(text.Word(index + 2))
            ? new QuantityMatch(AfterHousehold(text, index + 3), new Quantity.Persons(count, null))
            : null;
    }

    // "met z'n elven", "met zijn zevenen", "wij zijn met 8"
    private static QuantityMatch? Together(TokenizedText text, int index)
    {
        if (!text.Is(index, "met"))
            return null;

        var at = text.Is(index + 1, "z") && text.Is(index + 3, "n") ? index + 4
            : text.Word(index + 1) is "zijn" or "ons" or "hun" or "zn" or "jullie" ? index + 2
            : 0;
        if (at == 0 || !text.Word(at).EndsWith("en") || text.Word(at).Length < 5)
            return null;

        // "zessen" doubles its last letter.
        var stem = text.Is(at, "zessen") ? "zes" : text.Is(at, "vijven") ? "vijf" : text.Is(at, "twaalven") ? "twaalf"
            : text.Is(at, "elven") ? "elf" : text.Word(at)[..^2];
        return NumberWord.ReadWhole(stem) is { IsOrdinal: false } number && Head(number.Value) is { } count
            ? new QuantityMatch(at + 1, new Quantity.Persons(count, null))
            : null;
    }

    /// <summary>Two people: <c>een echtpaar</c>; <c>een stel</c> only where no plural follows, for "een stel vragen" is some questions.</summary>
    public static QuantityMatch? Couple(TokenizedText text, int index)
    {
        var isCouple = text.Word(index) is "echtpaar" or "koppel" or "ouderpaar" or "stelletje"
            || (text.Is(index, "stel") && text.Word(index - 1) is "een" or "voor" or "jong" or "getrouwd" && !IsPlural(text.Word(index + 1)));
        return isCouple ? new QuantityMatch(index + 1, new Quantity.Persons(2, null)) : null;
    }

    // "Een stel verhuren" is letting to two, "en" is no noun.
    private static bool IsPlural(ReadOnlySpan<char> word) =>
        word.Length > 3 && (word.EndsWith("en") || word.EndsWith("s")) && word is not ("verhuren" or "huisvesten" or "onderbrengen" or "plaatsen" or "willen" or "kunnen");

    private static int? Head(decimal value) => value is > 0 and < Largest && decimal.IsInteger(value) ? (int)value : null;

    private static bool IsSizeEnding(ReadOnlySpan<char> ending) =>
        ending.StartsWith("persoons") || ending.StartsWith("koppig") || ending.StartsWith("persons");

    private static int AfterHousehold(TokenizedText text, int index) => IsHousehold(text.Word(index)) ? index + 1 : index;

    private static bool IsHousehold(ReadOnlySpan<char> word) => word is
        "gezin" or "gezinnen" or "huishouden" or "huishoudens" or "familie" or "families" or "groep" or "gezinsgrootte";
}
