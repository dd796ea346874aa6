using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Activity7.ImageFilter.Rows;

/// <summary>
/// Puts pairs of pixels of bytes together, as <see cref="PixelPairs"/> does with any samples, sixteen bytes at a time: an instruction
/// picks the bytes of a vector in any order, and zeros for places that the other vector fills.
/// </summary>
internal sealed class PairShuffle
{
    /// <summary>An index outside the vector, which gives a zero.</summary>
    private const byte Nowhere = 0xFF;

    private readonly int _step;
    private readonly Vector128<byte> _firstLow;
    private readonly Vector128<byte> _firstHigh;
    private readonly Vector128<byte> _secondLow;
    private readonly Vector128<byte> _secondHigh;

    /// <summary>Prepares for pixels of so many samples.</summary>
    /// <param name="channels">Samples in a pixel, 1 to 4.</param>
    public PairShuffle(int channels)
    {
        _step = Vector128<byte>.Count / channels * channels;
        (_firstLow, _firstHigh) = Indices(channels, isSecond: false);
        (_secondLow, _secondHigh) = Indices(channels, isSecond: true);
    }

    /// <summary>Puts the pairs together.</summary>
    /// <param name="first">The first pixels, and 16 bytes more.</param>
    /// <param name="second">The second pixels, likewise.</param>
    /// <param name="row">Twice as many bytes, and 32 more.</param>
    /// <param name="length">The bytes of the first pixels.</param>
    public void Interleave(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> row, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(first.Length, length + 16);
        ArgumentOutOfRangeException.ThrowIfLessThan(second.Length, length + 16);
        ArgumentOutOfRangeException.ThrowIfLessThan(row.Length, 2 * length + 32);
        ref readonly var f = ref MemoryMarshal.GetReference(first);
        ref readonly var s = ref MemoryMarshal.GetReference(second);
        ref var r = ref MemoryMarshal.GetReference(row);
        for (var i = 0; i < length; i += _step)
        {
            var (a, b) = (Vector128.LoadUnsafe(in f, (nuint)i), Vector128.LoadUnsafe(in s, (nuint)i));
            (Pick(a, _firstLow) | Pick(b, _secondLow)).StoreUnsafe(ref r, (nuint)(2 * i));
            (Pick(a, _firstHigh) | Pick(b, _secondHigh)).StoreUnsafe(ref r, (nuint)(2 * i + 16));
        }
    }

    private static Vector128<byte> Pick(Vector128<byte> bytes, Vector128<byte> indices) => Vector128.ShuffleNative(bytes, indices);

    /// <summary>For each byte of the row the index of the byte that comes there; <see cref="Nowhere"/> for those of the other pixels.</summary>
    private static (Vector128<byte> Low, Vector128<byte> High) Indices(int channels, bool isSecond)
    {
        Span<byte> indices = stackalloc byte[32];
        for (var i = 0; i < indices.Length; i++)
        {
            var pixel = i / channels;
            var index = pixel / 2 * channels + i % channels;
            indices[i] = (pixel % 2 == 1) == isSecond && index < 16 ? (byte)index : Nowhere;
        }

        return (Vector128.Create<byte>(indices[..16]), Vector128.Create<byte>(indices[16..]));
    }
}
