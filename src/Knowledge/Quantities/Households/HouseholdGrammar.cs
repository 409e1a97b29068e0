using Assistent.Knowledge.Quantities.Measures;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Households;

/// <summary>
/// How many people a household has: named (<c>gezin van acht</c>, <c>tienkoppig gezin</c>, <c>met z'n elven</c>) or summed up
/// (<c>vader, moeder en drie kinderen</c>). Children alone give no number of persons, for nobody said how many parents there are.
/// </summary>
internal static class HouseholdGrammar
{
    // Longer lists of family members do not occur; the bound keeps the work per token constant.
    private const int MostTerms = 12;

    public static QuantityMatch? Read(TokenizedText text, int index) =>
        HouseholdSize.Read(text, index) is { } size ? WithMore(text, size) : Sum(text, index) ?? HouseholdSize.Couple(text, index);

    // "een huishouden van zes plus een pasgeborene": who is named besides was not counted yet.
    private static QuantityMatch WithMore(TokenizedText text, QuantityMatch size) =>
        IsPlus(text, size.Next) && size.Value is Quantity.Persons { Count: var count, Households: 1 } && Terms(text, size.Next + 1) is { Count: > 0 } more
            ? new QuantityMatch(more[^1].Next, Added([new HouseholdMember(size.Next, count, MemberKind.Person, count == 1 ? "persoon" : "personen"), .. more]))
            : size;

    private static List<HouseholdMember> Terms(TokenizedText text, int index)
    {
        if (HouseholdMember.Read(text, index) is not { } first)
            return [];

        var terms = new List<HouseholdMember>(4) { first };
        while (terms.Count < MostTerms && Joint(text, terms[^1].Next) is var at and > 0 && HouseholdMember.Read(text, at) is { } term)
            terms.Add(term);
        return terms;
    }

    private static QuantityMatch? Sum(TokenizedText text, int index)
    {
        var terms = Terms(text, index);
        if (terms.Count == 0)
            return null;
        if (IsOpen(text, terms[^1].Next))
            return null;
        if (terms.Count == 1)
            return Alone(text, index, terms[0]);
        if (GoesOn(text, terms[^1].Next))
            return null;
        if (terms.Exists(term => term.Kind == MemberKind.Person) && !IsAdultsAndChildren(terms) && !IsPlus(text, terms[0].Next))
            return null;

        var next = terms[^1].Next;
        return terms.TrueForAll(term => term.Kind == MemberKind.Child)
            ? new QuantityMatch(next, new Quantity.Children(terms.Sum(term => term.Count)))
            : new QuantityMatch(next, Added(terms));
    }

    // "oom, tante, 3 logés": a sum that leaves out whom it does not know would be wrong.
    private static bool GoesOn(TokenizedText text, int next) =>
        text.Symbol(next) == ',' && Numbers.Cardinals.Read(text, next + 1) is { Value: < 100 } number && text.IsWord(number.Next);

    // "Twee broers met hun vrouwen": how many there are besides was not said.
    private static bool IsOpen(TokenizedText text, int next)
    {
        if (text.Word(next) is not ("en" or "met" or "plus") && text.Symbol(next) is not (',' or '+'))
            return false;

        var at = text.Word(next + 1) is "hun" or "haar" or "zijn" or "de" or "al" or "andere" or "met" or "en" ? next + 2 : next + 1;
        return FamilyWord.Of(text.Word(at)) is { IsPlural: true };
    }

    private static Quantity.Persons Added(List<HouseholdMember> terms)
    {
        var total = terms.Sum(term => term.Count);
        return new Quantity.Persons(total, $"{string.Join(" + ", terms.Select(term => $"{term.Count} {term.Name}"))} = {total} personen");
    }

    // One term says something only when its number was written: "twee ouders", "zes kinderen", "een kind".
    private static QuantityMatch? Alone(TokenizedText text, int index, HouseholdMember member)
    {
        var isCounted = member.Next > index + 1 && (text.IsDigits(index) || Numbers.Cardinals.Read(text, index) is not null);
        return (isCounted, member.Kind) switch
        {
            (false, _) => null,
            (_, MemberKind.Child) => new QuantityMatch(member.Next, new Quantity.Children(member.Count)),
            _ => new QuantityMatch(member.Next, new Quantity.Persons(member.Count, null)),
        };
    }

    // "twee volwassenen en drie kinderen" is a sum; "negen personen en drie kinderen" may count the children twice.
    private static bool IsAdultsAndChildren(List<HouseholdMember> terms) =>
        terms.TrueForAll(term => term.Kind != MemberKind.Person || term.Name.StartsWith("volwassene", StringComparison.Ordinal));

    private static int Joint(TokenizedText text, int index)
    {
        if (text.Symbol(index) is ',' or '+' or '&')
            return text.Word(index + 1) is "en" or "met" ? index + 2 : index + 1;
        if (FamilyWord.Of(text.Word(index - 1)) is { } before && IsNextMember(text, index, before))
            return index;
        if (text.Word(index) is not ("en" or "met" or "plus"))
            return 0;

        return text.Word(index + 1) is "ook" or "nog" or "hun" or "haar" or "zijn" or "samen" ? index + 2 : index + 1;
    }

    // "opa oma en zes kinderen", "man vrouw 7 kinderen", "ouderpaar 8 kids"
    private static bool IsNextMember(TokenizedText text, int index, FamilyWord before) =>
        FamilyWord.Of(text.Word(index)) is { } word
            ? before.IsKin && word.One != before.One && (word.IsKin || word.Kind == MemberKind.Child) && !word.IsPlural
            : Numbers.Cardinals.Read(text, index) is not null && HouseholdMember.Read(text, index) is { Kind: MemberKind.Child };

    private static bool IsPlus(TokenizedText text, int index) => text.Symbol(index) == '+' || text.Is(index, "plus");
}
