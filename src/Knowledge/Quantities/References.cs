using Assistent.Knowledge.Quantities.Atoms;
using Assistent.Knowledge.Quantities.Measures;

namespace Assistent.Knowledge.Quantities;

/// <summary>Covers numbers that only refer: of articles, pages, files, plots and houses.</summary>
internal static class References
{
    private static readonly string[] Streets = [.. Lexicon.Dutch.WordsOf("street")];

    public static AtomText Cover(AtomText text)
    {
        var atoms = new List<Atom>(text.Count);
        for (var index = 0; index < text.Count; index++)
        {
            var isCovered = text.IsNumber(index) && IsReference(text, atoms, index) && Unit.Read(text, index + 1) is null
                && !(text.Is(index + 1, "x") || text.Is(index + 1, "bij"));
            isCovered |= IsClock(text, index);
            atoms.Add(isCovered ? new Atom(AtomKind.Opaque, text[index].Start, text[index].End, "#") : text[index]);
        }

        return new AtomText(text.Source, [.. atoms]);
    }

    // "om half negen", "tegen kwart voor drie"
    private static bool IsClock(AtomText text, int index)
    {
        if (!text.IsNumber(index) || text[index].Value is not (> 0 and <= 12))
            return false;
        var at = text.Word(index - 1) is "voor" or "over" && text.Word(index - 2) is "kwart" ? index - 2 : index - 1;
        return (text[at].Value == 0.5m || text.Is(at, "kwart"))
            && text.Word(at - 1) is "om" or "rond" or "tegen" or "tot" or "vanaf" or "na" or "voor";
    }

    private static bool IsReference(AtomText text, List<Atom> before, int index)
    {
        if (IsStreet(text, index - 1) && text[index].Value < 10_000 && !Nouns.IsThing(text, index + 1))
            return true;
        var at = index - 1;

        // "artikel 7, 8 en 9", "pagina 12 t/m 15"
        if (at > 0 && before[at - 1].Word == "#" && text.Word(at) is "," or "en" or "t/m" or "-" or "/" or "of"
            && !Nouns.IsThing(text, index + 1) && Nouns.Read(text, index + 1) is null && !text.Has(index + 1, "people"))
            return true;
        while (text.Word(at) is ":" or "." or "#" or "nr" or "nummer" && at > 0 && !text.Has(at - 1, "reference"))
            at--;
        if (text.Word(at) is ":" or ".")
            at--;
        return text.Has(at, "reference") && !text.Is(at, "leden") && !(text.Word(at) is "p" && text.Is(at - 1, "/"));
    }

    // "Stationsplein 27": a name, so with a capital.
    private static bool IsStreet(AtomText text, int index)
    {
        var word = text.Word(index);
        return text[index].Kind == AtomKind.Word && char.IsUpper(text.Source[text[index].Start])
            && Array.Exists(Streets, street => word.Length > street.Length && word.EndsWith(street, StringComparison.Ordinal));
    }
}
