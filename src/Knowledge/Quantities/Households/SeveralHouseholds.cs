using Assistent.Knowledge.Quantities.Atoms;
using Assistent.Knowledge.Quantities.Measures;
using static Assistent.Knowledge.Quantities.Households.HouseholdSize;

namespace Assistent.Knowledge.Quantities.Households;

/// <summary>A number of households, and the size of each where it is said: <c>3 gezinnen van 7</c>.</summary>
internal static class SeveralHouseholds
{
    // "3 gezinnen van 7", "zo'n 45 huishoudens", "acht gezinnen met ieder vier kinderen", "drie achtkoppige gezinnen",
    // "twee (woningen) voor gezinnen van 10"
    public static QuantityMatch? Read(AtomText text, int index)
    {
        index = text.Match(index, "about")?.Next ?? index;
        if (!text.IsNumber(index) || text[index].Value is not (> 0 and < Largest) || !decimal.IsInteger(text[index].Value))
            return null;
        var households = (int)text[index].Value;
        var at = AfterAdjectives(text, index + 1);
        if (text.IsNumber(at) && IsHead(text, at + 1) is var head and > 0 && text.Has(head, "households"))
            return new QuantityMatch(head + 1, new Quantity.Households(households, new Quantity.Persons(text[at].Value)));
        var dwellings = text.Word(at) is "woningen" or "huizen" ? at + 1 : text.Word(index - 1) is "en" or "," ? at : text.Count;
        if (text.Is(dwellings, "voor") && AfterAdjectives(text, dwellings + 1) is var dwelt
            && text.Has(dwelt, "households") && Size(text, dwelt + 1) is { Value: Quantity.Persons of } homes)
            return new QuantityMatch(homes.Next, new Quantity.Households(households, of));
        if (text.Word(at) is "keer" or "maal" or "x"
            && Named(text, text.Is(at + 1, "een") ? at + 2 : at + 1) is { Value: Quantity.Persons { IsRange: false } repeated } times)
            return new QuantityMatch(times.Next, new Quantity.Households(households, repeated));
        if (text.Word(at) is "keer" or "maal" or "x" && text.Word(at + 1) is "van" or "met" && IsNear(text, index)
            && Size(text, at + 1) is { Value: Quantity.Persons again } anew)
            return new QuantityMatch(anew.Next, new Quantity.Households(households, again));
        if (text.Word(at) is "van" or "met" && text.Word(index - 1) is "en" or "," && households > 1 && IsNear(text, index - 1)
            && Size(text, at) is { Value: Quantity.Persons more } next)
            return new QuantityMatch(next.Next, new Quantity.Households(households, more));
        if (!text.Has(at, "households"))
            return null;
        return Size(text, at + 1) is { Value: Quantity.Measured each } size
            ? new QuantityMatch(size.Next, new Quantity.Households(households, each))
            : new QuantityMatch(at + 1, new Quantity.Households(households, null));
    }
}
