using Assistent.Knowledge.Quantities.Atoms;

namespace Assistent.Knowledge.Quantities.Measures;

/// <summary>How old people are: <c>van 16 tot en met 23 jaar</c> of young people, <c>65+</c>, <c>55-plussers</c>, <c>een
/// 19-jarige</c>.</summary>
internal static class Ages
{
    private const decimal Oldest = 120;

    // Below it "8+" is the size of a household or a school year.
    private const decimal YoungestPlus = 12;
    private const int Reach = 3;

    private static readonly string[] People = ["people", "adult", "adult-kin", "child", "child-kin", "self"];
    private static readonly string[] Terms = [.. Lexicon.Dutch.WordsOf("term")];

    public static QuantityMatch? Read(AtomText text, int index, Bound bound)
    {
        if (Figures.Read(text, bound.Next) is not { High: > 0 and <= Oldest } figures || !decimal.IsInteger(figures.Low))
            return null;
        if (figures.First is null)
            return Old(text, bound, figures) ?? Plus(text, figures) ?? Bare(text, index, bound, figures);
        if (figures.First is not { Label: "years" })
            return null;
        var behind = bound.ReadBehind(text, figures.Next);
        if (text.Is(behind.Next, "oud"))
            return Aged(behind with { Next = behind.Next + 1 }, figures);
        return behind.IsOfAge || (IsOfPeople(text, index) && !IsOfStay(text, index, bound, behind.Next)) ? Aged(behind, figures) : null;
    }

    // "Mag een statushouder hooguit twee jaar in een hotel blijven?" and "langer dan een jaar" bound a stay.
    private static bool IsOfStay(AtomText text, int index, Bound bound, int next) => bound.Next > index
        && (text.Word(index) is "langer" or "korter"
            || text.Word(next) is "in" or "op" or "bij" or "blijven" or "verblijven" or "wonen" or "logeren" or "huren");

    // Without "jaar" the words around must say that it is one.
    private static QuantityMatch? Bare(AtomText text, int index, Bound bound, Figures figures)
    {
        var isUncounted = Unit.Read(text, figures.Next) is null && Nouns.Read(text, figures.Next) is null;
        return isUncounted && (IsOfAge(text, bound, figures.Next) || IsOfOne(text, index, figures.Next))
            ? Aged(bound.ReadBehind(text, figures.Next), figures)
            : null;
    }

    // "een meisje van 16", but "een moeder van 4 kinderen" and "een gezin van 8"
    private static bool IsOfOne(AtomText text, int index, int next) =>
        text.Is(index - 1, "van") && (text.Has(index - 2, "child") || text.Has(index - 2, "aged"))
            && text[next].Kind is not AtomKind.Word;

    // "een 19-jarige", but "een vijfjarig contract"
    private static QuantityMatch? Old(AtomText text, Bound bound, Figures figures)
    {
        var at = text.Is(figures.Next, "-") ? figures.Next + 1 : figures.Next;
        if (!text.Word(at).StartsWith("jarig", StringComparison.Ordinal))
            return null;
        var isTerm = text[at + 1] is { Kind: AtomKind.Word } noun
            && Array.Exists(Terms, term => noun.Word.EndsWith(term, StringComparison.Ordinal));
        return isTerm
            ? new QuantityMatch(at + 1, new Quantity.Duration(TimeLength.Of("years", figures.High)))
            : Aged(bound with { Next = at + 1 }, figures);
    }

    // "65+", "55-plussers", "65 plus", "27-minners"
    private static QuantityMatch? Plus(AtomText text, Figures figures)
    {
        if (figures.IsRange || figures.High < YoungestPlus)
            return null;
        var at = text.Is(figures.Next, "-") && text.IsGlued(figures.Next) ? figures.Next + 1 : figures.Next;
        var word = text.Word(at);
        if ((word == "+" && text.IsGlued(at) && !text.IsNumber(at + 1)) || word.StartsWith("plusser", StringComparison.Ordinal)
            || (word == "plus" && !text.IsNumber(at + 1) && (text[at + 1].Kind != AtomKind.Word || Nouns.IsThing(text, at + 1))))
        {
            // "55+'ers"
            var next = word == "+" && text.Is(at + 1, "'") && text.Word(at + 2) is "ers" or "er" ? at + 3 : word == "+"
                && text.Word(at + 1) is "ers" or "er" ? at + 2 : at + 1;
            return new QuantityMatch(next, new Quantity.Age(figures.Low, null) { Comparator = Comparator.AtLeast });
        }

        return word.StartsWith("minner", StringComparison.Ordinal)
            ? new QuantityMatch(at + 1, new Quantity.Age(null, figures.Low - 1) { Comparator = Comparator.LessThan }) : null;
    }

    private static QuantityMatch Aged(Bound bound, Figures figures)
    {
        var (min, max) = bound.Around(figures.Low, figures.High, isWhole: true);
        return new QuantityMatch(bound.Next, new Quantity.Age(min, max) { Comparator = bound.Comparator });
    }

    // "ouder dan 65", "boven de 65"
    private static bool IsOfAge(AtomText text, Bound bound, int next) =>
        bound.IsOfAge
            || (text.Is(bound.Next - 1, "de") && text.Word(bound.Next - 2) is "boven" or "onder" or "over"
            && text[next].Kind is not AtomKind.Word);

    // "jongeren van 16 tot en met 23 jaar", "statushouder, 19 jaar"
    private static bool IsOfPeople(AtomText text, int index)
    {
        for (var before = index - 1; before >= index - Reach && before >= 0; before--)
        {
            if (text.Match(before, People) is not null && text.Word(before) is not ("man" or "pers"))
                return true;
            if (!text.Has(before, "before-age"))
                return false;
        }

        return false;
    }
}
