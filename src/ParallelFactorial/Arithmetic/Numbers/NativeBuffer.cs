using System.Runtime.InteropServices;

namespace Activity7.ParallelFactorial.Arithmetic.Numbers;

/// <summary>
/// Memory outside the garbage collector's heap, not set to anything. Numbers of a hundred megabytes are given back the moment that
/// they are no longer needed; the collector would find out later, and the peak of memory would be several times as high.
/// </summary>
internal sealed unsafe class NativeBuffer<T> : IDisposable
    where T : unmanaged
{
    /// <summary>Vectors that begin at the border of a cache line never need two.</summary>
    private const nuint CacheLine = 64;

    private T* _pointer;

    /// <summary>Allocates memory for <paramref name="length"/> items, at least 1.</summary>
    /// <exception cref="OutOfMemoryException">There is not so much memory.</exception>
    public NativeBuffer(nint length)
    {
        Length = length;
        var bytes = checked((nuint)length * (nuint)sizeof(T));
        _pointer = (T*)NativeMemory.AlignedAlloc(bytes, bytes >= HugePages.Size ? HugePages.Size : CacheLine);
        HugePages.AskFor(_pointer, bytes);
    }

    /// <summary>The number of items.</summary>
    public nint Length { get; }

    /// <summary>The first item.</summary>
    public T* Pointer => _pointer;

    /// <summary>Gives back what the items from <paramref name="start"/> on occupy; they may be set again.</summary>
    public void GiveBack(nint start) => HugePages.GiveBack(_pointer + start, (nuint)(Length - start) * (nuint)sizeof(T));

    /// <inheritdoc />
    public void Dispose()
    {
        NativeMemory.AlignedFree(_pointer);
        _pointer = null;
    }
}
