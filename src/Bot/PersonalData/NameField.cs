using System.Collections.Frozen;
using Assistent.Knowledge;

namespace Assistent.Bot.PersonalData;

/// <summary>
/// The name in a field of a form, a table or an object. Many other things have a name there, so that it takes a word that is no other
/// word of the language, or a label that only people have.
/// </summary>
internal static class NameField
{
    // What programs write where there is no value.
    private static readonly FrozenSet<string> Literals = FrozenSet.Create("null", "none", "nil", "undefined", "true", "false");

    public static FoundData? At(TokenText text, int index)
    {
        var kind = text.Fields[index];
        if (kind is not (FieldKind.Name or FieldKind.PersonName) || NameWords.Titles.Contains(text.Word(index))
            || Literals.Contains(text.Word(index)) || Value(text, index, kind == FieldKind.PersonName) is not { } name)
            return null;
        var (words, names, end) = (0, 0, EndOf(text, index, name));
        for (var i = index; i < end; i++)
        {
            words += text.Is(i, TokenKind.Letters) ? 1 : 0;
            names += text.Is(i, TokenKind.Letters) && IsName(text, i) ? 1 : 0;
        }

        var isEvident = names > 0 ? words > 1 || text.Fields.IsOfPerson || !text.Fields.HasOther : text.Fields.HasPerson;
        return !IsKey(text, end) && (isEvident || kind == FieldKind.PersonName) ? name : null;
    }

    /// <summary>A name of which the first name may stand behind a comma: "Verbruggen, Janine".</summary>
    public static FoundData? Value(TokenText text, int index, bool mayBeWord)
    {
        if (PersonName.Name(text, index, mayBeWord) is not { } name)
            return null;
        var end = EndOf(text, index, name);
        var first = end + 2;
        return text.IsSign(end, ',') && text.Is(end + 1, TokenKind.Space) && !text.IsCellSpace(end + 1)
            && text.IsUpper(first) && FormLabel.At(text, first) is null
            && PersonName.Name(text, first, mayBeWord: false) is { } rest ? name with { End = rest.End } : name;
    }

    private static int EndOf(TokenText text, int index, FoundData name)
    {
        while (!text.Is(index, TokenKind.None) && text[index].Start < name.End)
            index++;
        return index;
    }

    private static bool IsName(TokenText text, int index) => text[index].Length > 1
        && (DutchWords.KindOf(text.Word(index)) == DutchWord.None || NameWords.Surnames.Contains(text.Word(index)));

    // What has a colon behind it, perhaps behind a quote, is a label itself.
    private static bool IsKey(TokenText text, int index)
    {
        var sign = text.Skip(index);
        return text.IsAnySign(text.IsSign(sign, '"') ? text.Skip(sign + 1) : sign, ":=");
    }
}
