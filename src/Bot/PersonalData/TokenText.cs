namespace Assistent.Bot.PersonalData;

internal enum TokenKind
{
    /// <summary>What stands before the first token and behind the last.</summary>
    None,
    Letters,
    Digits,
    Space,
    NewLine,
    Sign,
}

/// <summary>A run of characters of one kind; a sign is a run of its own.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    public int Length => End - Start;
}

/// <summary>
/// A folded text as tokens. Every reader looks a fixed number of tokens around, so that the work is linear in the length; what several of
/// them ask is worked out once.
/// </summary>
internal sealed class TokenText
{
    private const int MaxSeparators = 3;
    private const int Radix = MaxSeparators + 2;

    // A space that is as wide as this stands between columns.
    private const int MinCellSpace = 3;
    private const string Separators = "-.";
    private const string OddSeparators = "_\\|*~'`\u00b7\u2022";

    private readonly List<Token> _tokens = [];
    private readonly string?[] _words;

    // For digits how far on the next ones of the same number are, and what stands between them; 0 without any.
    private readonly byte[] _nextDigits;

    private FormFields? _fields;

    public TokenText(string text)
    {
        Text = text;
        for (var i = 0; i < text.Length;)
        {
            var kind = KindOf(text[i]);
            var end = i + 1;
            while (kind != TokenKind.Sign && end < text.Length && KindOf(text[end]) == kind)
                end++;
            _tokens.Add(new Token(kind, i, end));
            i = end;
        }

        (_words, _nextDigits) = (new string?[Count], new byte[Count]);
        for (var i = 0; i < Count; i++)
            _nextDigits[i] = Is(i, TokenKind.Digits) ? FindDigits(i) : (byte)0;
    }

    public string Text { get; }

    /// <summary>What the labels in the text say of its values.</summary>
    public FormFields Fields => _fields ??= new FormFields(this);

    public int Count => _tokens.Count;

    public Token this[int index] => index >= 0 && index < _tokens.Count ? _tokens[index] : default;

    public ReadOnlySpan<char> Chars(int index) => Text.AsSpan(this[index].Start, this[index].Length);

    public string Word(int index) =>
        this[index].Kind == TokenKind.Letters ? _words[index] ??= Chars(index).ToString().ToLowerInvariant() : "";

    /// <summary>The next digits of the number that a token of digits is part of; -1 where it ends there.</summary>
    /// <param name="index">A token of digits.</param>
    /// <param name="between">The most unusual of what may stand between them.</param>
    public int NextDigits(int index, Between between) =>
        _nextDigits[index] is not 0 and var next && next / Radix <= (int)between ? index + (next % Radix) : -1;

    public bool IsSign(int index, char sign) => this[index].Kind == TokenKind.Sign && Text[this[index].Start] == sign;

    public bool IsAnySign(int index, string signs) =>
        this[index].Kind == TokenKind.Sign && signs.Contains(Text[this[index].Start], StringComparison.Ordinal);

    public bool IsAnyDigitsOrPlus(int index) => Is(index, TokenKind.Digits) || IsSign(index, '+');

    public bool Is(int index, TokenKind kind) => this[index].Kind == kind;

    public bool IsUpper(int index) => Is(index, TokenKind.Letters) && char.IsUpper(Chars(index)[0]);

    public bool IsLower(int index) => Is(index, TokenKind.Letters) && char.IsLower(Chars(index)[0]);

    /// <summary>Whether a space stands between the cells of a table: a tab, or as many spaces as make a column.</summary>
    public bool IsCellSpace(int index) =>
        Is(index, TokenKind.Space) && (this[index].Length >= MinCellSpace || Chars(index).Contains('\t'));

    /// <summary>The index of the first token from here on that is no space.</summary>
    public int Skip(int index) => this[index].Kind == TokenKind.Space ? index + 1 : index;

    /// <summary>
    /// Whether one of these words stands among the few before a token on the same line, with none of the others between them.
    /// </summary>
    public bool IsAfter(int index, IReadOnlySet<string> words, int within, IReadOnlySet<string>? unless = null)
    {
        for (var (i, seen) = (index - 1, 0); i >= 0 && seen < within && this[i].Kind != TokenKind.NewLine; i--)
        {
            if (this[i].Kind == TokenKind.Space)
                continue;
            seen++;
            var word = Word(i);
            if (word != "" && words.Contains(word))
                return true;
            if (word != "" && unless?.Contains(word) == true)
                return false;
        }

        return false;
    }

    private byte FindDigits(int index)
    {
        var (next, widest) = (index + 1, Between.Plain);
        for (; next - index <= MaxSeparators && BetweenAt(next) is { } between; next++)
            widest = between > widest ? between : widest;
        return next == index + 1 || !Is(next, TokenKind.Digits) ? (byte)0 : (byte)(((int)widest * Radix) + next - index);
    }

    private Between? BetweenAt(int index) => this[index].Kind switch
    {
        TokenKind.Space => Between.Plain,
        TokenKind.NewLine => Between.Anything,
        TokenKind.Sign => IsAnySign(index, Separators) ? Between.Plain
            : IsSign(index, '/') ? Between.Slash
            : IsAnySign(index, OddSeparators) ? Between.OddSign : Between.Anything,
        _ => null,
    };

    private static TokenKind KindOf(char character) => character switch
    {
        '\n' => TokenKind.NewLine,
        ' ' or '\t' => TokenKind.Space,
        >= '0' and <= '9' => TokenKind.Digits,
        _ when char.IsLetter(character) => TokenKind.Letters,
        _ => TokenKind.Sign,
    };
}
