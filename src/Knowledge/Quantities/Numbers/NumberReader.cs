using System.Globalization;
using Assistent.Knowledge.Quantities.Atoms;

namespace Assistent.Knowledge.Quantities.Numbers;

/// <summary>
/// Puts numbers in the place of the digits and words that they are written in: <c>35.000</c>, <c>3,5 miljoen</c>, <c>drie en een half</c>,
/// <c>zeven en twintig</c>, <c>3 1/2</c>. Words are read by the recogniser.
/// </summary>
internal sealed class NumberReader(AtomText text)
{
    // More digits than these are no figure that anyone means.
    private const int MostDigits = 12;
    private const decimal Largest = 1e13m;

    // Number words are read in windows of so many characters, and so many windows a message.
    private const int Window = 200;
    private const int MostWindows = 30;
    private const int MostWords = 6;

    private int _windows;

    public static AtomText Read(AtomText text) => new NumberReader(text).Read();

    private AtomText Read()
    {
        var atoms = new List<Atom>(text.Count);
        for (var index = 0; index < text.Count;)
        {
            var atom = text[index];
            if (NumberAt(index) is { } number)
            {
                atoms.Add(new Atom(AtomKind.Number, atom.Start, text[number.Next - 1].End, number.Next > index + 1 ? text.Word(number.Next - 1) : null) { Value = number.Value, Scale = number.Scale });
                index = number.Next;
            }
            else if (atom.Kind == AtomKind.Digits)
            {
                var next = index + 1;
                while (text[next].Kind == AtomKind.Digits || (text.Word(next) is "." or "," && text.IsGlued(next) && text[next + 1].Kind == AtomKind.Digits && text.IsGlued(next + 1)))
                    next++;
                atoms.Add(new Atom(AtomKind.Opaque, atom.Start, text[next - 1].End, null));
                index = next;
            }
            else
            {
                atoms.Add(atom);
                index++;
            }
        }

        return new AtomText(text.Source, [.. atoms]);
    }

    private Reading? NumberAt(int index)
    {
        if ((Literal(index) ?? Words(index) ?? Sign(index)) is not { } number)
            return null;
        number = WithScale(WithFraction(number));
        if (number.Value >= 1e6m && text.Is(number.Next, "en") && (Literal(number.Next + 1) ?? Words(number.Next + 1)) is { } rest && WithScale(rest) is { Value: >= 1000 and < 1e6m } smaller)
            number = smaller with { Value = number.Value + smaller.Value, Scale = 1e6m };
        return number.Value <= Largest ? number : null;
    }

    private Reading? Literal(int index)
    {
        if (text[index].Kind != AtomKind.Digits || text.Word(index).Length > MostDigits)
            return null;

        var (digits, next) = (text.Word(index), index + 1);
        while (IsThousands(next - 1, next, digits))
        {
            digits += text.Word(next + 1);
            next += 2;
        }

        if (next == index + 1)
        {
            while (text[next].Kind == AtomKind.Digits && !text.IsGlued(next) && digits.Length is >= 1 and <= 9 && text.Word(next).Length == 3 && (next > index + 1 || (digits.Length <= 3 && digits[0] != '0'))
                && text[next].Start == text[next - 1].End + 1 && text.Word(next + 1) is not ("." or "/" or "-"))
            {
                digits += text.Word(next);
                next++;
            }
        }

        if (digits.Length > MostDigits)
            return null;
        var decimals = Decimals(next, isGrouped: next > index + 1);
        if (decimals.Length > 0)
            next += 2;
        if (text.Word(next) == "," && text.Word(next + 1) == "-" && text.IsGlued(next))
            next += 2;
        var value = decimal.Parse($"{digits}.{decimals}0", CultureInfo.InvariantCulture);
        return Slashed(index, next) ?? new Reading(value, next);
    }

    // "35.000", "783.000.000"
    private bool IsThousands(int previous, int next, string digits) =>
        text.Word(next) == "." && text.IsGlued(next) && text.IsGlued(next + 1) && text[next + 1].Kind == AtomKind.Digits && text.Word(next + 1).Length == 3
        && text.Word(previous).Length <= 3 && digits != "0" && digits.Length <= MostDigits;

    // "2,60"; "3.5" too, which cannot be thousands.
    private string Decimals(int next, bool isGrouped)
    {
        var isComma = text.Word(next) == ",";
        var isPoint = text.Word(next) == "." && !isGrouped && text.Word(next + 1).Length is 1 or 2;
        var isPart = text.IsGlued(next) && text.IsGlued(next + 1) && text[next + 1].Kind == AtomKind.Digits && text.Word(next + 1).Length <= 6;
        var goesOn = text.Word(next + 2) is "." or "," && text.IsGlued(next + 2) && text[next + 3].Kind == AtomKind.Digits && text.IsGlued(next + 3);
        return (isComma || isPoint) && isPart && !(isPoint && goesOn) ? text.Word(next + 1) : "";
    }

    // "1/2"
    private Reading? Slashed(int index, int next) =>
        next == index + 1 && text.Is(next, "/") && text.IsGlued(next) && text.IsGlued(next + 1) && (text.Word(index), text.Word(next + 1)) switch
        {
            ("1", "2") => 0.5m,
            ("1", "4") => 0.25m,
            ("3", "4") => 0.75m,
            _ => 0,
        } is > 0 and var fraction ? new Reading(fraction, next + 2) : null;

    private Reading? Sign(int index) => Fraction(index) is > 0 and var fraction ? new Reading(fraction, index + 1) : null;

    private decimal Fraction(int index) => text.Word(index) switch { "½" => 0.5m, "¼" => 0.25m, "¾" => 0.75m, _ => 0 };

