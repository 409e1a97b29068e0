using Assistent.Knowledge;

namespace Assistent.Bot.PersonalData;

/// <summary>
/// The values in a text that a label says the kind of: behind it in the same line or on the next one, with whatever signs between them,
/// and under it in a table. One pass over the tokens; a text without labels costs nothing more.
/// </summary>
internal sealed class FormFields
{
    // More signs and blanks than anyone puts between a label and its value, be it a row of points to the other side of a page.
    private const int MaxGap = 40;

    // With one of these, what stands before is a label wherever it stands. The others also stand in sentences.
    private const string Separators = ":=|;>~*_\\\u2192\u00bb";
    private const string SeparatorsOfLines = "-/,([{#.";
    private const string Quotes = "\"'`\u201c\u201d<}])";

    private readonly TokenText _text;
    private readonly FieldKind[] _kinds = [];

    public FormFields(TokenText text)
    {
        _text = text;
        var list = FieldKind.None;
        for (var i = 0; i < text.Count; i++)
        {
            if (text.IsSign(i, ']'))
                list = FieldKind.None;
            if (FormLabel.At(text, i) is not { } label)
            {
                HasOther |= IsKey(i);
                if (list != FieldKind.None && NextOfList(i) is { } next)
                    _kinds[next] = list;
                continue;
            }

            if (_kinds is [])
                _kinds = new FieldKind[text.Count];
            if (ValueOf(i, label.End) is { } value)
            {
                _kinds[value] = label.Kind;
                Add(label.Kind);
                list = IsList(value) ? label.Kind : FieldKind.None;
            }

            i = label.End - 1;
        }

        if (_kinds is not [])
            FormTable.Mark(text, this);
    }

    public FieldKind this[int index] => index >= 0 && index < _kinds.Length ? _kinds[index] : FieldKind.None;

    /// <summary>Whether the text has a field that identifies somebody.</summary>
    public bool HasPerson { get; private set; }

    /// <summary>Whether the text has a field that only people have.</summary>
    public bool IsOfPerson { get; private set; }

    /// <summary>Whether an address is in fields of its own, which is then that of a home.</summary>
    public bool HasAddress => IsOfPerson || (HasPostcode && HasHouseNumber);

    /// <summary>Whether there are fields besides those that this class knows: what has a name may then be anything.</summary>
    public bool HasOther { get; private set; }

    private bool HasPostcode { get; set; }

    private bool HasHouseNumber { get; set; }

    /// <summary>
    /// Says what the value is that begins at or behind a token, before another one; labels and blanks are none. A column says it over the
    /// last label of the line above.
    /// </summary>
    public void Set(int index, int end, FieldKind kind)
    {
        var value = ValueIn(index, end);
        if (value < end && FormLabel.At(_text, value) is null && (kind != FieldKind.Other || _kinds[value] == FieldKind.None))
            _kinds[value] = kind;
    }

    public bool BeginsWithLabel(int index, int end) =>
        ValueIn(index, end) is var value && value < end && FormLabel.At(_text, value) is not null;

    /// <summary>Takes note of what the text has a field for.</summary>
    public void Add(FieldKind kind)
    {
        HasOther |= kind is FieldKind.Other or FieldKind.None;
        HasPerson |= kind is FieldKind.PersonName or FieldKind.ServiceNumber or FieldKind.AlienNumber or FieldKind.BirthDate;
        IsOfPerson |= HasPerson || kind == FieldKind.OfPerson;
        HasPostcode |= kind == FieldKind.Postcode;
        HasHouseNumber |= kind is FieldKind.HouseNumber or FieldKind.Address;
    }

    private int ValueIn(int index, int end)
    {
        while (index < end && !BeginsValue(index))
            index++;
        return index;
    }

    // ["Janine Verbruggen", "Piet Zonneveldt"]: what holds of the first value of a list holds of the next.
    private bool IsList(int value) => _text.IsSign(_text.IsAnySign(value - 1, Quotes) ? value - 2 : value - 1, '[');

    private int? NextOfList(int index)
    {
        if (!_text.IsAnySign(index, Quotes) || !_text.IsSign(index + 1, ','))
            return null;
        var quote = index + 2;
        while (quote < index + 4 && (_text.Is(quote, TokenKind.Space) || _text.Is(quote, TokenKind.NewLine)))
            quote++;
        return _text.IsAnySign(quote, Quotes) && BeginsValue(quote + 1) ? quote + 1 : null;
    }

    // A word in quotes with a colon behind it.
    private bool IsKey(int index) => _text.Is(index, TokenKind.Letters) && _text.IsSign(index + 1, '"')
        && _text.IsSign(_text.Skip(index + 2), ':');

    private int? ValueOf(int start, int end)
    {
        var (isApart, isOnNextLine, isApartInLine, points, i) = (false, false, false, 0, end);
        for (; i < end + MaxGap && !BeginsValue(i); i++)
        {
            if (_text.Is(i, TokenKind.None))
                return null;
            points += _text.IsSign(i, '.') ? 1 : 0;
            isApart |= _text.IsAnySign(i, Separators) || _text.IsCellSpace(i) || points > 1;
            isOnNextLine |= _text.Is(i, TokenKind.NewLine);
            isApartInLine |= _text.IsAnySign(i, SeparatorsOfLines) && points < 1;
            if (_text.Is(i, TokenKind.Sign) && !_text.IsAnySign(i, Separators) && !_text.IsAnySign(i, SeparatorsOfLines)
                && !_text.IsAnySign(i, Quotes))
                return null;
        }

        isApart |= isOnNextLine && BeginsCell(start);
        isApart |= isApartInLine && BeginsCell(start) && !_text.IsLower(i) && !NameWords.Roles.Contains(_text.Word(start));
        return isApart && BeginsValue(i) && FormLabel.At(_text, i) is null ? i : null;
    }

    private bool BeginsValue(int index) => _text.Is(index, TokenKind.Letters) || _text.Is(index, TokenKind.Digits)
        || (_text.IsSign(index, '+') && _text.Is(index + 1, TokenKind.Digits))
        || (_text.IsSign(index, '(') && _text.IsAnyDigitsOrPlus(index + 1));

    private bool BeginsCell(int index)
    {
        var before = index - 1;
        for (var signs = 0; signs < 3 && (_text.IsAnySign(before, "*-_#{[(\"'|<") || _text.Is(before, TokenKind.Space)); signs++)
        {
            if (_text.IsCellSpace(before))
                return true;
            before--;
        }

        return _text[before].Kind is TokenKind.None or TokenKind.NewLine || _text.IsAnySign(before, ",;") || IsFirstNoun(before);
    }

    // "Volledige naam", "Datum geboren": a word before it, which is none of a sentence.
    private bool IsFirstNoun(int index) => _text.Is(index, TokenKind.Letters)
        && _text[index - 1].Kind is TokenKind.None or TokenKind.NewLine
        && (NameWords.Possessives.Contains(_text.Word(index))
            || (DutchWords.KindOf(_text.Word(index)) is DutchWord.Bare or DutchWord.Other && !DutchWords.IsPlural(_text.Word(index))));
}
