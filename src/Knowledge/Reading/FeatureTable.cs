namespace Assistent.Knowledge.Reading;

/// <summary>Finds the row of a feature: open addressing over hashes, which are spread evenly as they are.</summary>
internal sealed class FeatureTable
{
    private readonly int[] _slots;
    private readonly int _mask;

    public FeatureTable(ulong[] keys)
    {
        Keys = keys;
        var size = 16;
        while (size < 2 * keys.Length)
            size *= 2;
        _slots = new int[size];
        _mask = size - 1;
        for (var i = 0; i < keys.Length; i++)
        {
            var slot = (int)keys[i] & _mask;
            while (_slots[slot] != 0)
                slot = (slot + 1) & _mask;
            _slots[slot] = i + 1;
        }
    }

    public ulong[] Keys { get; }

    /// <summary>The row of a feature, or -1.</summary>
    public int IndexOf(ulong key)
    {
        for (var slot = (int)key & _mask; _slots[slot] != 0; slot = (slot + 1) & _mask)
        {
            if (Keys[_slots[slot] - 1] == key)
                return _slots[slot] - 1;
        }

        return -1;
    }
}
