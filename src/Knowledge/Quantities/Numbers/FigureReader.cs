using System.Globalization;
using Assistent.Knowledge.Quantities.Atoms;

namespace Assistent.Knowledge.Quantities.Numbers;

/// <summary>Numbers in figures: <c>35.000</c>, <c>35 000</c>, <c>2,60</c>, <c>1/2</c>, <c>½</c>.</summary>
internal sealed class FigureReader(AtomText text)
{
    // More digits than these are no figure that anyone means.
    private const int MostDigits = 12;

    public NumberReading? Literal(int index)
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
            while (text[next].Kind == AtomKind.Digits && !text.IsGlued(next) && digits.Length is >= 1 and <= 9
                && text.Word(next).Length == 3 && (next > index + 1 || (digits.Length <= 3 && digits[0] != '0'))
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
        if (text.Word(next) == "," && text.Word(next + 1) is "-" or "=" && text.IsGlued(next))
            next += 2;
        var value = decimal.Parse($"{digits}.{decimals}0", CultureInfo.InvariantCulture);
        return Slashed(index, next) ?? new NumberReading(value, next);
    }

    public NumberReading? Sign(int index) => Fraction(index) is > 0 and var fraction ? new NumberReading(fraction, index + 1) : null;

    // "1/2"
    public NumberReading? Slashed(int index, int next) =>
        next == index + 1 && text.Is(next, "/") && text.IsGlued(next) && text.IsGlued(next + 1)
            && (text.Word(index), text.Word(next + 1)) switch
        {
            ("1", "2") => 0.5m,
            ("1", "4") => 0.25m,
            ("3", "4") => 0.75m,
            _ => 0,
        } is > 0 and var fraction ? new NumberReading(fraction, next + 2) : null;

    public decimal Fraction(int index) => text.Word(index) switch { "½" => 0.5m, "¼" => 0.25m, "¾" => 0.75m, _ => 0 };

    // "35.000", "783.000.000"
    private bool IsThousands(int previous, int next, string digits) =>
        text.Word(next) == "." && text.IsGlued(next) && text.IsGlued(next + 1) && text[next + 1].Kind == AtomKind.Digits
            && text.Word(next + 1).Length == 3
        && text.Word(previous).Length <= 3 && digits != "0" && digits.Length <= MostDigits;

    // "2,60"; "3.5" too, which cannot be thousands.
    private string Decimals(int next, bool isGrouped)
    {
        var isComma = text.Word(next) == ",";
        var isPoint = text.Word(next) == "." && !isGrouped && text.Word(next + 1).Length is 1 or 2;
        var isPart = text.IsGlued(next) && text.IsGlued(next + 1) && text[next + 1].Kind == AtomKind.Digits
            && text.Word(next + 1).Length <= 6;
        var goesOn = text.Word(next + 2) is "." or "," && text.IsGlued(next + 2) && text[next + 3].Kind == AtomKind.Digits
            && text.IsGlued(next + 3);
        return (isComma || isPoint) && isPart && !(isPoint && goesOn) ? text.Word(next + 1) : "";
    }
}
