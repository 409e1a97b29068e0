using Assistent.Knowledge.Quantities.Atoms;

namespace Assistent.Knowledge.Quantities.Numbers;

/// <summary>
/// Puts numbers in the place of the digits and words that they are written in: <c>35.000</c>, <c>3,5 miljoen</c>, <c>drie en een half</c>,
/// <c>zeven en twintig</c>, <c>3 1/2</c>. Words are read by the recogniser.
/// </summary>
internal sealed class NumberReader(AtomText text)
{
    private const decimal Largest = 1e13m;

    private readonly FigureReader _figures = new(text);
    private readonly NumberWordReader _words = new(text);

    public static AtomText Read(AtomText text) => new NumberReader(text).Read();

    private AtomText Read()
    {
        var atoms = new List<Atom>(text.Count);
        for (var index = 0; index < text.Count;)
        {
            var atom = text[index];
            if (NumberAt(index) is { } number)
            {
                atoms.Add(new Atom(AtomKind.Number, atom.Start, text[number.Next - 1].End, number.Next > index + 1
                    ? text.Word(number.Next - 1) : null) { Value = number.Value, Scale = number.Scale });
                index = number.Next;
            }
            else if (atom.Kind == AtomKind.Digits)
            {
                var next = index + 1;
                while (text[next].Kind == AtomKind.Digits
                    || (text.Word(next) is "." or "," && text.IsGlued(next) && text[next + 1].Kind == AtomKind.Digits
                    && text.IsGlued(next + 1)))
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

    private NumberReading? NumberAt(int index)
    {
        if ((_figures.Literal(index) ?? _words.Words(index) ?? _figures.Sign(index)) is not { } number)
            return null;
        number = WithScale(WithFraction(number));
        if (number.Value >= 1e6m && text.Is(number.Next, "en")
            && (_figures.Literal(number.Next + 1) ?? _words.Words(number.Next + 1)) is { } rest
            && WithScale(rest) is { Value: >= 1000 and < 1e6m } smaller)
            number = smaller with { Value = number.Value + smaller.Value, Scale = 1e6m };
        return number.Value <= Largest ? number : null;
    }

    // "2½", "3 1/2", "drie en een half", "drie-en-een-halve"
    private NumberReading WithFraction(NumberReading number)
    {
        if (!decimal.IsInteger(number.Value))
            return number;
        if (_figures.Fraction(number.Next) is > 0 and var sign)
            return new NumberReading(number.Value + sign, number.Next + 1);
        if (text[number.Next].Kind == AtomKind.Digits && _figures.Slashed(number.Next, number.Next + 1) is { } slashed)
            return new NumberReading(number.Value + slashed.Value, slashed.Next);
        var at = text.Is(number.Next, "-") && text.IsGlued(number.Next) ? number.Next + 1 : number.Next;
        if (!text.Is(at, "en"))
            return number;
        at = text.Is(at + 1, "-") ? at + 2 : at + 1;
        var isHyphened = text.Is(at, "een") && text.Is(at + 1, "-");
        var part = isHyphened && text.Word(at + 2) is "half" or "halve" ? new NumberReading(0.5m, at + 3)
            : text.Is(at, "een") ? _words.Part(at) : null;
        return part is { } fraction ? new NumberReading(number.Value + fraction.Value, fraction.Next) : number;
    }

    private NumberReading WithScale(NumberReading number)
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
            : WithScale(new NumberReading(number.Value * scale, number.Next + 1, scale > 100 ? Math.Max(1, number.Scale) * scale : 0));
    }

    // "€3.5m" is money, "3,5 m" a length.
    private bool IsSigned(NumberReading number)
    {
        var before = number.Next - 1;
        while (before > 0 && (text[before].Kind == AtomKind.Digits || text.Word(before) is "." or ","))
            before--;
        return text.Has(before, "sign");
    }
}
