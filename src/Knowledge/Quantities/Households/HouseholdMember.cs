using Assistent.Knowledge.Quantities.Measures;
using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Households;

/// <summary>One term of a household that is summed up: <c>twee ouders</c>, <c>vader</c>, <c>een oma</c>, <c>drie kids</c>.</summary>
internal readonly record struct HouseholdMember(int Next, int Count, MemberKind Kind, string Name)
{
    private const int MostOfOneKind = 1000;

    public static HouseholdMember? Read(TokenizedText text, int index)
    {
        if (Cardinals.Read(text, index) is { } number)
            return number.Value is > 0 and < MostOfOneKind && decimal.IsInteger(number.Value) ? Counted(text, number) : null;

        var at = text.Word(index) is "een" or "de" or "hun" or "haar" or "zijn" or "mijn" or "onze" or "1" ? index + 1 : index;
        // "een alleenstaande moeder" is one person.
        return text.Is(at, "alleenstaande") && One(text, at + 1) is { Kind: MemberKind.Adult, Count: 1 } alone ? alone : One(text, at);
    }

    private static HouseholdMember? Counted(TokenizedText text, NumberMatch number)
    {
        var at = text.Word(number.Next) is "kleine" or "jonge" or "minderjarige" or "volwassen" ? number.Next + 1 : number.Next;
        var count = (int)number.Value;
        if (One(text, at) is { Count: 1 } one)
            return one with { Count = count, Name = Plural(one.Name, count) };
        if (text.Word(at) is "ouders" or "ouder")
            return new(at + 1, count, MemberKind.Adult, count == 1 ? "ouder" : "ouders");
        if (Units.Read(text, at) is not { Unit.Dimension: Dimension.Persons or Dimension.Children } unit)
            return null;

        if (unit.Unit.Dimension == Dimension.Children)
            return new(unit.Next, count, MemberKind.Child, Plural("kind", count));

        var isAdult = text.Word(at) is "volwassenen" or "volwassene";
        return new(unit.Next, count, MemberKind.Person, Plural(isAdult ? "volwassene" : "persoon", count));
    }

    private static HouseholdMember? One(TokenizedText text, int index) => text.Word(index) switch
    {
        "ouders" => new(index + 1, 2, MemberKind.Adult, "ouders"),
        "ouderpaar" or "echtpaar" or "stel" or "koppel" or "paar" => new(index + 1, 2, MemberKind.Couple, "ouders"),
        "ouder" => new(index + 1, 1, MemberKind.Adult, "ouder"),
        "vader" or "papa" => new(index + 1, 1, MemberKind.Adult, "vader"),
        "moeder" or "mama" or "moedr" => new(index + 1, 1, MemberKind.Adult, "moeder"),
        "man" => new(index + 1, 1, MemberKind.Adult, "man"),
        "vrouw" or "weduwe" => new(index + 1, 1, MemberKind.Adult, "vrouw"),
        "alleenstaande" => new(index + 1, 1, MemberKind.Adult, "alleenstaande"),
        "oma" or "grootmoeder" => new(index + 1, 1, MemberKind.Adult, "oma"),
        "opa" or "grootvader" => new(index + 1, 1, MemberKind.Adult, "opa"),
        "tante" or "oom" or "broer" or "zus" or "zwager" or "neef" or "nicht" => new(index + 1, 1, MemberKind.Adult, "familielid"),
        "volwassene" => new(index + 1, 1, MemberKind.Adult, "volwassene"),
        "baby" or "kind" or "zoon" or "dochter" or "zoontje" or "dochtertje" or "peuter" or "kleuter" =>
            new(index + 1, 1, MemberKind.Child, "kind"),
        _ => null,
    };

    private static string Plural(string name, int count) => count == 1 ? name : name switch
    {
        "vader" or "moeder" or "ouder" => name + "s",
        "man" => "mannen",
        "vrouw" => "vrouwen",
        "oma" or "opa" => name + "'s",
        "volwassene" or "alleenstaande" => name + "n",
        "kind" => "kinderen",
        "persoon" => "personen",
        _ => "familieleden",
    };
}

internal enum MemberKind
{
    Adult,
    Couple,
    Child,
    Person,
}
