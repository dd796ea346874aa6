using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>
/// Crosses off multiples, eight at a time: a turn of the wheel for a prime p is its multiples by 30 q + 1, 7, 11, 13, 17, 19, 23 and
/// 29. They lie within p bytes, and the next turn looks the same p bytes further on.
/// </summary>
/// <typeparam name="TResidue">The residue of the primes, which decides on the eight masks.</typeparam>
internal static class Turn<TResidue>
    where TResidue : struct, IResidue
{
    /// <summary>Crosses off turns of several primes until the next turn begins at <paramref name="end"/> or later.</summary>
    /// <param name="sieve">The first byte of the sieve; as many bytes follow <paramref name="end"/> as the largest prime is.</param>
    /// <param name="quotients">The primes, divided by 30.</param>
    /// <param name="turns">
    /// For each prime the byte of the first multiple of its next turn; afterwards, of the turn after, less <paramref name="shift"/>.
    /// </param>
    /// <param name="end">A byte of the sieve.</param>
    /// <param name="shift">How far the sieve moves before the next call.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public static void CrossOff(ref byte sieve, ReadOnlySpan<int> quotients, Span<int> turns, int end, int shift)
    {
        ref var first = ref MemoryMarshal.GetReference(turns);
        ref var last = ref Unsafe.Add(ref sieve, end);
        for (var i = 0; i < quotients.Length; i++)
        {
            // Eight distances, the place, the end and the prime: they fit in the registers because the masks are constants.
            nint quotient = quotients[i];
            var prime = Wheel.Size * quotient + TResidue.Value;
            var by7 = Distance(quotient, 7);
            var by11 = Distance(quotient, 11);
            var by13 = Distance(quotient, 13);
            var by17 = Distance(quotient, 17);
            var by19 = Distance(quotient, 19);
            var by23 = Distance(quotient, 23);
            var by29 = Distance(quotient, 29);
            ref var at = ref Unsafe.Add(ref sieve, Unsafe.Add(ref first, i));
            while (Unsafe.IsAddressLessThan(ref at, ref last))
            {
                at &= Wheel.MaskWithout(TResidue.Value);
                Unsafe.Add(ref at, by7) &= Wheel.MaskWithout(7 * TResidue.Value);
                Unsafe.Add(ref at, by11) &= Wheel.MaskWithout(11 * TResidue.Value);
                Unsafe.Add(ref at, by13) &= Wheel.MaskWithout(13 * TResidue.Value);
                Unsafe.Add(ref at, by17) &= Wheel.MaskWithout(17 * TResidue.Value);
                Unsafe.Add(ref at, by19) &= Wheel.MaskWithout(19 * TResidue.Value);
                Unsafe.Add(ref at, by23) &= Wheel.MaskWithout(23 * TResidue.Value);
                Unsafe.Add(ref at, by29) &= Wheel.MaskWithout(29 * TResidue.Value);
                at = ref Unsafe.Add(ref at, prime);
            }

            Unsafe.Add(ref first, i) = (int)Unsafe.ByteOffset(ref sieve, ref at) - shift;
        }
    }

    /// <summary>The bytes from the multiple by 30 q + 1 to that by 30 q + <paramref name="factor"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static nint Distance(nint quotient, int factor) => (factor - 1) * quotient + factor * TResidue.Value / Wheel.Size;
}
