using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>Finds the first multiples of primes in a range.</summary>
/// <remarks>
/// Near 2⁶³ that is half of all work, so the divisions are done eight at a time, and by floating-point numbers, which is where
/// processors divide vectors.
/// </remarks>
internal sealed class FirstMultiples
{
    /// <summary>The most primes at a time: what is known of them stays in the first cache.</summary>
    public const int Capacity = 256;

    /// <summary>What a factor lacks, by its residue modulo 30, to the next one that the <see cref="Wheel"/> keeps.</summary>
    private static readonly Vector512<ushort> Lacking = Vector512.Create(
        (ushort)1, 0, 5, 4, 3, 2, 1, 0, 3, 2, 1, 0, 1, 0, 3, 2, 1, 0, 1, 0, 3, 2, 1, 0, 5, 4, 3, 2, 1, 0, 0, 0);

    private readonly uint[] _primes = new uint[Capacity];
    private readonly long[] _bytes = new long[Capacity];
    private readonly long[] _factors = new long[Capacity];
    private readonly FirstMultiple[] _found = new FirstMultiple[Capacity + 1];

    /// <summary>Finds those first multiples that are within a range: from the square of a prime on.</summary>
    /// <param name="primes">Up to <see cref="Capacity"/> primes from 2¹⁶ to below 2³².</param>
    /// <param name="firstByte">The byte of the wheel that the range begins with.</param>
    /// <param name="length">The bytes of the range.</param>
    /// <returns>The multiples in the order of the primes, valid until the next call.</returns>
    public ReadOnlySpan<FirstMultiple> Find(ReadOnlySpan<uint> primes, long firstByte, long length)
    {
        primes.CopyTo(_primes);
        var whole = (primes.Length + Vector512<long>.Count - 1) / Vector512<long>.Count * Vector512<long>.Count;
        Locate(_primes.AsSpan(0, whole), firstByte * Wheel.Size, _bytes, _factors);
        return _found.AsSpan(0, SelectWithin((ulong)length, primes.Length));
    }

    /// <summary>Finds the multiples, wherever they are; <paramref name="start"/> is the first number of the range.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private static void Locate(ReadOnlySpan<uint> primes, long start, Span<long> bytes, Span<long> factors)
    {
        ref var firstPrime = ref MemoryMarshal.GetReference(primes);
        for (nuint i = 0; i < (nuint)primes.Length; i += (nuint)Vector512<long>.Count)
        {
            var (lower, upper) = Vector256.Widen(Vector256.LoadUnsafe(ref firstPrime, i));
            var prime = Vector512.Create(lower, upper).AsInt64();

            // The quotient is below 2⁴⁸, so the rounded one is the same, or one off beside a whole number.
            var quotient = Vector512.Create((double)start) / Vector512.ConvertToDouble(prime);
            var factor = Vector512.ConvertToInt64Native(quotient) + Vector512<long>.One;
            var distance = factor * prime - Vector512.Create(start);
            var before = Vector512.LessThan(distance, Vector512<long>.Zero);
            var second = Vector512.GreaterThanOrEqual(distance, prime);
            factor += second - before;
            distance += (before & prime) - (second & prime);

            // Smaller multiples than the square have a smaller factor.
            var beforeSquare = Vector512.LessThan(factor, prime);
            factor = Vector512.ConditionalSelect(beforeSquare, prime, factor);
            distance = Vector512.ConditionalSelect(beforeSquare, prime * prime - Vector512.Create(start), distance);

            var residue = factor - DivideBy30(factor) * Wheel.Size;
            var lacking = Vector512.Shuffle(Lacking, residue.AsUInt16()).AsInt64() & Vector512.Create((long)ushort.MaxValue);
            DivideBy30(distance + lacking * prime).StoreUnsafe(ref MemoryMarshal.GetReference(bytes), i);
            (residue + lacking).StoreUnsafe(ref MemoryMarshal.GetReference(factors), i);
        }
    }

    /// <summary>Exact below 2⁴⁸: with the half, no quotient is nearer to a whole number than 1/60, and its error is below 2⁻⁸.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<long> DivideBy30(Vector512<long> numbers) =>
        Vector512.ConvertToInt64Native((Vector512.ConvertToDouble(numbers) + Vector512.Create(0.5)) * Vector512.Create(1.0 / Wheel.Size));

    /// <summary>
    /// Selects without a branch, whose outcome the processor would often not foresee: the next multiple overwrites what is out of range.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private int SelectWithin(ulong length, int count)
    {
        ref var primes = ref MemoryMarshal.GetArrayDataReference(_primes);
        ref var bytes = ref MemoryMarshal.GetArrayDataReference(_bytes);
        ref var factors = ref MemoryMarshal.GetArrayDataReference(_factors);
        ref var found = ref MemoryMarshal.GetArrayDataReference(_found);
        var within = 0;
        for (var i = 0; i < count; i++)
        {
            // Negative, and so beyond all lengths, where a square has more than 63 bits.
            var at = (ulong)Unsafe.Add(ref bytes, i);
            Unsafe.Add(ref found, within) = new FirstMultiple(at, Unsafe.Add(ref primes, i), (uint)Unsafe.Add(ref factors, i));
            within += at < length ? 1 : 0;
        }

        return within;
    }
}
