namespace Assistent.Knowledge.Indexing;

/// <summary>A passage found: its position in the list that the index was built from, and its score (higher is better).</summary>
internal readonly record struct PassageHit(int Index, float Score);
