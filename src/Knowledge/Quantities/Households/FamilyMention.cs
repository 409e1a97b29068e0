using Assistent.Knowledge.Quantities.Atoms;
using Assistent.Knowledge.Quantities.Numbers;

namespace Assistent.Knowledge.Quantities.Households;

/// <summary>The first member of a family that a text speaks of, with a number or not: <c>oma</c>, <c>een baby</c>, <c>twee kinderen</c>.</summary>
internal static class FamilyMention
{
    public static string? Find(string text)
    {
        var atoms = NumberReader.Read(Lexer.Read(text));
        for (var index = 0; index < atoms.Count; index++)
        {
            if (!atoms.Has(index, "self") && HouseholdMember.Read(atoms, index) is { Kind: not MemberKind.Person } member)
                return atoms.Slice(index, member.Next);
        }

        return null;
    }
}
