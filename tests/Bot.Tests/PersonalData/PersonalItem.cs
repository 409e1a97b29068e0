using System.Globalization;
using Assistent.Bot.PersonalData;

namespace Assistent.Bot.Tests.PersonalData;

/// <summary>An invented item of personal data as somebody may write it, in a sentence, with the parts that must not be left.</summary>
internal sealed record PersonalItem(PersonalDataKind Kind, string Sentence, IReadOnlyList<string> Secrets);

/// <summary>Invents personal data in the notations in which people write it, the same ones for the same seed.</summary>
internal sealed class PersonalItems(int seed)
{
    private static readonly string[] FirstNames = ["Fatima", "Jan", "Anna", "Mohammed", "Piotr", "Yusuf", "Marijke", "Zeynep", "Kees",
        "Łukasz", "Élise"];
    private static readonly string[] Surnames = ["Jansen", "de Vries", "van den Berg", "El Idrissi", "Bakker-Smit", "Yılmaz", "van 't Hof",
        "Kowalska", "Öztürk", "O'Brien", "Van Dijk", "ter Horst", "Al Hassan"];
    private static readonly string[] PlainSurnames = ["jansen", "de vries", "van der meer", "bakker", "yilmaz", "van den berg", "visser",
        "ten broek"];
    private static readonly string[] Towns = ["Utrecht", "Den Haag", "Zwolle"];
    private static readonly string[] Months = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
        "oktober", "november", "december"];
    private static readonly string[] Banks = ["ABNA", "INGB", "RABO", "BUNQ"];
    private static readonly string[] Questions = [", hoe lang mag hij logeren?", ". Wat is optoppen?",
        " wil weten welke regelingen er zijn", "", "\nHoe groot moet een kamer zijn?", " (en een gezin van 8 personen)"];

    private readonly Random _random = new(seed);

    public PersonalItem Next() => _random.Next(8) switch
    {
        0 => ServiceNumber(),
        1 => AlienNumber(),
        2 => Account(),
        3 => Phone(),
        4 => Mail(),
        5 => Address(),
        6 => BirthDate(),
        _ => Name(),
    };

    private PersonalItem ServiceNumber()
    {
        var digits = _random.Next(4) == 0 ? Passing(8) : Passing(9);
        var isShort = digits.Length == 8;
        var written = _random.Next(7) switch
        {
            0 when !isShort => Grouped(digits, ".", 3, 3, 3),
            1 when !isShort => Grouped(digits, " ", 3, 3, 3),
            2 when !isShort => Grouped(digits, ".", 4, 2, 3),
            3 when !isShort => Grouped(digits, "-", 3, 3, 3),
            4 => FullWidth(digits),
            5 => string.Join('\u200b', digits.ToCharArray()),
            6 when !isShort => Grouped(digits, "\u00a0", 4, 2, 3),
            _ => digits,
        };
        return In(PersonalDataKind.ServiceNumber, written, digits, "Zijn BSN is ", "burgerservicenummer: ", "Mevrouw met nummer ", "bsn ",
            "Ik heb ");
    }

    private PersonalItem AlienNumber()
    {
        var digits = Pick("2", "1") + Digits(9);
        var (before, written) = _random.Next(5) switch
        {
            0 => ("V-nummer ", digits),
            1 => ("v-nr. ", digits),
            2 => ("vnummer: ", digits),
            3 => ("", Grouped(digits, ".", 3, 3, 4)),
            _ => ("Zijn V-nummer is ", Grouped(digits, " ", 3, 3, 4)),
        };
        return In(PersonalDataKind.AlienNumber, written, digits, before);
    }

    private PersonalItem Account()
    {
        var rest = Pick(Banks) + Digits(10);
        var number = "NL" + CheckDigits("NL", rest) + rest;
        var german = "DE" + CheckDigits("DE", "370400440532013000") + "370400440532013000";
        var iban = _random.Next(6) == 0 ? german : number;
        var written = _random.Next(4) switch
        {
            0 => string.Join(' ', iban.Chunk(4).Select(part => new string(part))),
            1 => iban.ToLowerInvariant(),
            2 => string.Join('.', iban.Chunk(4).Select(part => new string(part))),
            _ => iban,
        };
        return In(PersonalDataKind.BankAccount, written, iban, "Mijn rekening is ", "IBAN: ", "over te maken op ", "");
    }

    private PersonalItem Phone()
    {
        var mobile = Digits(8);
        var (local, area) = (Digits(7), Pick("20", "30", "70", "10", "38"));
        var (written, secret) = _random.Next(14) switch
        {
            0 => ($"06{mobile}", mobile),
            1 => ($"06-{mobile}", mobile),
            2 => ($"06 {Grouped(mobile, " ", 2, 2, 2, 2)}", mobile),
            3 => ($"06-{Grouped(mobile, " ", 4, 4)}", mobile),
            4 => ($"+31 6 {mobile}", mobile),
            5 => ($"+316{mobile}", mobile),
            6 => ($"+31 (0)6 {Grouped(mobile, " ", 2, 3, 3)}", mobile),
            7 => ($"00316{mobile}", mobile),
            8 => ($"0{area}-{local}", area + local),
            9 => ($"(0{area}) {Grouped(local, " ", 3, 2, 2)}", local),
            10 => ($"0{area} {Grouped(local, " ", 3, 4)}", area + local),
            11 => ($"+32 475 {Grouped("123456", " ", 2, 2, 2)}", "123456"),
            12 => ($"06.{Grouped(mobile, ".", 2, 2, 2, 2)}", mobile),
            _ => (FullWidth($"06{mobile}"), mobile),
        };
        return In(PersonalDataKind.PhoneNumber, written, secret, "Bel mij op ", "tel: ", "Mijn nummer is ", "telefoon ", "");
    }

    private PersonalItem Mail()
    {
        var given = Pick("jan", "f", "a.b", "piet_p", "anna-maria", "x+wonen");
        var name = $"{given}.{Pick("jansen", "elidrissi", "devries")}{_random.Next(100)}";
        var domain = Pick("gmail.com", "gemeente-zwolle.nl", "mail.corporatie.nl", "outlook.com");
        var written = _random.Next(5) switch
        {
            0 => $"{name} @ {domain}",
            1 => $"{name}(at){domain}",
            2 => $"{name.ToUpperInvariant()}@{domain.ToUpperInvariant()}",
            3 => $"<{name}@{domain}>",
            _ => $"{name}@{domain}",
        };
        return In(PersonalDataKind.MailAddress, written, name, "Mail mij op ", "e-mail: ", "");
    }

    private PersonalItem Address()
    {
        var code = $"{_random.Next(1000, 9999)}";
        var letters = Pick("AB", "XK", "KL", "WT");
        var house = _random.Next(1, 400).ToString(CultureInfo.InvariantCulture) + Pick("", "", "a", " bis", "-3");
        var street = Pick("Kerkstraat", "Dorpsstraat", "Hoofdweg", "Prinsengracht", "Lange Nieuwstraat", "Beatrixlaan");
        var written = _random.Next(7) switch
        {
            0 => $"{code} {letters} {house}",
            1 => $"{code}{letters} {house}",
            2 => $"{code}{letters.ToLowerInvariant()} nr. {house}",
            3 => $"{street} {house}, {code} {letters} {Pick(Towns)}",
            4 => $"{code} {letters}, huisnummer {house}",
            5 => $"{code} {letters} {Pick(Towns)}, huisnummer {house}",
            _ => $"{street} {house}",
        };
        return new PersonalItem(PersonalDataKind.PostalAddress,
            Pick("Zij woont op ", "adres: ", "", "De kamer is op ") + written + Pick(Questions),
            written.Contains(code, StringComparison.Ordinal) ? [code + letters] : [house]);
    }

    private PersonalItem BirthDate()
    {
        var (day, month, year) = (_random.Next(1, 29), _random.Next(1, 13), _random.Next(1935, 2020));
        var written = _random.Next(7) switch
        {
            0 => $"{day}-{month}-{year}",
            1 => $"{day:00}/{month:00}/{year}",
            2 => $"{day} {Months[month - 1]} {year}",
            3 => $"{year}-{month:00}-{day:00}",
            4 => $"{day:00}.{month:00}.{year}",
            5 => $"{day:00}{month:00}{year}",
            _ => $"{day:00}-{month:00}-'{year % 100:00}".Replace("'", "", StringComparison.Ordinal),
        };
        return _random.Next(6) == 0
            ? new PersonalItem(PersonalDataKind.BirthDate, $"Hij is op {written} geboren", [written])
            : new PersonalItem(PersonalDataKind.BirthDate,
                Pick("Geboren op ", "geb. ", "Geboortedatum: ", "Zij is geboren in Aleppo op ", "geboortedatum is ", "(geb ") + written
                + Pick(Questions), [written]);
    }

    private PersonalItem Name()
    {
        var (first, last) = (Pick(FirstNames), Pick(Surnames));
        var initials = Pick("A.", "J.P.", "M.", "F. ");
        var plain = Pick(PlainSurnames);
        (string Written, string[] Secrets) named = _random.Next(12) switch
        {
            0 => ($"mevrouw {last}", [last]),
            1 => ($"Dhr. {initials} {last}", [last]),
            2 => ($"mw. {first} {last}", [first, last]),
            3 => ($"Mijn naam is {first} {last}", [first, last]),
            4 => ($"Naam: {first} {last}", [first, last]),
            5 => ($"De heer {initials}{last}", [last]),
            6 => ($"meneer {plain}", [plain]),
            7 => ($"Achternaam: {last}", [last]),
            8 => ($"mijn naam is {first.ToLowerInvariant()}", [first.ToLowerInvariant()]),
            9 => ($"ik heet {first}", [first]),
            10 => ($"Beste mevrouw {last},", [last]),
            _ => ($"fam. {last}", [last]),
        };
        return new PersonalItem(PersonalDataKind.Name, named.Written + Pick(", hoe lang mag hij logeren?", 
            " wil weten welke regelingen er zijn", "", "\nHoe groot moet een kamer zijn?", " vraagt wat optoppen is"), named.Secrets);
    }

    private PersonalItem In(PersonalDataKind kind, string written, string secret, params string[] befores) =>
        new(kind, Pick(befores) + written + Pick(Questions), [secret]);

    private string Pick(params string[] from) => from[_random.Next(from.Length)];

    private string Digits(int count) => string.Concat(Enumerable.Range(0, count).Select(_ => (char)('0' + _random.Next(10))));

    // Random until it passes; what is a day or ends in zeros is taken for something else without a word that says what it is.
    private string Passing(int count)
    {
        while (true)
        {
            var digits = (char)('1' + _random.Next(9)) + Digits(count - 1);
            if (Sum(digits.PadLeft(9, '0')) % 11 == 0 && !digits.EndsWith("00", StringComparison.Ordinal)
                && !(count == 8 && (digits[4] is '1' or '2' || digits[0] is '1' or '2')))
                return digits;
        }
    }

    private static int Sum(string digits) => Enumerable.Range(0, 9).Sum(i => (i == 8 ? -1 : 9 - i) * (digits[i] - '0'));

    private static string CheckDigits(string country, string rest)
    {
        var number = string.Concat((rest + country + "00")
            .Select(character => char.IsDigit(character)
                ? character.ToString()
                : (character - 'A' + 10).ToString(CultureInfo.InvariantCulture)));
        return (98 - (int)(System.Numerics.BigInteger.Parse(number, CultureInfo.InvariantCulture) % 97)).ToString("00",
            CultureInfo.InvariantCulture);
    }

    private static string FullWidth(string digits) => string.Concat(digits.Select(digit => (char)(digit + 0xFEE0)));

    private static string Grouped(string digits, string separator, params int[] lengths)
    {
        var at = 0;
        return string.Join(separator, lengths.Select(length => digits[at..(at += length)]));
    }
}
