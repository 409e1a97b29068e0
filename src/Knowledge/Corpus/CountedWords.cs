namespace Assistent.Knowledge.Corpus;

/// <summary>What an overview counts, where ordinary Dutch has no word for it in a quantity. Each is one word, folded.</summary>
public sealed record CountedWords
{
    /// <summary>One of the people that it is about: <c>1 sporter</c>, <c>8 m² per sporter</c>, <c>een sporter van 19</c>.</summary>
    public IReadOnlyList<string> Person { get; init; } = [];

    /// <summary>Several of them, and others that are counted as people: <c>12 sporters</c>.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>A kind of dwelling: <c>35.000 euro per woonboot</c>.</summary>
    public IReadOnlyList<string> Dwelling { get; init; } = [];

    /// <summary>What stands between a number and what it counts without the ending of an adjective: <c>20 nylon netten</c>.</summary>
    public IReadOnlyList<string> Adjective { get; init; } = [];
}
