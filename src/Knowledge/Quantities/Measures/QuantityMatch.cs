namespace Assistent.Knowledge.Quantities.Measures;

/// <summary>A quantity in the text, up to but not including atom <see cref="Next"/>.</summary>
internal readonly record struct QuantityMatch(int Next, Quantity Value);
