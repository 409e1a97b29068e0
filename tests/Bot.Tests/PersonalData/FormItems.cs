using System.Globalization;
using Assistent.Bot.PersonalData;

namespace Assistent.Bot.Tests.PersonalData;

/// <summary>
/// Invents personal data as forms, tables and programs write it: labels on lines of their own, columns, JSON, XML, odd separators.
/// The same items for the same seed.
/// </summary>
internal sealed class FormItems(int seed)
{
    private static readonly string[] FirstNames = ["Janine", "Piet", "Rachid", "Oksana", "Wietze", "Chantal", "Ömer", "Selam", "Geertruida",
        "Lars"];
    private static readonly string[] Surnames = ["Verbruggen", "Zonneveldt", "van der Schaaf", "Benali", "Hendrikse", "Tesfay", "te Riele",
        "Koopmans-Dekker", "Petrova", "de Wolff"];
    private static readonly string[] Gaps = ["\n:\t", " =>\n", " ; ", " | ", "\n", ":\n", "\t", " -> ", " => ", " :: ", " = ", ":\n  - ",
        "  :\n\n", " ~ ", " >> ", ";", "|", ":\t\t", " .... ", "\r\n", " \u2192 ", " =\n"];
    private static readonly string[] Odd = [" ", ".", "-", "/", "_", " / ", " - "];
    private static readonly string[] Tails = ["", "", "\nHoe lang mag iemand logeren?", "\n\nWat is optoppen?"];

    private readonly Random _random = new(seed);
    private readonly PersonalItems _plain = new(seed);

    private sealed record Field(PersonalDataKind Kind, string[] Labels, string Key, string Value, string[] Secrets);

    public PersonalItem Next() => _random.Next(9) switch
    {
        0 or 1 => Labelled(),
        2 => Json(),
        3 => Xml(),
        4 => Table(),
        5 => Block(),
        6 => OddNumber(),
        7 => SplitAccount(),
        _ => SpokenMail(),
    };

    private PersonalItem Labelled()
    {
        var field = AnyField();
        return Item([field], $"{Cased(Pick(field.Labels))}{Pick(Gaps)}{field.Value}");
    }

    private PersonalItem Json()
    {
        var fields = Fields();
        var space = Pick("", " ", "\n  ");
        var members = fields.Select(field => $"\"{field.Key}\":{Pick("", " ")}\"{field.Value}\"");
        return Item(fields, Pick("{", "[{", "{\"persoon\":{", "{\"id\":3,") + space + string.Join($",{space}", members) + "}");
    }

