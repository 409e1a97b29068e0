using Assistent.Knowledge.Language;
using Assistent.Knowledge.Quantities.Atoms;
using Assistent.Knowledge.Quantities.Measures;

namespace Assistent.Knowledge.Quantities.Households;

/// <summary>A household's size in one number, or of each of several: <c>gezin van acht</c>, <c>3 gezinnen van 8</c>,
/// <c>8-persoons</c>.</summary>
internal static class HouseholdSize
{
    /// <summary>No household is as large.</summary>
    public const decimal Largest = 1000;

    // A bare "voor twee" or "6 en een pleegkind" counts people only up to here.
    private const decimal LargestBare = 30;

    // How many words may stand between a household and what says its size, and how far back one may be named.
    private const int MostBetween = 4;
    private const int Near = 10;

    private static readonly string[] Furnished = ["kamer", "bed", "woning", "appartement", "studio", "unit"];

    public static QuantityMatch? Read(AtomText text, int index) =>
        SeveralHouseholds.Read(text, index) ?? Named(text, index) ?? Next(text, index) ?? OneOf(text, index) ?? Headed(text, index)
            ?? Together(text, index) ?? Bare(text, index);

    // "gezin van acht", "huishouden bestaat uit 9 mensen", "familie die 11 kinderen heeft", "stel van 2"
    public static QuantityMatch? Named(AtomText text, int index) =>
        IsHousehold(text, index) || (text.Has(index, "couple") && text.Is(index + 1, "van")) ? Size(text, index + 1) : null;

    private static bool IsHousehold(AtomText text, int index) => text.Has(index, "household") || text.Has(index, "households");

    public static QuantityMatch? Size(AtomText text, int index)
    {
        for (var at = index; at <= index + MostBetween; at++)
        {
            if (text.Match(at, "size-of") is { } of)
                return Sized(text, AfterEach(text, of.Next), isCertain: text.Word(at) is not "met");
            if (at > index && (text[at].Kind is not AtomKind.Word || text[at].Meanings.Length > 0))
                break;
            if (text[at].Kind is not AtomKind.Word)
                break;
        }

        return null;
    }

    private static QuantityMatch? Sized(AtomText text, int index, bool isCertain)
    {
        var bound = Bound.Read(text, index);
        if (Figures.Read(text, bound.Next) is not { High: > 0 and < Largest, First: null or { Label: "people" } } figures
            || !decimal.IsInteger(figures.Low) || !decimal.IsInteger(figures.High))
            return null;
        var noun = AfterAdjectives(text, figures.Next);
        var isOfPeople = text.Has(noun, "people");
        var isOfChildren = FamilyWord.Of(text.Word(noun)) is { Kind: MemberKind.Child };
        if (figures.First is null && !isOfPeople && !isOfChildren
            && (FamilyWord.Of(text.Word(noun)) is not null || IsOfThings(text, noun, isCertain) || text[noun].Kind == AtomKind.Time
            || text.Has(noun, "area") || text.Is(noun, "van")
            || (isCertain is false && text[noun].Kind == AtomKind.Word && text[noun].Meanings.Length == 0 && !IsNext(text, noun))))
            return null;
        if (isOfChildren && HouseholdMember.Read(text, figures.Next - 1) is { } child && !figures.IsRange
            && text.Word(child.Next) is "en" or "," or "+" or "plus" && HouseholdMember.Read(text, child.Next + 1) is not null)
            return null;
        var behind = bound.ReadBehind(text, isOfPeople || isOfChildren ? noun + 1 : figures.Next);
        var (min, max) = behind.Around(figures.Low, figures.High, isWhole: true);
        return new QuantityMatch(behind.Next, isOfChildren ? new Quantity.Children(min, max) { Comparator = behind.Comparator }
            : new Quantity.Persons(min, max) { Comparator = behind.Comparator });
    }

    // "Een gezin van 6 meedoen" is of people, where a word that is also a verb would be counted after any other number.
    private static bool IsOfThings(AtomText text, int index, bool isCertain) =>
        Nouns.IsThing(text, index)
        && !(isCertain && DutchAnalysis.Load().TraitsOf(text.Word(index)).HasFlag(WordTraits.Verb));

    // "een gezin van negen en een van tien", but "en een van vijf kamers"
    private static QuantityMatch? Next(AtomText text, int index)
    {
        if (!text.Is(index, "van") || !text.IsNumber(index + 1))
            return null;
        var isOne = text.Word(index - 1) is "een" or "één" or "eentje" || (text.IsNumber(index - 1) && text[index - 1].Value == 1);
        var at = isOne ? index - 2 : index - 1;
        return text.Word(at) is "en" or "of" or "naar" or "," && IsNear(text, at) ? Sized(text, index + 1, isCertain: false) : null;
    }

