namespace Assistent.Knowledge.Quantities.Numbers;

/// <summary>A building block of Dutch number words, folded: <c>drie</c>, <c>en</c>, <c>twintig</c>, <c>honderd</c>.</summary>
internal readonly record struct Morpheme(string Text, MorphemeKind Kind, decimal Value)
{
    // Longer blocks come before their own beginnings: "zestien" before "zes".
    private static readonly Morpheme[] All =
    [
        new("anderhalve", MorphemeKind.Half, 1.5m), new("anderhalf", MorphemeKind.Half, 1.5m),
        new("achttien", MorphemeKind.Teen, 18), new("acht", MorphemeKind.Unit, 8),
        new("biljard", MorphemeKind.Scale, 1e15m), new("biljoen", MorphemeKind.Scale, 1e12m),
        new("driekwart", MorphemeKind.Half, 0.75m), new("dertien", MorphemeKind.Teen, 13), new("dertig", MorphemeKind.Ten, 30),
        new("derde", MorphemeKind.Ordinal, 3), new("drie", MorphemeKind.Unit, 3), new("duizend", MorphemeKind.Scale, 1000),
        new("eerste", MorphemeKind.Ordinal, 1), new("eenderde", MorphemeKind.None, 0), new("een", MorphemeKind.Unit, 1),
        new("elf", MorphemeKind.Teen, 11), new("en", MorphemeKind.And, 0),
        new("halve", MorphemeKind.Half, 0.5m), new("half", MorphemeKind.Half, 0.5m), new("honderd", MorphemeKind.Hundred, 100),
        new("miljard", MorphemeKind.Scale, 1e9m), new("miljoen", MorphemeKind.Scale, 1e6m),
        new("negentien", MorphemeKind.Teen, 19), new("negentig", MorphemeKind.Ten, 90), new("negen", MorphemeKind.Unit, 9),
        new("nul", MorphemeKind.Zero, 0), new("tachtig", MorphemeKind.Ten, 80), new("tien", MorphemeKind.Teen, 10),
        new("triljoen", MorphemeKind.Scale, 1e18m), new("twaalf", MorphemeKind.Teen, 12), new("twintig", MorphemeKind.Ten, 20),
        new("twee", MorphemeKind.Unit, 2), new("veertien", MorphemeKind.Teen, 14), new("veertig", MorphemeKind.Ten, 40),
        new("vijftien", MorphemeKind.Teen, 15), new("vijftig", MorphemeKind.Ten, 50), new("vijf", MorphemeKind.Unit, 5),
        new("vier", MorphemeKind.Unit, 4), new("zestien", MorphemeKind.Teen, 16), new("zestig", MorphemeKind.Ten, 60),
        new("zeventien", MorphemeKind.Teen, 17), new("zeventig", MorphemeKind.Ten, 70), new("zeven", MorphemeKind.Unit, 7),
        new("zes", MorphemeKind.Unit, 6),
    ];

    private static readonly Morpheme[][] ByFirstLetter =
        [.. Enumerable.Range('a', 26).Select(letter => All.Where(morpheme => morpheme.Text[0] == letter).ToArray())];

    public static Morpheme At(ReadOnlySpan<char> rest)
    {
        if (rest[0] is < 'a' or > 'z')
            return default;

        foreach (var morpheme in ByFirstLetter[rest[0] - 'a'])
        {
            if (rest.StartsWith(morpheme.Text))
                return morpheme;
        }

        return default;
    }
}

internal enum MorphemeKind
{
    None,
    Zero,
    Unit,
    Teen,
    Ten,
    And,
    Hundred,
    Scale,
    Half,
    Ordinal,
}
