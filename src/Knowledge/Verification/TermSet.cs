namespace Assistent.Knowledge.Verification;

/// <summary>
/// The terms of a short text for comparing it with another: content stems, each with its weight.
/// </summary>
internal sealed class TermSet
{
    /// <summary>The number of a stem that no text has.</summary>
    public const int NoId = -1;

    private const float SynonymCredit = 0.9f;

    /// <summary>What a compound is credited with where all of its parts are there.</summary>
    public const float PartsCredit = 0.85f;

    private const float PartOfCredit = 0.75f;

    private readonly int[] _ids;
    private readonly int[] _synonyms;
    private readonly int[] _parts;

    public TermSet(IReadOnlyList<Term> terms)
    {
        Terms = [.. terms];
        _ids = [.. terms.Select(term => term.Id)];
        _synonyms = [.. terms.SelectMany(term => term.SynonymIds).Distinct()];
        _parts = [.. terms.SelectMany(term => term.PartIds).Distinct()];
        Weight = terms.Sum(term => term.Weight);
    }

    public Term[] Terms { get; }

    public float Weight { get; }

    /// <summary>These terms without those that a text of names has.</summary>
    public TermSet Besides(TermSet names) => new([.. Terms.Where(term => names.Credit(term) < 1)]);

    /// <summary>The weight of these terms that another text has too.</summary>
    public float WeightIn(TermSet other)
    {
        var sum = 0f;
        foreach (var term in Terms)
            sum += term.Weight * other.Credit(term);
        return sum;
    }

    /// <summary>
    /// How far this text has a term: the same stem, a synonym, the parts of the compound, or a compound that it is part of.
    /// </summary>
    public float Credit(Term term)
    {
        if (Has(_ids, term.Id))
            return 1;
        if (Has(_synonyms, term.Id) || HasAny(_ids, term.SynonymIds))
            return SynonymCredit;
        if (term.PartIds.Length == 0)
            return Has(_parts, term.Id) ? PartOfCredit : 0;

        var found = 0;
        foreach (var part in term.PartIds)
        {
            if (Has(_ids, part) || Has(_parts, part))
                found++;
        }

        return PartsCredit * found / term.PartIds.Length;
    }

    private static bool HasAny(int[] ids, int[] wanted)
    {
        foreach (var id in wanted)
        {
            if (Has(ids, id))
                return true;
        }

        return false;
    }

    // What no text has is in no text, not even when both have such a word.
    private static bool Has(int[] ids, int id) => id != NoId && ids.AsSpan().Contains(id);

    /// <summary>
    /// One term: its stem, the stems that mean the same, and the stems of its parts where it is a compound, with their numbers.
    /// </summary>
    public sealed class Term(string stem, float weight, IReadOnlyList<string> synonyms, IReadOnlyList<string> parts, Func<string, int> idOf)
    {
        public string Stem { get; } = stem;

        public float Weight { get; } = weight;

        public IReadOnlyList<string> Synonyms { get; } = synonyms;

        public IReadOnlyList<string> Parts { get; } = parts;

        public int Id { get; } = idOf(stem);

        public int[] SynonymIds { get; } = [.. synonyms.Select(idOf)];

        public int[] PartIds { get; } = [.. parts.Select(idOf)];
    }
}
