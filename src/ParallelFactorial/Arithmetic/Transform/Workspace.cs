using Activity7.ParallelFactorial.Arithmetic.Numbers;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>The memory of one transform product at a time, kept for the next one. Used by one product at a time.</summary>
internal sealed unsafe class Workspace : IDisposable
{
    /// <summary>
    /// A buffer with more vectors than this, 32 MiB, is given back when much less is needed: after the last squaring come products of
    /// long and short numbers, and without that they would need more memory than it.
    /// </summary>
    private const nint LargeBuffer = 1 << 18;

    private NativeBuffer<ComplexLanes>? _first;
    private NativeBuffer<ComplexLanes>? _second;

    /// <summary>Room for the first factor and the product.</summary>
    public ComplexLanes* First(nint vectors) => Get(ref _first, vectors);

    /// <summary>Room for the second factor.</summary>
    public ComplexLanes* Second(nint vectors) => Get(ref _second, vectors);

    /// <inheritdoc />
    public void Dispose()
    {
        _first?.Dispose();
        _second?.Dispose();
    }

    private static ComplexLanes* Get(ref NativeBuffer<ComplexLanes>? buffer, nint vectors)
    {
        if (buffer is null || buffer.Length < vectors || buffer.Length > Math.Max(LargeBuffer, 2 * vectors))
        {
            buffer?.Dispose();
            buffer = null;
            buffer = new NativeBuffer<ComplexLanes>(vectors);
        }

        return buffer.Pointer;
    }
}
