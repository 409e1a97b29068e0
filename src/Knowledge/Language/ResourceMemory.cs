using System.Buffers;

namespace Assistent.Knowledge.Language;

/// <summary>
/// Values in a resource of this assembly, where the system has mapped the assembly's file: nothing is copied, and only what is looked at
/// takes memory. It is there as long as the program.
/// </summary>
/// <param name="start">Where the values begin.</param>
/// <param name="length">How many there are.</param>
internal sealed unsafe class ResourceMemory<T>(byte* start, int length) : MemoryManager<T>
    where T : unmanaged
{
    private readonly byte* _start = start;

    public override Span<T> GetSpan() => new(_start, length);

    public override MemoryHandle Pin(int elementIndex = 0) => new((T*)_start + elementIndex);

    public override void Unpin()
    {
    }

    protected override void Dispose(bool disposing)
    {
    }
}
