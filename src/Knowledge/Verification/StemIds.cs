namespace Assistent.Knowledge.Verification;

/// <summary>
/// Numbers for stems, so that texts are compared number by number. Stems are numbered while the knowledge base is read; after
/// <see cref="Seal"/> it only looks up, from any thread, and a stem that no text has is <see cref="Unknown"/>.
/// </summary>
internal sealed class StemIds
{
    public const int Unknown = -1;

    private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);
    private bool _isSealed;

    public int Of(string stem)
    {
        if (_ids.TryGetValue(stem, out var id))
            return id;
        if (_isSealed)
            return Unknown;
        return _ids[stem] = _ids.Count;
    }

    public void Seal() => _isSealed = true;
}
