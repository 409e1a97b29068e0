using System.Globalization;
using Assistent.Knowledge.Quantities.Atoms;
using Assistent.Knowledge.Quantities.Households;

namespace Assistent.Knowledge.Quantities;

/// <summary>By which words a text changes what was said before it, rather than say something new.</summary>
internal static class AmendmentCues
{
    private static readonly string[] Ordinals = ["eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende",
        "tiende"];

    /// <summary>The day of <c>en op de 5e?</c> and <c>de vijfde</c>, or null.</summary>
    public static int? DayOfMonth(AtomText text)
    {
        for (var index = 0; index < text.Count; index++)
        {
            var isOrdinal = text[index].Kind == AtomKind.Digits && text.Word(index + 1) is "e" or "de" or "ste" && text.IsGlued(index + 1);
            var isAlone = !text.Has(index + 2, "month") && !text.Has(index + 1, "month") && !text.Has(index + 1, "quarter")
                && !text.Has(index + 2, "quarter");
            if (isOrdinal && isAlone && int.TryParse(text.Word(index), NumberStyles.None, CultureInfo.InvariantCulture, out var day)
                && day is >= 1 and <= 31)
                return day;
            if (Array.IndexOf(Ordinals, text.Word(index)) is >= 0 and var ordinal && text.Is(index - 1, "de")
                && text[index + 1].Kind is not AtomKind.Word)
                return ordinal + 1;
        }

        return null;
    }

    /// <summary>The year of <c>en in 24?</c>, or null.</summary>
    public static string? YearInShort(AtomText text) =>
        Enumerable.Range(1, Math.Max(0, text.Count - 1)).Where(index => text.Is(index - 1, "in") && text[index].Kind == AtomKind.Digits
                && text.Word(index).Length == 2 && text[index + 1].Kind is not AtomKind.Word)
            .Select(index => $"20{text.Word(index)}").FirstOrDefault();

    /// <summary>1 for more or later: <c>twee meer</c>, <c>en daarna nog 2</c>; -1 for less or earlier: <c>een dag eerder</c>.</summary>
    public static int? Step(AtomText text)
    {
        for (var index = 0; index < text.Count; index++)
        {
            var isCompared = text.Word(index + 1) is "dan" or "als";
            if (isCompared)
                continue;
            switch (text.Word(index))
            {
                case "meer" or "later" or "langer" or "groter" or "hoger" or "extra" or "erbij" when index > 0:
                    return 1;
                case "bij" when index > 0 && text[index + 1].Kind is not (AtomKind.Word or AtomKind.Number):
                    return 1;
                case "minder" or "eerder" or "korter" or "kleiner" or "lager" or "eraf" or "vroeger" when index > 0:
                    return -1;
                case "nog" when text.IsNumber(index + 1) && text.Word(index - 1) is "daarna" or "dan" or "daarbij" or "en" or "daarnaast":
                    return 1;
            }
        }

        return null;
    }

    /// <summary>1 for <c>met een baby erbij</c>, one more in a household, and -1 for one less; or null.</summary>
    public static int? OneMore(AtomText text) => !Enumerable.Range(0, text.Count).Any(index =>
        !text.Has(index, "self") && HouseholdMember.Read(text, index) is { Count: 1 }) ? null
        : Enumerable.Range(0, text.Count).Any(index => text.Word(index) is "erbij") ? 1
        : Enumerable.Range(0, text.Count).Any(index => text.Word(index) is "eraf" or "minder") ? -1
        : null;

    /// <summary>Whether a text leaves something out: <c>zonder die van 10</c>.</summary>
    public static bool IsWithout(AtomText text) =>
        Enumerable.Range(0, text.Count).Any(index => text.Word(index) is "zonder" or "behalve" or "uitgezonderd");

    /// <summary>The households of <c>één van 8 en twee van 11</c>, in words that name them; or null where there are no two.</summary>
    public static string? Households(AtomText text)
    {
        var households = Enumerable.Range(0, text.Count)
            .Where(index => text.IsNumber(index) && text.Is(index + 1, "van") && text.IsNumber(index + 2))
            .Select(index => (Count: text[index].Value, Size: text[index + 2].Value))
            .ToList();
        return households.Count > 1
            ? string.Join(" en ", households.Select(one => $"{one.Count:0} {(one.Count == 1 ? "gezin" : "gezinnen")} van {one.Size:0}"))
            : null;
    }
}
