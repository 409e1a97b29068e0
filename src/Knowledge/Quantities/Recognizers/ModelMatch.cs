namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>An entity that begins at the token tried, up to but not including token <see cref="Next"/>.</summary>
internal readonly record struct ModelMatch(int Next, string TypeName, Resolution Resolution);