    private Reading? Words(int index)
    {
        if (text.Is(index, "een"))
            return Part(index) ?? (text.Word(index + 1) is "miljoen" or "miljard" ? new Reading(1, index + 1) : null);
        if (Part(index) is { } part)
            return part;
        if (!IsWord(index))
            return null;

        var next = index + 1;
        while (IsWord(next) && text.Word(next) is not ("half" or "halve") && next - index < MostWords)
            next++;
        if (next == index + 1 && text.Is(next, "en") && IsUnitAndTen(index))
            return Value($"{text.Word(index)}en{text.Word(next + 1)}") is { } both ? new Reading(both, next + 2) : null;
        if (next > index + 1 && text.Is(next - 1, "miljoen") | text.Is(next - 1, "miljard"))
            next--;
        if (next == index + 1 && AndAHalf(text.Word(index)) is { } mixed)
            return new Reading(mixed, next);
        if (Value(Written(index, next)) is not { } value)
            return next > index + 1 && Value(Written(index, index + 1)) is { } first ? new Reading(first, index + 1) : null;
        return WithDecimals(new Reading(value, next));
    }

    // "drieënhalf"
    private decimal? AndAHalf(string word)
    {
        var at = word.LastIndexOf("enhal", StringComparison.Ordinal);
        return at > 0 && Value(word[..at]) is { } whole ? whole + 0.5m : null;
    }

    // "drie komma vijf", "drie punt vijf"
    private Reading WithDecimals(Reading number) =>
        text.Word(number.Next) is "komma" or "punt" && IsWord(number.Next + 1) && Value(text.Word(number.Next + 1)) is { } decimals and >= 0 and < 100
            ? new Reading(number.Value + (decimals / (decimals < 10 ? 10 : 100)), number.Next + 2)
            : number;

    // A "miljoen" without a number before it waits for one: "hoeveel miljoen".
    private bool IsWord(int index) => IsNumber(index) && (text.Word(index) is not ("miljoen" or "miljard") || IsNumber(index - 1));

    private bool IsNumber(int index) => text[index].Kind == AtomKind.Word && NumberWords.IsNumber(text.Word(index));

    // "zeven en twintig" is 27, "zeven en acht" two numbers.
    private bool IsUnitAndTen(int index) =>
        text.Word(index) is "één" or "twee" or "drie" or "vier" or "vijf" or "zes" or "zeven" or "acht" or "negen"
        && text.Word(index + 2) is "twintig" or "dertig" or "veertig" or "vijftig" or "zestig" or "zeventig" or "tachtig" or "negentig";

    private string Written(int index, int next) => string.Join(' ', Enumerable.Range(index, next - index).Select(text.Word));

    private decimal? Value(string words) => _windows++ < MostWindows && words.Length <= Window ? Recognizer.Number(words) : null;

    // "een half", "halve", "een kwart", "driekwart", "drie kwart", "anderhalf"
    private Reading? Part(int index)
    {
        var at = text.Is(index, "een") ? index + 1 : index;
        return text.Word(at) switch
        {
            "half" or "halve" => new Reading(0.5m, at + 1),
            "kwart" when at > index => new Reading(0.25m, at + 1),
            "drie" when at == index && text.Is(at + 1, "kwart") => new Reading(0.75m, at + 2),
            "driekwart" when at == index => new Reading(0.75m, at + 1),
            "anderhalf" or "anderhalve" when at == index => new Reading(1.5m, at + 1),
            _ => null,
        };
    }

    // "2½", "3 1/2", "drie en een half", "drie-en-een-halve"
    private Reading WithFraction(Reading number)
    {
        if (!decimal.IsInteger(number.Value))
            return number;
        if (Fraction(number.Next) is > 0 and var sign)
            return new Reading(number.Value + sign, number.Next + 1);
        if (text[number.Next].Kind == AtomKind.Digits && Slashed(number.Next, number.Next + 1) is { } slashed)
            return new Reading(number.Value + slashed.Value, slashed.Next);
        var at = text.Is(number.Next, "-") && text.IsGlued(number.Next) ? number.Next + 1 : number.Next;
        if (!text.Is(at, "en"))
            return number;
        at = text.Is(at + 1, "-") ? at + 2 : at + 1;
        var isHyphened = text.Is(at, "een") && text.Is(at + 1, "-");
        var part = isHyphened && text.Word(at + 2) is "half" or "halve" ? new Reading(0.5m, at + 3) : text.Is(at, "een") ? Part(at) : null;
        return part is { } fraction ? new Reading(number.Value + fraction.Value, fraction.Next) : number;
    }

    private Reading WithScale(Reading number)
    {
        var scale = text.Word(number.Next) switch
        {
            "honderd" => 100,
            "duizend" or "dzd" => 1000,
            "miljoen" => 1_000_000,
            "miljard" => 1_000_000_000,
            _ => text.Match(number.Next, "scale")?.Meaning.Number ?? 1,
        };
        if (text.Is(number.Next, "m") && text.IsGlued(number.Next) && IsSigned(number))
            scale = 1_000_000;
        var isOther = scale == 1000 && text.Is(number.Next, "k") && !text.IsGlued(number.Next);
        return scale == 1 || isOther || number.Value == 0 || number.Value > Largest / scale
            ? number
            : WithScale(new Reading(number.Value * scale, number.Next + 1, scale > 100 ? Math.Max(1, number.Scale) * scale : 0));
    }

    // "€3.5m" is money, "3,5 m" a length.
    private bool IsSigned(Reading number)
    {
        var before = number.Next - 1;
        while (before > 0 && (text[before].Kind == AtomKind.Digits || text.Word(before) is "." or ","))
            before--;
        return text.Has(before, "sign");
    }

    private readonly record struct Reading(decimal Value, int Next, decimal Scale = 0);
}
