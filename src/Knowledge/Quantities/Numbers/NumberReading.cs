namespace Assistent.Knowledge.Quantities.Numbers;

/// <summary>A number as it was read, up to but not including atom <see cref="Next"/>.</summary>
/// <param name="Value">What it comes to.</param>
/// <param name="Next">The atom behind it.</param>
/// <param name="Scale">The scale that it was given with, a thousand for <c>35k</c>; 0 for none.</param>
internal readonly record struct NumberReading(decimal Value, int Next, decimal Scale = 0);
