namespace Assistent.Knowledge.Quantities.Recognizers;

/// <summary>
/// An entity in the vocabulary of Recognizers-Text. <see cref="Start"/> and <see cref="End"/> are the positions of its first and
/// last UTF-16 unit, both inclusive; <see cref="TypeName"/> is for example <c>daterange</c> or <c>ordinal.relative</c>.
/// </summary>
internal sealed record ModelResult(string Text, int Start, int End, string TypeName, Resolution Resolution);
