using Assistent.Knowledge.Quantities.Atoms;

namespace Assistent.Knowledge.Quantities.Households;

/// <summary>One term of a household that is summed up: <c>twee ouders</c>, <c>vader</c>, <c>een oma</c>, <c>drie kids</c>, <c>hij</c>.</summary>
internal readonly record struct HouseholdMember(int Next, int Count, MemberKind Kind, string Name, bool IsCounted)
{
    private const decimal MostOfOneKind = 1000;
    private const int MostAdjectives = 2;

    public static HouseholdMember? Read(AtomText text, int index)
    {
        if (text.IsNumber(index))
            return text[index].Value is > 0 and < MostOfOneKind and var count && decimal.IsInteger(count) ? Counted(text, index + 1, (int)count) : null;
        if (text.Has(index, "self") && !text.Has(index, "own"))
            return Self(text, index);
        if (text.Has(index, "single-parent"))
            return new(index + 1, 1, MemberKind.Adult, "ouder", true);
        var hasArticle = text.Word(index) is "een" or "één";
        return Uncounted(text, AfterOwn(text, index), hasArticle);
    }

    // "ik", "hijzelf"
    private static HouseholdMember? Self(AtomText text, int index) => new(index + 1, 1, MemberKind.Adult, "volwassene", false);

    private static HouseholdMember? Uncounted(AtomText text, int index, bool hasArticle)
    {
        for (var adjectives = 0; adjectives <= MostAdjectives; adjectives++, index++)
        {
            if (FamilyWord.Of(text.Word(index)) is { } word)
            {
                // "een alleenstaande moeder" is one person.
                if (word.One == "alleenstaande" && FamilyWord.Of(text.Word(index + 1)) is { Kind: MemberKind.Adult, IsPlural: false } parent)
                    return new(index + 2, 1, MemberKind.Adult, parent.One, false);
                return word switch
                {
                    { One: "ouder", IsPlural: true } => new(index + 1, 2, MemberKind.Adult, "ouders", true),
                    { IsPlural: false } => new(index + 1, word.Size, word.Kind, word.Size == 1 ? word.One : word.Several, word.Size > 1 || hasArticle),
                    _ => null,
                };
            }

            if (!IsAdjective(text, index))
                return null;
        }

        return null;
    }

    private static HouseholdMember? Counted(AtomText text, int index, int count)
    {
        for (var adjectives = 0; adjectives <= MostAdjectives; adjectives++, index++)
        {
            if (text.Has(index, "people"))
                return new(index + 1, count, MemberKind.Person, count == 1 ? "persoon" : "personen", true);
            if (FamilyWord.Of(text.Word(index)) is { } word)
                return new(index + 1, count * word.Size, word.Kind, count * word.Size == 1 ? word.One : word.Several, true);
            if (!IsAdjective(text, index))
                return null;
        }

        return null;
    }

    private static int AfterOwn(AtomText text, int index) => text.Has(index, "own") || text.Word(index) is "een" or "één" ? index + 1 : index;

    private static bool IsAdjective(AtomText text, int index) =>
        text[index] is { Kind: AtomKind.Word, Meanings.Length: 0, Word: { Length: > 3 } word } && (word[^1] == 'e' || word is "volwassen" or "eigen" or "zwanger" or "inwonend");
}
