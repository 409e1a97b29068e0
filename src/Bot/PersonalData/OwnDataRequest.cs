using System.Collections.Frozen;
using Assistent.Knowledge;

namespace Assistent.Bot.PersonalData;

/// <summary>
/// Whether someone asks for what is kept of them. Read word for word and not learned: to be taken for a wish to erase it would be the
/// worst answer.
/// </summary>
internal static class OwnDataRequest
{
    private static readonly FrozenSet<string> Data = Set("gegevens persoonsgegevens data");
    private static readonly FrozenSet<string> Possessives = Set("mijn mn");

    // "Van mij", "over me": what is told of somebody.
    private static readonly FrozenSet<string> Links = Set("van over");
    private static readonly FrozenSet<string> Persons = Set("me mij mezelf mijzelf");
    private static readonly FrozenSet<string> Keeping = Set("heb hebt heeft hebben weet weten bewaart bewaard bewaren bewaar opgeslagen "
        + "opslaat slaat sla kent gegevens persoonsgegevens data vastgelegd");
    private static readonly FrozenSet<string> Giving = Set("geef geeft geven stuur stuurt sturen toon toont tonen zien laat exporteer "
        + "exporteren export download downloaden inzien inzage opvragen krijgen kopie ontvangen bekijken welke");
    private static readonly FrozenSet<string> Erasing = Set("wis wissen wist gewist verwijder verwijderen verwijdert verwijderd vergeet "
        + "vergeten weg schrap schrappen gooi haal leeg eraf delete vernietig vernietigen niets niks niet geen");

    public static bool IsIn(string text)
    {
        var words = Words.Of(text);
        return words.Any(Giving.Contains) && !words.Any(Erasing.Contains) && words.Index().Any(IsOwnData);

        bool IsOwnData((int Index, string Word) at) =>
            (Possessives.Contains(at.Word) && IsAt(at.Index + 1, Data))
                || (Persons.Contains(at.Word) && IsAt(at.Index - 1, Links) && words.Any(Keeping.Contains));

        bool IsAt(int index, FrozenSet<string> set) => index >= 0 && index < words.Count && set.Contains(words[index]);
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
