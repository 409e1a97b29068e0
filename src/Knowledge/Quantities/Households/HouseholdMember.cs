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
        return Uncounted(text, AfterAdjective(text, at)) ?? Uncounted(text, at);
    }

    private static HouseholdMember? Uncounted(TokenizedText text, int index) => FamilyWord.Of(text.Word(index)) switch
    {
        { One: "ouder", IsPlural: true } => new(index + 1, 2, MemberKind.Adult, "ouders"),
        { IsPlural: false } word => new(index + 1, word.Size, word.Kind, word.Size == 1 ? word.One : word.Several),
        _ => null,
    };

    private static HouseholdMember? Counted(TokenizedText text, NumberMatch number)
    {
        var at = AfterAdjective(text, number.Next);
        var count = (int)number.Value;
        if (FamilyWord.Of(text.Word(at)) is { } word && (word.IsPlural || word.Kind is not MemberKind.Person))
            return new(at + 1, count * word.Size, word.Kind, count * word.Size == 1 ? word.One : word.Several);

        // "vijf personen", "vijf man", "vijf kinders"
        return Units.Read(text, at) switch
        {
            { Unit.Dimension: Dimension.Children } children => new(children.Next, count, MemberKind.Child, count == 1 ? "kind" : "kinderen"),
            { Unit.Dimension: Dimension.Persons } persons => new(persons.Next, count, MemberKind.Person, count == 1 ? "persoon" : "personen"),
            _ => null,
        };
    }

    // "drie kleine kinderen", "een inwonende oma"
    private static int AfterAdjective(TokenizedText text, int index)
    {
        var word = text.Word(index);
        var isAdjective = word.Length > 3 && (word[^1] == 'e' || word is "volwassen" or "eigen");
        return isAdjective && (FamilyWord.Of(text.Word(index + 1)) is not null || Units.Read(text, index + 1) is { Unit.Dimension: Dimension.Persons or Dimension.Children }) ? index + 1 : index;
    }
}
