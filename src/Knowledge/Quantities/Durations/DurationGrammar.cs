using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Durations;

/// <summary>Lengths of time: <c>3,5 jaar</c>, <c>een week en drie dagen</c>, <c>een paar uur</c>, <c>de hele maand</c>.</summary>
internal static class DurationGrammar
{
    // "een paar" is two in Recognizers-Text, every other vague amount three.
    private const decimal Couple = 2;
    private const decimal Several = 3;
    private const decimal Largest = 1_000_000_000;

    public static DurationMatch? Read(TokenizedText text, int index)
    {
        if (Part(text, index, Count(text, index)) is not { } first)
            return Whole(text, index) is { } whole ? Ended(text, whole) : null;

        var parts = new List<DurationPart>(2) { first.Part };
        var next = first.Next;
        while (Following(text, next) is { } following)
        {
            var same = parts.FindIndex(part => part.Unit.Letter == following.Part.Unit.Letter);
            if (same >= 0 && parts[same].Unit.Factor <= following.Part.Unit.Factor)
                break;

            // "een uur en een kwartier" counts in hours throughout.
            if (same >= 0)
                parts[same] = new DurationPart(Total(parts[same]) + Total(following.Part), parts[same].Unit with { Factor = 1 });
            else
                parts.Add(following.Part);
            next = following.Next;
        }

        return Ended(text, Fraction(text, new DurationMatch(next, new Duration(parts))));
    }

    /// <summary>The amount in front of a unit, exact or vague.</summary>
    public static NumberMatch? Count(TokenizedText text, int index)
    {
        if (IsPartOfOther(text, index))
            return null;
        if (SlashedFraction(text, index) is { } fraction)
            return fraction;
        if (Cardinals.Read(text, index) is { } number)
            return number;

        var at = text.Word(index) is "een" ? index + 1 : index;
        return text.Word(at) switch
        {
            "paar" => Vague(at + 1, Couple),
            "aantal" or "enkele" or "wat" or "meerdere" or "verscheidene" => Vague(at + 1, Several),
            "enkel" or "verschillende" => Vague(at + 1, Several),
            _ when at > index => Vague(at, 1),
            "nog" when text.Is(index + 1, "een") => Cardinals.Read(text, index + 1) ?? Vague(index + 2, 1),
            _ => null,
        };
    }

    // The 30 of "10:30 uur" counts minutes past an hour.
    private static bool IsPartOfOther(TokenizedText text, int index) =>
        text.IsDigits(index) && text.IsGlued(index) && text.Symbol(index - 1) is ':' or '/' && text.IsGlued(index - 1) && text.IsDigits(index - 2);

    // "1/2 uur", "3/4 jaar"
    private static NumberMatch? SlashedFraction(TokenizedText text, int index) =>
        text.Symbol(index + 1) == '/' && text.IsGlued(index + 1) && text.IsGlued(index + 2)
        && text.Digits(index) is > 0 and < 10 and var part && text.Digits(index + 2) is > 1 and < 10 and var whole && part < whole
            ? new NumberMatch(index + 3, decimal.Round((decimal)part / whole, 4), NumberForm.Formatted)
            : null;

    private static decimal Total(DurationPart part) => part.Count * part.Unit.Factor;

    private static NumberMatch Vague(int next, decimal value) => new(next, value, NumberForm.Words);

    private static (int Next, DurationPart Part)? Part(TokenizedText text, int index, NumberMatch? count)
    {
        if (count is not { Value: >= 0 and < Largest } number || number.Next == index)
            return null;

        var at = text.Symbol(number.Next) == '-' && text.IsGlued(number.Next) && text.IsGlued(number.Next + 1) ? number.Next + 1 : number.Next;
        if (DurationUnit.Named(text.Word(at)) is not { } unit)
            return null;

        // "om 5 uur" is a time of the day.
        if (unit.Letter == TimeLetter.Hour && text.Is(index - 1, "om"))
            return null;

        // "3 min." and "3 sec." close with a point of their own only when the sentence goes on; a bare "m" would be metres.
        return (at + 1, new DurationPart(number.Value, unit));
    }

    // "de hele maand", "het gehele jaar", "een hele week", "hele week"
    private static DurationMatch? Whole(TokenizedText text, int index)
    {
        var at = text.Word(index) is "de" or "het" or "een" ? index + 1 : index;
        if (text.Word(at) is not ("hele" or "gehele" or "volle" or "volledige" or "volledig" or "heel" or "ganse"))
            return null;

        return DurationUnit.Named(text.Word(at + 1)) is { } unit
            ? new DurationMatch(at + 2, new Duration([new DurationPart(1, unit)]))
            : null;
    }

    private static (int Next, DurationPart Part)? Following(TokenizedText text, int index)
    {
        var at = text.Symbol(index) == ',' ? index + 1 : index;
        at = text.Word(at) is "en" or "plus" ? at + 1 : at;
        var count = Cardinals.Read(text, at) ?? (text.Is(at, "een") && at > index ? Vague(at + 1, 1) : null);
        return Part(text, at, count);
    }

    // "een jaar en een kwart", "twee uur en een half", with the unit repeated or not
    private static DurationMatch Fraction(TokenizedText text, DurationMatch match)
    {
        if (match.Duration.Parts is not [var only] || !text.Is(match.Next, "en") || !text.Is(match.Next + 1, "een"))
            return match;

        var fraction = text.Word(match.Next + 2) switch { "half" or "halve" => 0.5m, "kwart" => 0.25m, _ => 0 };
        return fraction == 0
            ? match
            : new DurationMatch(match.Next + 3, new Duration([only with { Count = only.Count + fraction }]));
    }

    private static DurationMatch Ended(TokenizedText text, DurationMatch match) =>
        text.Is(match.Next, "lang") ? match with { Next = match.Next + 1 } : match;
}
