using Assistent.Knowledge.Language;

namespace Assistent.Knowledge.Quantities.Atoms;

/// <summary>A text cut into tokens in one pass. Every index is safe: outside the text there are empty words and no symbols.</summary>
internal sealed class TokenizedText
{
    private readonly string _source;
    private readonly char[] _folded;
    private readonly List<Token> _tokens;

    private TokenizedText(string source, char[] folded, List<Token> tokens)
    {
        _source = source;
        _folded = folded;
        _tokens = tokens;
    }

    public int Count => _tokens.Count;

    public Token this[int index] => (uint)index < (uint)_tokens.Count ? _tokens[index] : default;

    public static TokenizedText Of(string text)
    {
        var folded = new char[text.Length];
        var tokens = new List<Token>((text.Length / 5) + 4);
        for (var position = 0; position < text.Length; position++)
            folded[position] = Folding.FoldInPlace(text[position]);

        var start = 0;
        while (start < folded.Length)
        {
            var kind = KindOf(folded[start]);
            var end = start + 1;
            if (kind is TokenKind.Word or TokenKind.Digits)
            {
                while (end < folded.Length && KindOf(folded[end]) == kind)
                    end++;
            }

            if (kind != TokenKind.None)
                tokens.Add(new Token(kind, start, end));
            start = end;
        }

        return new TokenizedText(text, folded, tokens);
    }

    /// <summary>The token in lower case without diacritics; empty outside the text.</summary>
    public ReadOnlySpan<char> Word(int index)
    {
        var token = this[index];
        return _folded.AsSpan(token.Start, token.Length);
    }

    public bool Is(int index, string word) => Word(index).SequenceEqual(word);

    /// <summary>The character of a symbol token; NUL for anything else.</summary>
    public char Symbol(int index) => this[index] is { Kind: TokenKind.Symbol } token ? _folded[token.Start] : '\0';

    public bool IsWord(int index) => this[index].Kind == TokenKind.Word;

    public bool IsDigits(int index) => this[index].Kind == TokenKind.Digits;

    /// <summary>No space stands between this token and the one before it.</summary>
    public bool IsGlued(int index) =>
        index > 0 && this[index].Kind != TokenKind.None && this[index].Start == this[index - 1].End;

    /// <summary>An accent was written in this token: <c>één</c> is a number, <c>een</c> an article.</summary>
    public bool HasAccent(int index)
    {
        var token = this[index];
        return !_source.AsSpan(token.Start, token.Length).Equals(Word(index), StringComparison.OrdinalIgnoreCase);
    }

    private static TokenKind KindOf(char character) => character switch
    {
        >= '0' and <= '9' => TokenKind.Digits,
        >= 'a' and <= 'z' => TokenKind.Word,
        <= ' ' => TokenKind.None,
        < (char)0x80 => TokenKind.Symbol,
        _ when char.IsLetter(character) => TokenKind.Word,
        _ when char.IsWhiteSpace(character) || char.IsControl(character) => TokenKind.None,
        _ => TokenKind.Symbol,
    };
}
