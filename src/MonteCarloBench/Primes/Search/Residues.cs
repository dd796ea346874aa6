using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Activity7.MonteCarloBench.Primes.Search;

/// <summary>A big number modulo many small primes, by Horner's scheme in radix 2³², for 32 primes at once.</summary>
/// <remarks>
/// All is exact in floating-point: a residue is at most about half a prime in size, so below 2²⁰, and shifted by a digit below 2⁵³.
/// </remarks>
internal static class Residues
{
    /// <summary>How many primes a step takes in: four vectors, because one alone would wait for each of its results.</summary>
    private const int Step = 32;

    private const double Radix = 4294967296;

    /// <summary>Adding 1.5 · 2⁵² rounds to a whole number.</summary>
    private const double Anchor = 6755399441055744;

    /// <summary>Computes <paramref name="number"/> modulo each prime: the residue nearest to zero, or one prime beside it.</summary>
    /// <param name="number">From 0.</param>
    /// <param name="primes">Below 2²¹.</param>
    /// <param name="residues">As long as <paramref name="primes"/>.</param>
    public static void Compute(BigInteger number, ReadOnlySpan<double> primes, Span<double> residues)
    {
        var digits = DigitsOf(number);
        var i = 0;
        for (; i + Step <= primes.Length; i += Step)
        {
            ComputeStep(digits, primes.Slice(i, Step), residues.Slice(i, Step));
        }

        Span<double> last = stackalloc double[Step];
        last.Fill(1);
        primes[i..].CopyTo(last);
        ComputeStep(digits, last, last);
        last[..(primes.Length - i)].CopyTo(residues[i..]);
    }

    /// <summary>The digits in radix 2³², the highest first.</summary>
    private static double[] DigitsOf(BigInteger number)
    {
        var words = new uint[(number.GetByteCount(isUnsigned: true) + 3) / 4];
        number.TryWriteBytes(MemoryMarshal.AsBytes(words.AsSpan()), out _, isUnsigned: true);
        Array.Reverse(words);
        return Array.ConvertAll(words, word => (double)word);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ComputeStep(double[] digits, ReadOnlySpan<double> primes, Span<double> residues)
    {
        var (p0, p1) = (Vector512.Create(primes), Vector512.Create(primes[8..]));
        var (p2, p3) = (Vector512.Create(primes[16..]), Vector512.Create(primes[24..]));
        var one = Vector512.Create(1.0);
        Vector512<double> inverse0 = one / p0, inverse1 = one / p1, inverse2 = one / p2, inverse3 = one / p3;
        Vector512<double> r0 = default, r1 = default, r2 = default, r3 = default;
        foreach (var digit in digits)
        {
            var next = Vector512.Create(digit);
            r0 = AppendDigit(r0, next, p0, inverse0);
            r1 = AppendDigit(r1, next, p1, inverse1);
            r2 = AppendDigit(r2, next, p2, inverse2);
            r3 = AppendDigit(r3, next, p3, inverse3);
        }

        r0.CopyTo(residues);
        r1.CopyTo(residues[8..]);
        r2.CopyTo(residues[16..]);
        r3.CopyTo(residues[24..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> AppendDigit(
        Vector512<double> residue, Vector512<double> digit, Vector512<double> prime, Vector512<double> inverse)
    {
        var anchor = Vector512.Create(Anchor);
        var number = Vector512.FusedMultiplyAdd(residue, Vector512.Create(Radix), digit);
        var quotient = Vector512.FusedMultiplyAdd(number, inverse, anchor) - anchor;
        return Vector512.FusedMultiplyAdd(-quotient, prime, number);
    }
}
