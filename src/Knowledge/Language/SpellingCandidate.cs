namespace Assistent.Knowledge.Language;

/// <summary>A word that may have been meant; the lower its cost, the likelier. A cost of 1 is about one wrong letter.</summary>
internal readonly record struct SpellingCandidate(string Word, double Cost);
