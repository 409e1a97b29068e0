using Assistent.Knowledge.Quantities.Atoms;
using Assistent.Knowledge.Quantities.Measures;

namespace Assistent.Knowledge.Quantities.Households;

/// <summary>
/// How many people a household has: named (<c>gezin van acht</c>, <c>tienkoppig gezin</c>, <c>met z'n elven</c>) or summed up
/// (<c>vader, moeder en drie kinderen</c>). Children alone give no number of persons, for nobody said how many parents there are.
/// </summary>
internal static class HouseholdGrammar
{
    // Longer lists of family members do not occur; the bound keeps the work per atom constant.
    private const int MostTerms = 12;

    // A list of people without any number is a household from so many members on.
    private const int EnoughNamed = 3;

    public static QuantityMatch? Read(AtomText text, int index)
    {
        var size = HouseholdSize.Read(text, index);
        var sum = Sum(text, index);
        return size is { } one && one.Next >= (sum?.Next ?? 0) ? WithMore(text, one) : sum
            ?? (size is null ? null : WithMore(text, size.Value));
    }

    // "een huishouden van zes plus een pasgeborene", "6 en een pleegkind": who is named besides was not counted yet.
    private static QuantityMatch WithMore(AtomText text, QuantityMatch size)
    {
        if (size.Value is not Quantity.Persons { IsRange: false } persons || text.Word(size.Next) is not ("plus" or "+" or "en" or "&"))
            return size;
        var more = Terms(text, size.Next + 1);
        return more is [{ Kind: not MemberKind.Person }, ..]
            && !(more[0].Kind == MemberKind.Child && text.Is(size.Next, "en") && text.IsNumber(size.Next + 1))
            ? new QuantityMatch(more[^1].Next,
                Added([new HouseholdMember(size.Next, persons.Count, MemberKind.Person, persons.Count == 1 ? "persoon" : "personen", true),
                .. more]))
            : size;
    }

    private static List<HouseholdMember> Terms(AtomText text, int index)
    {
        if (HouseholdMember.Read(text, index) is not { } first)
            return [];
        var terms = new List<HouseholdMember>(4) { first };
        while (terms.Count < MostTerms && Joint(text, terms[^1].Next) is var at and > 0 && HouseholdMember.Read(text, at) is { } term)
            terms.Add(term);

        // "mijn vrouw en ik hebben zes kinderen"
        if (terms.Count > 1 && text.Is(terms[^1].Next, "hebben")
            && HouseholdMember.Read(text, terms[^1].Next + 1) is { Kind: MemberKind.Child } child)
            terms.Add(child);
        return terms;
    }

    private static QuantityMatch? Sum(AtomText text, int index)
    {
        var terms = Terms(text, index);
        if (terms.Count == 0 || IsOpen(text, terms[^1].Next) || GoesOn(text, terms[^1].Next))
            return terms.Count == 1 && terms[0] is { IsCounted: true, Kind: MemberKind.Person } ? Alone(text, index, terms[0]) : null;
        if (terms.Count == 1)
            return Alone(text, index, terms[0]);
        var hasPersons = terms.Exists(term => term.Kind == MemberKind.Person);
        if (hasPersons)
            return terms[0].Kind == MemberKind.Person && text.Word(terms[0].Next) is "plus" or "+"
                ? new QuantityMatch(terms[^1].Next, Added(terms)) : Alone(text, index, terms[0]);
        if (terms.TrueForAll(term => term.Kind == MemberKind.Child))
            return terms.Exists(term => term.IsCounted)
                ? new QuantityMatch(terms[^1].Next, new Quantity.Children(terms.Sum(term => term.Count))) : null;
        return terms.Exists(term => term.IsCounted
            && (term.Kind == MemberKind.Child || text.IsNumber(term.Next - 2) || text.IsNumber(index))) || terms.Count >= EnoughNamed
            ? new QuantityMatch(terms[^1].Next, Added(terms)) : null;
    }

    // "oom, tante, 3 logés": a sum that leaves out whom it does not know would be wrong.
    private static bool GoesOn(AtomText text, int next) =>
        text.Is(next, ",") && text.IsNumber(next + 1) && text[next + 1].Value < 100
            && text[next + 2] is { Kind: AtomKind.Word, Meanings.Length: 0 } && !Nouns.IsThing(text, next + 2);

    // "Twee broers met hun vrouwen": how many there are besides was not said.
    private static bool IsOpen(AtomText text, int next)
    {
        if (text.Word(next) is not ("en" or "met" or "plus" or "," or "+"))
            return false;
        var at = text.Has(next + 1, "own") || text.Word(next + 1) is "al" or "andere" or "met" or "en" ? next + 2 : next + 1;
        return FamilyWord.Of(text.Word(at)) is { IsPlural: true, One: not "ouder" };
    }

    private static Quantity.Persons Added(List<HouseholdMember> terms)
    {
        var total = terms.Sum(term => term.Count);
        var sum = string.Join(" + ", terms.Select(term => $"{term.Count} {term.Name}"));
        return new Quantity.Persons(total) { Arithmetic = $"{sum} = {total} personen" };
    }

    // One term says something only when its number was written: "twee ouders", "zes kinderen". A family word alone does not, but for
    // two who are named as one: "een echtpaar". "Alle drie statushouders" speaks of whom was counted before.
    private static QuantityMatch? Alone(AtomText text, int index, HouseholdMember member)
    {
        if (member.Kind == MemberKind.Couple && IsCouple(text, index, member.Next))
            return new QuantityMatch(member.Next, new Quantity.Persons(member.Count));
        if (!text.IsNumber(index) || text.Word(index - 1) is "waarvan" or "waaronder" or "alle")
            return null;
        return new QuantityMatch(member.Next, member.Kind == MemberKind.Child ? new Quantity.Children(member.Count)
            : new Quantity.Persons(member.Count));
    }

    // "Een stel kamers" and "stel dat" are no couple.
    private static bool IsCouple(AtomText text, int index, int next) =>
        text.Word(next - 1) is not ("stel" or "paar")
        || (index < next - 1 && (text[next].Kind is not AtomKind.Word || text.Word(next) is "in" or "op" or "zonder"));

    private static int Joint(AtomText text, int index)
    {
        if (text.Word(index) is "," or "+" or "&" or "/")
            return text.Word(index + 1) is "en" or "met" or "plus" ? index + 2 : index + 1;
        if (text.Word(index) is "en" or "met" or "plus")
            return text.Word(index + 1) is "nog" or "met" or "ook" or "dan" ? index + 2 : index + 1;

        // "pa ma en zes kids"
        return FamilyWord.Of(text.Word(index)) is { IsPlural: false }
            || (text.IsNumber(index) && FamilyWord.Of(text.Word(index + 1)) is not null) ? index : 0;
    }
}
