namespace Assistent.Knowledge;

/// <summary>
/// The chapter of the overview that an article stands in, as the overview's own data names it. The <c>default</c> is
/// <see cref="Background"/>: the introduction, the chapter openings and the colophon, which are no instruments.
/// </summary>
/// <param name="Name">As editors write it in an article: <c>regeling</c>.</param>
/// <param name="Singular">As in a running sentence: <c>vorm van ondersteuning</c>.</param>
/// <param name="Plural">As in a running sentence: <c>vormen van ondersteuning</c>.</param>
/// <param name="Order">Its place among the kinds, from 1; 0 for background.</param>
public sealed record InstrumentKind(string Name, string Singular, string Plural, int Order)
{
    public static InstrumentKind Background { get; } = new("achtergrond", "achtergrond", "achtergronden", 0);

    /// <summary>The definite article of <see cref="Singular"/>: <c>de</c> or <c>het</c>.</summary>
    public string Determiner { get; init; } = "de";

    /// <summary>Other words by which a question may mean the kind: <c>subsidie</c>.</summary>
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    /// <summary>Whether a folded word means the kind, or one or all of it.</summary>
    public bool IsCalled(string word) => word == Name || word == Plural || word == Singular || Synonyms.Contains(word);

    /// <summary>One of it or several, as in a running sentence.</summary>
    public string Counted(int count) => count == 1 ? Singular : Plural;
}
