namespace Assistent.Knowledge.Verification;

/// <summary>
/// How much a stem tells, from how few texts have it: the inverse document frequency of Robertson and Spärck Jones (1976), smoothed
/// and never negative. A stem that no text has weighs as much as one that a single text has.
/// </summary>
internal sealed class TermWeights
{
    private readonly Dictionary<string, float> _weights;
    private readonly float _unseen;

    public TermWeights(IReadOnlyCollection<IReadOnlyCollection<string>> texts)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var stem in texts.SelectMany(stems => stems.Distinct()))
            frequencies[stem] = frequencies.GetValueOrDefault(stem) + 1;
        _weights = frequencies.ToDictionary(pair => pair.Key, pair => Weight(pair.Value, texts.Count), StringComparer.Ordinal);
        _unseen = Weight(1, texts.Count);
    }

    public float this[string stem] => _weights.GetValueOrDefault(stem, _unseen);

    /// <summary>Whether any text has this stem.</summary>
    public bool Knows(string stem) => _weights.ContainsKey(stem);

    private static float Weight(int frequency, int texts) => MathF.Log(1 + ((texts - frequency + 0.5f) / (frequency + 0.5f)));
}
