using System.Collections.Frozen;

namespace Assistent.Knowledge.Quantities.Households;

internal enum MemberKind
{
    Adult,
    Couple,
    Child,
    Person,
}

/// <summary>A word for a member of a family, in one form.</summary>
/// <param name="One">How one of them is called.</param>
/// <param name="Several">How several are called.</param>
/// <param name="Kind">What kind of member it is.</param>
/// <param name="Size">How many people one of them is: 2 for a couple.</param>
/// <param name="IsPlural">The word says that there are several, but not how many; only <c>ouders</c> are two.</param>
internal sealed record FamilyWord(string One, string Several, MemberKind Kind, int Size, bool IsPlural)
{
    private static readonly FrozenDictionary<string, FamilyWord> Words = new[]
        {
            Table("adult", MemberKind.Adult), Table("adult-kin", MemberKind.Adult), Table("child", MemberKind.Child), Table("child-kin", MemberKind.Child),
            Together("couple 2", MemberKind.Couple, 2), Together("twins 2", MemberKind.Child, 2), Together("twins 3", MemberKind.Child, 3),
            Together("twins 4", MemberKind.Child, 4), Together("twins 5", MemberKind.Child, 5),
        }
        .SelectMany(table => table).ToFrozenDictionary(entry => entry.Word, entry => entry.Means, StringComparer.Ordinal);

    public static FamilyWord? Of(string word) => Words.GetValueOrDefault(word);

    private static IEnumerable<(string Word, FamilyWord Means)> Table(string label, MemberKind kind)
    {
        foreach (var forms in Lexicon.FormsOf(label))
        {
            for (var i = 0; i < forms.Length; i++)
                yield return (forms[i], new FamilyWord(forms[0], forms[1], kind, 1, IsPlural: i == 1 || forms[i] is "knd" or "kdn" or "volw" || (i > 1 && forms[i].EndsWith('s'))));
        }
    }

    private static IEnumerable<(string Word, FamilyWord Means)> Together(string label, MemberKind kind, int size) =>
        Lexicon.FormsOf(label).SelectMany(forms => forms).Select(form => (form, kind == MemberKind.Couple ? new FamilyWord("ouders", "ouders", kind, size, false) : new FamilyWord("kind", "kinderen", kind, size, false)));
}
