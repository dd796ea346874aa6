using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Activity7.MonteCarloBench.Primes.Search.Montgomery;

/// <summary>
/// Eight big numbers, one in each lane of vectors: vector i holds limb i of all of them, the lowest first. Limbs may be negative; the
/// number is the sum of limb · 2^(width · i).
/// </summary>
internal sealed class LaneNumber
{
    /// <summary>How many numbers there are.</summary>
    public const int Lanes = 8;

    /// <summary>Vectors of zeros on either side of the limbs, so that products may read beyond the ends.</summary>
    private const int Margin = 8;

    private readonly LimbShape _shape;
    private readonly double[] _storage;
    private readonly int _start;

    /// <summary>Eight times zero.</summary>
    public LaneNumber(LimbShape shape)
    {
        _shape = shape;

        // Pinned, so that the vectors begin where cache lines do: a load of two lines costs twice as much.
        _storage = GC.AllocateArray<double>((shape.Count + (2 * Margin) + 1) * Lanes, pinned: true);
        var beyondLine = (int)(Marshal.UnsafeAddrOfPinnedArrayElement(_storage, 0) / sizeof(double) % Lanes);
        _start = (Margin * Lanes) + ((Lanes - beyondLine) % Lanes);
    }

    /// <summary>The limbs of all eight numbers.</summary>
    public Span<Vector512<double>> Limbs =>
        MemoryMarshal.Cast<double, Vector512<double>>(_storage.AsSpan(_start, _shape.Count * Lanes));

    /// <summary>
    /// Limb 0 of the numbers from <paramref name="lane"/> on; limbs from 8 before it to 8 after the last one may be read, and hold zeros.
    /// </summary>
    public ref TLanes From<TLanes>(int lane)
        where TLanes : struct, ILanes<TLanes> => ref Unsafe.As<double, TLanes>(ref _storage[_start + lane]);

    /// <summary>Makes the same number of every lane.</summary>
    /// <param name="value">From 0; the limbs must have a bit to spare.</param>
    public void SetAll(BigInteger value)
    {
        SetLane(0, value);
        foreach (ref var limb in Limbs)
        {
            limb = Vector512.Create(limb[0]);
        }
    }

    /// <summary>Makes the number of one lane.</summary>
    /// <param name="lane">From 0 to 7.</param>
    /// <param name="value">From 0; the limbs must have a bit to spare.</param>
    public void SetLane(int lane, BigInteger value)
    {
        var width = _shape.Width;
        var words = new ulong[(_shape.Count * width / 64) + 2];
        value.TryWriteBytes(MemoryMarshal.AsBytes(words.AsSpan()), out _, isUnsigned: true);
        var limbs = _storage.AsSpan(_start + lane);
        var carry = 0L;
        for (var i = 0; i < _shape.Count; i++)
        {
            var (word, shift) = (i * width / 64, i * width % 64);
            var bits = (words[word] >> shift) | (words[word + 1] << 1 << (63 - shift));
            var limb = (long)(bits & ((1UL << width) - 1)) + carry;
            carry = limb >> (width - 1);
            limbs[i * Lanes] = limb - (carry << width);
        }
    }
}
