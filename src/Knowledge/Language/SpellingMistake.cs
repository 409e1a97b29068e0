namespace Assistent.Knowledge.Language;

/// <summary>Letters that are written for others; <see cref="Cost"/> is low for what happens often.</summary>
internal readonly record struct SpellingMistake(string Written, string Meant, double Cost);
