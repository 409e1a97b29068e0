namespace Assistent.Knowledge.Quantities.Atoms;

internal enum AtomKind
{
    None,
    Word,
    Digits,
    Symbol,
    Number,
    Time,

    /// <summary>What is no quantity, whatever digits it has: a telephone number, the number of an article.</summary>
    Opaque,
}

/// <summary>
/// The smallest stretch that means something to a grammar: a word in its usual spelling, a number, a time, a sign.
/// <c>default</c> stands outside the text.
/// </summary>
internal readonly record struct Atom(AtomKind Kind, int Start, int End, string? Text)
{
    public string Word => Text ?? "";

    /// <summary>What a word or sign can mean in a quantity.</summary>
    public Meaning[] Meanings { get; init; } = [];

    public decimal Value { get; init; }

    /// <summary>The scale that a number was given with, a thousand for <c>35k</c>, whose word is <see cref="Text"/>; 0 for none.</summary>
    public decimal Scale { get; init; }

    public Quantity? Time { get; init; }

    public bool IsNumber => Kind == AtomKind.Number;
}
