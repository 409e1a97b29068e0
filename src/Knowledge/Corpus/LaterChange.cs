namespace Assistent.Knowledge.Corpus;

/// <summary>What changed after the overview appeared: never part of its text, always with source and date.</summary>
/// <param name="Sentence">What changed, in one sentence of our own, with an id of its own: <c>flexwoningen.w1</c>.</param>
/// <param name="Source">The page that tells it.</param>
/// <param name="Date">The date of that page, as year-month or year-month-day.</param>
/// <param name="Touches">The sentences of the overview that no longer hold as they stand.</param>
public sealed record LaterChange(Sentence Sentence, Uri Source, string Date, IReadOnlyList<Sentence> Touches);
