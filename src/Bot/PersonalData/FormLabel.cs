using System.Collections.Frozen;

namespace Assistent.Bot.PersonalData;

/// <summary>The words before a value that say what it is, whether in a form, a table, JSON or XML.</summary>
/// <param name="Kind">What the value is.</param>
/// <param name="End">The index of the token behind the label.</param>
internal readonly record struct FormLabel(FieldKind Kind, int End)
{
    // "burger service nummer", "first_name", "geb.datum": parts of one label.
    private const int MaxParts = 3;
    private const int MaxHint = 10;

    private static readonly FrozenDictionary<string, FieldKind> Kinds = Read(
        (FieldKind.Name, "naam namen name"),
        (FieldKind.PersonName, """
            voornaam voornamen achternaam roepnaam geslachtsnaam voorletters initialen meisjesnaam familienaam
            volledigenaam fullname firstname lastname surname givenname familyname
            """),
        (FieldKind.ServiceNumber, "bsn bsnnummer bsnnr burgerservicenummer servicenummer sofi sofinummer persoonsnummer"),
        (FieldKind.AlienNumber, "vnummer vnr vreemdelingennummer vreemdelingnummer"),
        (FieldKind.BirthDate, "geboortedatum geboortedag geboortedat gebdatum gebdat geboren geb birthdate birthday dateofbirth dob"),
        (FieldKind.PhoneNumber, """
            telefoon telefoonnummer telefoonnr telnr tel telnummer mobiel mobielnummer mobielenummer gsm phone phonenumber mobile
            """),
        (FieldKind.BankAccount, "iban rekening rekeningnummer bankrekening bankrekeningnummer"),
        (FieldKind.MailAddress, "email emailadres mail mailadres"),
        (FieldKind.Address, "adres woonadres address"),
        (FieldKind.Street, "straat straatnaam street"),
        (FieldKind.HouseNumber, "huisnummer huisnr"),
        (FieldKind.Postcode, "postcode zipcode"),
        (FieldKind.OfPerson, "leeftijd geslacht nationaliteit geboorteplaats geboorteland burgerlijkestaat"),
        (FieldKind.Other, """
            woonplaats plaats stad gemeente provincie land wijk buurt datum status functie organisatie bedrag aantal soort type
            omschrijving opmerking opmerkingen toelichting vraag inkomen huur huurprijs woningen inwoners jaar
            """));

    // The first parts of labels that are written in parts.
    private static readonly FrozenSet<string> Beginnings = FrozenSet.Create("e", "v", "geb", "geboorte", "telefoon", "tel", "post", "mail",
        "burger", "burgerservice", "voor", "achter", "roep", "first", "last", "full", "given", "family", "birth", "date", "phone",
        "mobiel", "volledige", "rekening", "bank", "huis", "burgerlijke", "vreemdelingen", "sofi", "bsn");

    /// <summary>The label that begins at a token, the longest one.</summary>
    public static FormLabel? At(TokenText text, int index)
    {
        if (!text.Is(index, TokenKind.Letters))
            return null;
        var word = text.Word(index);
        var found = KindOf(word) is var one and not FieldKind.None ? new FormLabel(one, index + 1) : default(FormLabel?);
        if (Beginnings.Contains(word))
            found = Joined(text, index, word) ?? found;
        if (found is not { } label)
            return null;
        var whose = WhoseEnd(text, label.End);
        var kind = whose > label.End && label.Kind == FieldKind.Name ? FieldKind.PersonName : label.Kind;
        return new FormLabel(kind, AfterWhich(text, whose));
    }

    /// <summary>What a word by itself is the label of: "klantnaam" is one as "naam" is.</summary>
    public static FieldKind KindOf(string word)
    {
        if (Kinds.TryGetValue(word, out var kind))
            return kind;
        if (NameWords.Roles.Contains(word) || NameWords.Roles.Contains(word.TrimEnd('s')))
            return FieldKind.Name;
        return word is [.. var role, 'n', 'a', 'a', 'm'] && (NameWords.Roles.Contains(role) || NameWords.Roles.Contains(role.TrimEnd('s')))
            ? FieldKind.PersonName : FieldKind.None;
    }

    private static FormLabel? Joined(TokenText text, int index, string word)
    {
        FormLabel? found = null;
        var next = index;
        for (var parts = 1; parts < MaxParts; parts++)
        {
            next = AfterJoint(text, next + 1);
            if (!text.Is(next, TokenKind.Letters))
                break;
            word += text.Word(next);
            if (Kinds.TryGetValue(word, out var kind))
                found = new FormLabel(kind, next + 1);
        }

        return found;
    }

    private static int AfterJoint(TokenText text, int index) =>
        text.IsCellSpace(index) ? index : text.IsAnySign(index, "-_.") ? text.Skip(index + 1) : text.Skip(index);

    // "naam van de huurder", "naam_kind": whose it is.
    private static int WhoseEnd(TokenText text, int end)
    {
        var next = AfterJoint(text, end);
        if (text.Word(next) is "van" or "v")
            next = AfterJoint(text, next + 1);
        if (text.Word(next) is "de" or "het" or "uw" or "mijn")
            next = AfterJoint(text, next + 1);
        return next > end && NameWords.Roles.Contains(text.Word(next)) ? next + 1 : end;
    }

    // "BSN bewoner 2": which one it is.
    private static int AfterWhich(TokenText text, int end)
    {
        var number = AfterJoint(text, end);
        return text.Is(number, TokenKind.Digits) && text[number].Length == 1 && IsKeySign(text, number + 1)
            ? number + 1 : AfterHint(text, end);
    }

    // "(voluit)", "(dd-mm-jjjj)": how it is to be filled in; a value would have a capital or a digit.
    private static int AfterHint(TokenText text, int end)
    {
        var open = text.Skip(end);
        if (!text.IsSign(open, '('))
            return end;
        for (var i = open + 1; i < open + MaxHint; i++)
        {
            if (text.IsSign(i, ')'))
                return i + 1;
            if (text.Is(i, TokenKind.Digits) || text.Is(i, TokenKind.NewLine) || text.IsUpper(i))
                return end;
        }

        return end;
    }

    private static bool IsKeySign(TokenText text, int index) => text.IsCellSpace(index) || text.Is(index, TokenKind.NewLine)
        || text.IsAnySign(text.Skip(index), ":=|;\"'");

    private static FrozenDictionary<string, FieldKind> Read(params (FieldKind Kind, string Words)[] kinds) =>
        kinds.SelectMany(kind => kind.Words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
            .Select(word => (word, kind.Kind))).ToFrozenDictionary(entry => entry.word, entry => entry.Kind);
}
