namespace Assistent.Knowledge.Retrieval;

/// <summary>
/// The terms of a short text for comparing it with another: content stems, what is asked (<c>?Duration</c>) and the kinds of
/// quantities (<c>#Money</c>), each with its weight.
/// </summary>
internal sealed class TermSet
{
    private readonly HashSet<string> _stems;
    private readonly HashSet<string> _parts;

    public TermSet(IReadOnlyList<Term> terms)
    {
        Terms = terms;
        _stems = [.. terms.Select(term => term.Stem)];
        _parts = [.. terms.SelectMany(term => term.Parts)];
        Weight = terms.Sum(term => term.Weight);
    }

    /// <summary>One term: its stem, the stems that mean the same, and the stems of its parts where it is a compound.</summary>
    public sealed record Term(string Stem, float Weight, IReadOnlyList<string> Synonyms, IReadOnlyList<string> Parts)
    {
        /// <summary>Whether it is a word of the text, rather than what is asked or the kind of a quantity.</summary>
        public bool IsContent => Stem[0] is not ('?' or '#');
    }

    public IReadOnlyList<Term> Terms { get; }

    public float Weight { get; }

    /// <summary>The weight of these terms that another text has too.</summary>
    public float WeightIn(TermSet other)
    {
        var sum = 0f;
        foreach (var term in Terms)
            sum += term.Weight * other.Credit(term);
        return sum;
    }

    /// <summary>
    /// The mean of how much of each text is in the other, from 0 to 1. One shared word proves little, so the likeness of texts that
    /// share less than <paramref name="enough"/> weight is reduced in proportion.
    /// </summary>
    public float LikenessTo(TermSet other, float enough)
    {
        if (Weight <= 0 || other.Weight <= 0)
            return 0;
        var shared = WeightIn(other);
        if (shared <= 0)
            return 0;
        return 0.5f * ((shared / Weight) + (other.WeightIn(this) / other.Weight)) * MathF.Min(1, shared / enough);
    }

    /// <summary>How far this text has a term: the same stem, a synonym, the parts of the compound, or a compound that it is part of.</summary>
    public float Credit(Term term)
    {
        if (_stems.Contains(term.Stem))
            return 1;
        foreach (var synonym in term.Synonyms)
        {
            if (_stems.Contains(synonym))
                return 0.9f;
        }

        if (term.Parts.Count > 0)
        {
            var found = 0;
            foreach (var part in term.Parts)
            {
                if (_stems.Contains(part) || _parts.Contains(part))
                    found++;
            }

            return 0.85f * found / term.Parts.Count;
        }

        return _parts.Contains(term.Stem) ? 0.75f : 0;
    }
}
