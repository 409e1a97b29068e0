using Assistent.Knowledge.Indexing;

namespace Assistent.Knowledge.Retrieval;

/// <summary>Joins two rankings of passages by reciprocal rank: what both find counts most, and scores of different scales are never compared.</summary>
internal static class RankFusion
{
    // The usual constant; it keeps the first few ranks close together.
    private const float K = 60;

    /// <summary>For each passage a score from 0 to 1, the best 1.</summary>
    public static float[] Fuse(IReadOnlyList<PassageHit> one, IReadOnlyList<PassageHit> other, int passages)
    {
        var scores = new float[passages];
        foreach (var ranking in new[] { one, other })
        {
            for (var rank = 0; rank < ranking.Count; rank++)
                scores[ranking[rank].Index] += 1 / (K + rank + 1);
        }

        // What one of them only just found is hardly found.
        var (best, least) = (scores.Max(), 1 / (K + Math.Max(one.Count, other.Count) + 1));
        return [.. scores.Select(score => best > least ? MathF.Max(0, (score - least) / (best - least)) : 0)];
    }
}