    // "gezinnen: 7, 7, 9 en 12 personen", "twee families, de ene 7 personen, de andere 10"
    private static QuantityMatch? OneOf(AtomText text, int index)
    {
        if (!IsSize(text, index) || !IsNear(text, index))
            return null;
        var (first, last) = (index, index);
        for (; text.Word(first - 1) is "," or "en" && IsSize(text, first - 2); first -= 2) { }
        for (; text.Word(last + 1) is "," or "en" && IsSize(text, last + 2); last += 2) { }
        var noun = AfterAdjectives(text, last + 1);
        var isOfPeople = text.Has(noun, "people");
        var isAlone = text[last + 1].Kind is not AtomKind.Word && (text.Word(first - 1) is "van" or ":" or "andere" or "ander" or "tweede");
        return (first < last && isOfPeople) || isAlone
            ? new QuantityMatch(index == last && isOfPeople ? noun + 1 : index + 1, new Quantity.Persons(text[index].Value)) : null;
    }

    private static bool IsSize(AtomText text, int index) =>
        text.IsNumber(index) && text[index].Value is > 0 and <= LargestBare && decimal.IsInteger(text[index].Value);

    // "… en een van elf", "… en van elf": another of those goes on.
    private static bool IsNext(AtomText text, int index) =>
        text.Word(index) is "en" or "of" && text.Is(text.Word(index + 1) is "een" or "één" ? index + 2 : index + 1, "van");

    public static bool IsNear(AtomText text, int index)
    {
        for (var before = index - 1; before >= 0 && before > index - Near; before--)
        {
            if (IsHousehold(text, before))
                return true;
        }

        return false;
    }

    // "achtkoppig gezin", "8-persoonshuishouden"
    private static QuantityMatch? Headed(AtomText text, int index) =>
        text.IsNumber(index) && text[index].Value is > 0 and < Largest && IsHead(text, index + 1) is var next and > 0
            ? new QuantityMatch(IsHousehold(text, next) ? next + 1 : next, new Quantity.Persons(text[index].Value))
            : null;

    public static int IsHead(AtomText text, int index)
    {
        var at = text.Is(index, "-") ? index + 1 : index;
        var word = text.Word(at);
        var isHead = word.StartsWith("koppig", StringComparison.Ordinal) || word.StartsWith("persoons", StringComparison.Ordinal);
        return isHead
            && !Array.Exists(Furnished, thing => word.EndsWith(thing, StringComparison.Ordinal)
            || text.Word(at + 1).StartsWith(thing, StringComparison.Ordinal)) ? at + 1 : 0;
    }

    // "met z'n tienen", "voor ons tweeën", "met 8 man"
    private static QuantityMatch? Together(AtomText text, int index)
    {
        var at = text.Word(index) is "met" or "voor" ? index + 1 : index;
        if (text.Word(at) is "z'n" or "zijn" or "ons" or "hun" or "haar" or "jullie" or "m'n" or "zen" or "onze"
            && Numbers.Collectives.Read(text.Word(at + 1)) is { } count)
            return new QuantityMatch(at + 2, new Quantity.Persons(count));
        var isCounted = text.Is(index, "met") && text.Word(index - 1) is "zijn" or "wij" or "we" or "ben" or "bent" && text.IsNumber(at);
        return isCounted && text[at + 1].Kind is not AtomKind.Word && text[at].Value is > 0 and <= LargestBare
            ? new QuantityMatch(at + 1, new Quantity.Persons(text[at].Value)) : null;
    }

    // "20 m2 voor twee", "20 m2 voor een stel", "6 en een pleegkind"
    private static QuantityMatch? Bare(AtomText text, int index)
    {
        var couple = text.Is(index + 1, "een") ? index + 2 : index + 1;
        if (text.Is(index, "voor") && text.Has(couple, "couple") && text.Has(index - 1, "area"))
            return new QuantityMatch(couple + 1, new Quantity.Persons(2));
        if (text.Is(index, "voor") && text.IsNumber(index + 1) && text[index + 1].Value is > 0 and <= LargestBare
            && decimal.IsInteger(text[index + 1].Value))
            return text[index + 2].Kind is AtomKind.None
                || text.Word(index + 2) is "," or "?" or "." or "!" or ")" or "genoeg" or "voldoende" or "groot"
                ? new QuantityMatch(index + 2, new Quantity.Persons(text[index + 1].Value)) : null;
        return text.IsNumber(index) && text[index].Value is > 0 and <= LargestBare && decimal.IsInteger(text[index].Value)
            && text.Word(index + 1) is "en" or "plus" or "+" && text.Word(index + 2) is "een"
            && HouseholdMember.Read(text, index + 2) is { Kind: MemberKind.Child or MemberKind.Adult }
                ? new QuantityMatch(index + 1, new Quantity.Persons(text[index].Value)) : null;
    }

    private static int AfterEach(AtomText text, int index)
    {
        for (var words = 0; words < MostBetween
            && text.Word(index) is "elk" or "ieder" or "elke" or "allemaal" or "met" or "totaal" or "een"; words++)
            index++;
        return index;
    }

    public static int AfterAdjectives(AtomText text, int index)
    {
        for (var words = 0; words < MostBetween && Nouns.IsAdjective(text, index) && text[index].Meanings.Length == 0; words++)
            index++;
        return index;
    }
}
