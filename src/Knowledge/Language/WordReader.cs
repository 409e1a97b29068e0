using System.Buffers;
using System.Text;

namespace Assistent.Knowledge.Language;

/// <summary>Cuts a text into folded words with their places, in one pass.</summary>
/// <remarks>
/// A number and the letters behind it are two words (<c>12m²</c>), a hyphen parts words (<c>hotel-en</c>) but not in <c>e-mail</c>,
/// and single letters with points or strokes between them are one (<c>o.a.</c>, <c>t/m</c>).
/// </remarks>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    // No Dutch word is longer; a longer run is cut, so that work on one word stays bounded.
    private const int LongestWord = 64;

    private static readonly SearchValues<char> PlainLetters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private readonly ReadOnlySpan<char> _text = text;
    private StringBuilder? _built;
    private int _position;

    public string Word { get; private set; } = "";
    public int Start { get; private set; }
    public int End { get; private set; }

    public bool Read()
    {
        while (_position < _text.Length && !char.IsLetterOrDigit(_text[_position])) _position++;
        if (_position == _text.Length) return false;
        Start = _position;
        Word = ReadPlain() ?? Build();
        End = _position;
        return true;
    }

    // Most words are but letters of the alphabet, and nothing that may belong to them comes after.
    private string? ReadPlain()
    {
        var rest = _text[Start..];
        var length = rest.IndexOfAnyExcept(PlainLetters) is >= 0 and var end ? end : rest.Length;
        if (length is 0 or > LongestWord || BelongsToWord(Start + length)
            || (length == 1 && At(Start + 1) is '.' or '/' or '-')) return null;
        _position += length;
        return rest[..length].ToString().ToLowerInvariant();
    }

    private string Build()
    {
        var word = (_built ??= new StringBuilder()).Clear();
        if (char.IsDigit(_text[_position]))
        {
            ReadNumber(word);
        }
        else
        {
            ReadLetters(word);
        }
        return word.ToString();
    }

    private void ReadNumber(StringBuilder word)
    {
        while (_position < _text.Length && _position - Start < LongestWord)
        {
            var letter = _text[_position];
            var separates = letter is '.' or ',' && IsDigitAt(_position + 1);
            if (!char.IsDigit(letter) && !separates) break;
            // The point in 35.000 only helps the eye.
            if (letter != '.' || !IsThousand(_position)) word.Append(Folding.Fold(letter));
            _position++;
        }
    }

    private readonly bool IsThousand(int point) =>
        IsDigitAt(point + 1) && IsDigitAt(point + 2) && IsDigitAt(point + 3) && !IsDigitAt(point + 4);

    private void ReadLetters(StringBuilder word)
    {
        Append(word);
        if (IsAbbreviation(_position))
        {
            while (IsAbbreviation(_position) && _position - Start < LongestWord)
            {
                _position++;
                Append(word);
            }
            return;
        }
        if (word is { Length: 1 } && word[0] == 'e' && At(_position) == '-' && char.IsLetter(At(_position + 1))) _position++;
        while (_position < _text.Length && _position - Start < LongestWord && BelongsToWord(_position)) Append(word);
    }

    private void Append(StringBuilder word) => word.Append(Folding.Fold(_text[_position++]));

    private readonly bool IsAbbreviation(int position) =>
        At(position) is '.' or '/' && char.IsLetter(At(position + 1)) && !BelongsToWord(position + 2);

    private readonly bool BelongsToWord(int position)
    {
        var letter = At(position);
        if (char.IsLetterOrDigit(letter) || letter is '²' or '³') return true;
        if (letter is '\'' or '’' or '‘') return char.IsLetter(At(position + 1));
        return letter >= '\u00AD' && Folding.IsInvisible(letter);
    }

    private readonly bool IsDigitAt(int position) => char.IsDigit(At(position));

    private readonly char At(int position) => position < _text.Length ? _text[position] : '\0';
}
