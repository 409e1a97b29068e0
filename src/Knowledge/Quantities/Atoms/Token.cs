namespace Assistent.Knowledge.Quantities.Atoms;

/// <summary>A run of letters, a run of ASCII digits, or one other visible character. <c>default</c> stands for no token.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    public int Length => End - Start;
}

internal enum TokenKind
{
    None,
    Word,
    Digits,
    Symbol,
}
