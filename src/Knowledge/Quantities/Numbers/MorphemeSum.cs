namespace Assistent.Knowledge.Quantities.Numbers;

/// <summary>Adds up the blocks of one number word in reading order, and refuses a block that cannot stand where it does.</summary>
internal struct MorphemeSum
{
    private decimal _total;
    private decimal _group;
    private decimal _lowestScale;
    private decimal _fraction;
    private MorphemeKind _previous;
    private bool _unitBeforeAnd;

    public readonly decimal Value => _total + _group + _fraction;

    public bool Add(Morpheme morpheme)
    {
        var added = morpheme.Kind switch
        {
            MorphemeKind.Zero => _previous == MorphemeKind.None,
            MorphemeKind.Unit or MorphemeKind.Teen or MorphemeKind.Ordinal => AddSmall(morpheme.Value),
            MorphemeKind.Ten => AddTen(morpheme.Value),
            MorphemeKind.And => _previous is not (MorphemeKind.None or MorphemeKind.And or MorphemeKind.Zero),
            MorphemeKind.Hundred => AddHundred(),
            MorphemeKind.Scale => AddScale(morpheme.Value),
            MorphemeKind.Half => AddHalf(morpheme.Value),
            _ => false,
        };
        if (!added)
            return false;

        _unitBeforeAnd = morpheme.Kind == MorphemeKind.And && _previous == MorphemeKind.Unit;
        _previous = morpheme.Kind;
        return true;
    }

    private bool AddSmall(decimal value)
    {
        if (_group % 100 != 0 || _previous is MorphemeKind.Zero or MorphemeKind.Half)
            return false;

        _group += value;
        return true;
    }

    // "drieentwintig": the unit stands before the ten, joined by "en".
    private bool AddTen(decimal value)
    {
        if (!_unitBeforeAnd && (_group % 100 != 0 || _previous == MorphemeKind.Zero))
            return false;

        _group += value;
        return true;
    }

    private bool AddHundred()
    {
        if (_group >= 100 || _previous is MorphemeKind.Zero or MorphemeKind.And)
            return false;

        _group = _group == 0 ? 100 : _group * 100;
        return true;
    }

    private bool AddScale(decimal scale)
    {
        if (_previous is MorphemeKind.Zero or MorphemeKind.And || (_lowestScale != 0 && scale >= _lowestScale))
            return false;

        _total += (_group == 0 ? 1 : _group) * scale;
        _group = 0;
        _lowestScale = scale;
        return true;
    }

    private bool AddHalf(decimal value)
    {
        if (_previous is not (MorphemeKind.None or MorphemeKind.And) || (_previous == MorphemeKind.And && value != 0.5m))
            return false;

        _fraction = value;
        return true;
    }
}
