using System.Globalization;
using Assistent.Knowledge.Quantities.Numbers;
using Assistent.Knowledge.Quantities.Tokens;

namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>Places in a sequence: from the start (<c>11e</c>), the end (<c>op één na laatste</c>) or where one is (<c>volgende</c>).</summary>
internal static class OrdinalModel
{
    public static ModelMatch? Read(TokenizedText text, int index) => FromStart(text, index) ?? Relative(text, index);

    private static ModelMatch? FromStart(TokenizedText text, int index)
    {
        if (Ordinals.Read(text, index) is not { } ordinal)
            return null;

        var value = DutchNotation.Comma(ordinal.Value);
        return new ModelMatch(ordinal.Next, "ordinal", new Resolution.Ordinal(value, value, "start"));
    }

    private static ModelMatch? Relative(TokenizedText text, int index)
    {
        var fromEnd = FromEnd(text, index);
        if (fromEnd.Next > 0)
            return Match(fromEnd.Next, -fromEnd.Steps, "end");

        return text.Word(index) switch
        {
            "laatste" or "allerlaatste" => Match(index + 1, 0, "end"),
            "voorlaatste" => Match(index + 1, -1, "end"),
            "volgende" or "eerstvolgende" => Match(index + 1, 1, "current"),
            "vorige" or "voorgaande" => Match(index + 1, -1, "current"),
            "huidige" => Match(index + 1, 0, "current"),
            _ => null,
        };
    }

    // "de op één na laatste", "op twee na de laatste", "de een voor de laatste", "één na laatste"
    private static (int Next, int Steps) FromEnd(TokenizedText text, int index)
    {
        var at = text.Is(index, "de") ? index + 1 : index;
        at = text.Is(at, "op") ? at + 1 : at;
        var steps = text.Is(at, "een") ? new NumberMatch(at + 1, 1, NumberForm.Words) : Cardinals.Read(text, at);
        if (steps is not { Value: < 1000 } count || text.Word(count.Next) is not ("na" or "voor"))
            return default;

        var last = text.Is(count.Next + 1, "de") ? count.Next + 2 : count.Next + 1;
        return text.Is(last, "laatste") ? (last + 1, (int)count.Value) : default;
    }

    private static ModelMatch Match(int next, int offset, string relativeTo)
    {
        var number = offset.ToString(CultureInfo.InvariantCulture);
        var sign = offset < 0 ? "" : "+";
        return new ModelMatch(next, "ordinal.relative", new Resolution.Ordinal($"{relativeTo}{sign}{number}", number, relativeTo));
    }
}
