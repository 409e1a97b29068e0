using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Households;

/// <summary>The first member of a family that a text speaks of, with a number or not: <c>oma</c>, <c>een baby</c>, <c>twee kinderen</c>.</summary>
internal static class FamilyMention
{
    public static string? Find(string text)
    {
        var tokens = TokenizedText.Of(text);
        for (var index = 0; index < tokens.Count; index++)
        {
            if (HouseholdMember.Read(tokens, index) is { Kind: not MemberKind.Person } member)
                return text[tokens[index].Start..tokens[member.Next - 1].End];
        }

        return null;
    }
}
