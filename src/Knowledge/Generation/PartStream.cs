using System.Text;

namespace Assistent.Knowledge.Generation;

/// <summary>
/// What a model has written so far of a plan. Its parts come out one by one, each as soon as it is whole, once the act and the question
/// stand before them.
/// </summary>
internal sealed class PartStream
{
    private readonly StringBuilder _written = new();
    private string _text = "";
    private int _offset;
    private int _at;
    private int _start = -1;
    private int _depth;
    private int _partStart;
    private bool _isInString;
    private bool _isInParts;

    /// <summary>All of it.</summary>
    public string Written => _written.ToString();

    /// <summary>The plan without its parts, from the moment that these begin.</summary>
    public WrittenPlan? Header { get; private set; }

    /// <summary>Takes what came in, and gives the parts that are whole by it.</summary>
    public IReadOnlyList<WrittenPart> Add(string text)
    {
        _written.Append(text);
        if (_start < 0 && !Begin())
            return [];
        _text = _written.ToString(_offset, _written.Length - _offset);
        return [.. Parts()];
    }

    private bool Begin()
    {
        var written = _written.ToString();
        if (ModelText.IsThinking(written))
            return false;
        var rest = ModelText.WithoutThinking(written);
        _offset = written.Length - rest.Length;
        _text = rest;
        _start = rest.IndexOf('{', StringComparison.Ordinal);
        _at = _start;
        return _start >= 0;
    }

    private IEnumerable<WrittenPart> Parts()
    {
        for (; _at < _text.Length; _at++)
        {
            var character = _text[_at];
            if (_isInString && character == '\\')
                _at++;
            else if (character == '"')
                _isInString = !_isInString;
            else if (!_isInString && character is '{' or '[')
                Open();
            else if (!_isInString && character is '}' or ']' && Close() is { } part)
                yield return part;
        }
    }

    private void Open()
    {
        var before = _depth == 1 && _text[_at] == '[' ? _text[_start.._at].TrimEnd(' ', '\n', '\r', '\t', ':') : "";
        if (before.EndsWith("\"parts\"", StringComparison.Ordinal))
        {
            _isInParts = true;
            Header = WrittenPlanReader.Read($"{_text[_start.._at]}[]}}");
        }

        if (_isInParts && _depth == 2)
            _partStart = _at;
        _depth++;
    }

    private WrittenPart? Close()
    {
        _depth--;
        if (_isInParts && _depth == 1)
            _isInParts = false;
        return _isInParts && _depth == 2 ? WrittenPlanReader.ReadPart(_text[_partStart..(_at + 1)]) : null;
    }
}
