using System.Collections.Frozen;

namespace Assistent.Knowledge.Quantities.Households;

internal enum MemberKind
{
    Adult,
    Couple,
    Child,
    Person,
}

/// <summary>A word for a member of a family, in one form: what it counts for by itself, and how one and several are called.</summary>
/// <param name="One">How one of them is called.</param>
/// <param name="Several">How several are called.</param>
/// <param name="Kind">What kind of member it is.</param>
/// <param name="Size">How many people one of them is: 2 for a couple.</param>
/// <param name="IsPlural">The word says that there are several, but not how many; only <c>ouders</c> are two.</param>
/// <param name="IsKin">The word tells who someone is to the others: two such words after each other are two people, while an <c>alleenstaande moeder</c> is one.</param>
internal sealed record FamilyWord(string One, string Several, MemberKind Kind, int Size, bool IsPlural, bool IsKin)
{
    // One, several, and other words for the same; of those, one that ends in s means several.
    private const string Adults = """
        ouder ouders
        weduwe weduwen
        weduwnaar weduwnaars
        alleenstaande alleenstaanden
        volwassene volwassenen
        """;

    private const string AdultKin = """
        vader vaders papa pa
        moeder moeders mama ma
        man mannen echtgenoot
        vrouw vrouwen echtgenote
        partner partners
        grootouder grootouders
        oma grootmoeders grootmoeder omas
        opa grootvaders grootvader opas
        schoonmoeder schoonmoeders
        schoonvader schoonvaders
        tante tantes
        oom ooms
        broer broers
        zus zussen
        zwager zwagers
        schoonzus schoonzussen
        neef neven
        nicht nichten
        """;

    private const string Children = """
        kind kinderen kindje kindjes kids koters
        baby babys pasgeborene
        peuter peuters
        kleuter kleuters
        tiener tieners
        puber pubers
        jongen jongens jongetje jongetjes
        meisje meisjes
        """;

    private const string ChildKin = """
        zoon zonen zoontje zoons zoontjes
        dochter dochters dochtertje dochtertjes
        kleinkind kleinkinderen
        neefje neefjes
        nichtje nichtjes
        broertje broertjes
        zusje zusjes
        pleegkind pleegkinderen
        stiefkind stiefkinderen
        """;

    private static readonly (string Word, FamilyWord Means)[] Together =
    [
        .. "ouderpaar echtpaar stel koppel paar".Split(' ').Select(couple => (couple, new FamilyWord("ouders", "ouders", MemberKind.Couple, 2, false, false))),
        ("tweeling", new FamilyWord("kind", "kinderen", MemberKind.Child, 2, false, false)),
        ("drieling", new FamilyWord("kind", "kinderen", MemberKind.Child, 3, false, false)),
    ];

    private static readonly FrozenDictionary<string, FamilyWord>.AlternateLookup<ReadOnlySpan<char>> Words =
        new[] { Table(Adults, MemberKind.Adult, false), Table(AdultKin, MemberKind.Adult, true), Table(Children, MemberKind.Child, false), Table(ChildKin, MemberKind.Child, true), Together }
            .SelectMany(table => table).ToFrozenDictionary(entry => entry.Word, entry => entry.Means, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    public static FamilyWord? Of(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var found) ? found : null;

    private static IEnumerable<(string Word, FamilyWord Means)> Table(string lines, MemberKind kind, bool isKin)
    {
        foreach (var line in lines.Split('\n'))
        {
            var forms = line.Split(' ');
            for (var i = 0; i < forms.Length; i++)
                yield return (forms[i], new FamilyWord(forms[0], forms[1], kind, 1, IsPlural: i == 1 || (i > 1 && forms[i].EndsWith('s')), isKin));
        }
    }
}
