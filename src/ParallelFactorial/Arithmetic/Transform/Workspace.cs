using Activity7.ParallelFactorial.Arithmetic.Numbers;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>The memory of one transform product at a time, kept for the next one.</summary>
/// <param name="vectors">
/// What is reserved at once. Memory that is only reserved costs nothing, and products that grow find again what the ones before them
/// have touched.
/// </param>
internal sealed unsafe class Workspace(nint vectors) : IDisposable
{
    /// <summary>Vectors that are worth giving back, 8 MiB: a product may be followed by one that needs less, but more of something else.</summary>
    private const nint LargeRest = 1 << 16;

    private NativeBuffer<ComplexLanes> _buffer = new(vectors);
    private nint _used;

    /// <summary>A workspace for products of so many limbs.</summary>
    /// <param name="limbs">At least 1; longer products get more when they come.</param>
    public static Workspace For(nint limbs) => new(TransformLength.For(limbs).Vectors);

    /// <summary>The memory for a product; that of the one before it is still there as long as they are of one length.</summary>
    public ComplexLanes* Get(nint count)
    {
        if (_buffer.Length < count)
        {
            _buffer.Dispose();
            _buffer = new NativeBuffer<ComplexLanes>(count);
        }
        else if (_used > count + LargeRest)
        {
            _buffer.GiveBack(count);
        }

        _used = count;
        return _buffer.Pointer;
    }

    /// <inheritdoc />
    public void Dispose() => _buffer.Dispose();
}