    private PersonalItem Xml()
    {
        var fields = Fields();
        var text = _random.Next(4) switch
        {
            0 => $"<persoon {string.Join(' ', fields.Select(field => $"{field.Key}=\"{field.Value}\""))}/>",
            1 => string.Concat(fields.Select(field => $"<{field.Key}>{field.Value}</{field.Key}>")),
            2 => "<dossier>\n" + string.Concat(fields.Select(field => $"  <{field.Key}>\n{field.Value}\n</{field.Key}>\n")) + "</dossier>",
            _ => string.Concat(fields.Select(field => $"<ns:{field.Key} type=\"x\">{field.Value}</ns:{field.Key}>")),
        };
        return Item(fields, text);
    }

    private PersonalItem Table()
    {
        var fields = Fields();
        var separator = Pick("\t", ";", ",", " | ", "\t");
        var (header, row) = (fields.Select(field => Cased(field.Labels[0])).ToList(), fields.Select(field => field.Value).ToList());
        if (_random.Next(2) == 0)
            (header, row) = ([.. header, "Opmerking"], [.. row, "spoed"]);
        var rule = separator == " | " && _random.Next(2) == 0 ? "\n" + string.Join("|", header.Select(_ => "---")) : "";
        return Item(fields, string.Join(separator, header) + rule + "\n" + string.Join(separator, row));
    }

    private PersonalItem Block()
    {
        var fields = Fields();
        return Item(fields, string.Join('\n', fields.Select(field => Cased(field.Labels[0]) + Pick("", ":")))
            + "\n" + string.Join('\n', fields.Select(field => field.Value)));
    }

    private PersonalItem OddNumber()
    {
        var digits = Passing();
        var (kind, written) = _random.Next(4) switch
        {
            0 => (PersonalDataKind.ServiceNumber, string.Concat(digits.Select((digit, i) => i == 0 ? $"{digit}" : Pick(Odd) + digit))),
            1 => (PersonalDataKind.ServiceNumber, string.Join(Pick("_", "*", "|", "~"), digits[..3], digits[3..6], digits[6..])),
            2 => (PersonalDataKind.ServiceNumber,
                "bsn " + string.Join(Pick(",", "\n", "+", ":", "/"), digits[..3], digits[3..6], digits[6..])),
            _ => (PersonalDataKind.PhoneNumber, string.Join(Pick("_", "*", "~"), "06", digits[..4], digits[4..8])),
        };
        return new PersonalItem(kind, Pick("", "het nummer is ") + written + Pick(Tails),
            [kind == PersonalDataKind.PhoneNumber ? digits[..8] : digits]);
    }

    private PersonalItem SplitAccount()
    {
        var iban = Iban();
        var gap = Pick("\n", " \n", " - ", "/", "_", "\t", " | ");
        var written = string.Join(gap, iban.Chunk(Pick("4", "8") == "4" ? 4 : 8).Select(part => new string(part)));
        return new PersonalItem(PersonalDataKind.BankAccount, Pick("", "IBAN:\n", "rekening ") + written + Pick(Tails), [iban[8..]]);
    }

    private PersonalItem SpokenMail()
    {
        var name = Pick(FirstNames[..6]).ToLowerInvariant();
        var second = Pick("zonneveldt", "hendrikse", "benali");
        var at = Pick(" [at] ", " (at) ", " apenstaartje ", " {at} ", " ( @ ) ", " at ", "[ at ]");
        var point = Pick(" punt ", " (punt) ", " dot ", "[punt]", " [dot] ");
        return new PersonalItem(PersonalDataKind.MailAddress, Pick("", "mail: ", "bereikbaar via ") + name + Pick(".", point) + second + at
            + Pick("voorbeeld", "gmail") + point + Pick("nl", "com") + Pick(Tails), [name, second]);
    }

    private PersonalItem Item(IReadOnlyList<Field> fields, string text) =>
        new(fields[0].Kind, text + Pick(Tails), [.. fields.SelectMany(field => field.Secrets)]);

    private List<Field> Fields()
    {
        var (fields, count) = (new List<Field> { Name() }, _random.Next(1, 4));
        while (fields.Count <= count)
        {
            if (AnyField() is var field && fields.TrueForAll(other => other.Kind != field.Kind))
                fields.Add(field);
        }

        return fields;
    }

    private Field AnyField() => _random.Next(6) switch
    {
        0 => Number(),
        1 => BirthDate(),
        2 => Phone(),
        3 => Address(),
        _ => Name(),
    };

    private Field Name()
    {
        var (first, last) = (Pick(FirstNames), Pick(Surnames));
        return _random.Next(3) switch
        {
            0 => new Field(PersonalDataKind.Name, ["achternaam", "geslachtsnaam"],
                Pick("achternaam", "lastName", "klant_achternaam"), last, [last]),
            1 => new Field(PersonalDataKind.Name, ["voornaam", "roepnaam"],
                Pick("voornaam", "firstName", "first_name"), first, [first]),
            _ => new Field(PersonalDataKind.Name, ["naam", "naam huurder", "volledige naam", "naam van de bewoner"],
                Pick("naam", "klantnaam", "name", "bewoner"), $"{first} {last}", [first, last]),
        };
    }

    private Field Number()
    {
        var digits = Passing();
        return new Field(PersonalDataKind.ServiceNumber, ["bsn", "BSN-nummer", "burgerservicenummer"], Pick("bsn", "burgerServiceNummer"),
            Pick(digits, string.Join(Pick(Odd), digits[..3], digits[3..6], digits[6..])), [digits]);
    }

    private Field BirthDate()
    {
        var date = new DateTime(_random.Next(1935, 2015), _random.Next(1, 13), _random.Next(1, 29));
        var written = date.ToString(Pick("dd-MM-yyyy", "yyyy-MM-dd", "dd/MM/yyyy", "d.M.yyyy"), CultureInfo.InvariantCulture);
        return new Field(PersonalDataKind.BirthDate, ["geboortedatum", "geb.datum", "geb. datum", "datum geboren"],
            Pick("geboortedatum", "birthDate", "geboorte_datum"), written, [written]);
    }

    private Field Phone()
    {
        var digits = Digits(8);
        return new Field(PersonalDataKind.PhoneNumber, ["telefoon", "tel.nr", "mobiel"], "telefoon", Pick($"06{digits}", $"06 - {digits}"),
            [digits]);
    }

    private Field Address()
    {
        var house = _random.Next(100, 400).ToString(CultureInfo.InvariantCulture);
        return new Field(PersonalDataKind.PostalAddress, ["adres", "woonadres"], "adres",
            $"{Pick("Lindenhage", "Molenstraat", "Zuiderpark", "Van Speykhof")} {house}", [house]);
    }

    private string Iban()
    {
        while (true)
        {
            if (_plain.Next() is { Kind: PersonalDataKind.BankAccount, Secrets: [['N', 'L', ..] and var iban] })
                return iban;
        }
    }

    private string Passing()
    {
        while (true)
        {
            if ($"{_random.Next(1, 10)}{Digits(7)}{_random.Next(1, 10)}" is var digits
                && (Enumerable.Range(0, 8).Sum(i => (9 - i) * (digits[i] - '0')) - (digits[8] - '0')) % 11 == 0)
                return digits;
        }
    }

    private string Cased(string word) => Pick(word, char.ToUpperInvariant(word[0]) + word[1..]);

    private string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + _random.Next(10))));

    private string Pick(params string[] from) => from[_random.Next(from.Length)];
}
