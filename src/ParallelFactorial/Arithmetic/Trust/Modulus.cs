using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Activity7.ParallelFactorial.Arithmetic.Numbers;

namespace Activity7.ParallelFactorial.Arithmetic.Trust;

/// <summary>
/// Arithmetic modulo a prime. A product a·b = c also holds modulo any number; a wrong c passes only if the prime divides c − a·b, and
/// of the 10¹⁶ primes that could be drawn a number of d digits has no more than d/18 as divisors.
/// </summary>
internal sealed class Modulus
{
    /// <summary>Limbs that are summed up before they are reduced: 512 · 2^26 · 2^21 fits in 63 bits.</summary>
    private const int BlockLimbs = 512;

    /// <summary>Limbs that one thread takes at a time, half a megabyte of them: whole blocks.</summary>
    private const int PartLimbs = 256 * BlockLimbs;

    /// <summary>A weight of 61 bits is three parts of so many, low to high.</summary>
    private const int PartBits = 21;

    /// <summary>The parts of b^i for the limbs of a block, where b is <see cref="Limb.Base"/>.</summary>
    private readonly long[] _lowWeights = Weights(), _middleWeights = Weights(), _highWeights = Weights();

    /// <summary>⌊2^122 / p⌋, of which products are divided by multiplying.</summary>
    private readonly ulong _reciprocal;

    private readonly ulong _blockWeight;

    /// <summary>Arithmetic modulo <paramref name="prime"/>.</summary>
    /// <param name="prime">A prime from 2^60 to 2^61.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is outside the range.</exception>
    public Modulus(ulong prime)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(prime, 1UL << 60);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(prime, 1UL << 61);
        Prime = prime;
        _reciprocal = (ulong)((UInt128.One << 122) / prime);
        var weight = 1UL;
        for (var i = 0; i < BlockLimbs; i++)
        {
            const long Mask = (1 << PartBits) - 1;
            _lowWeights[i] = (long)weight & Mask;
            _middleWeights[i] = (long)(weight >> PartBits) & Mask;
            _highWeights[i] = (long)(weight >> 2 * PartBits);
            weight = Multiply(weight, Limb.Base);
        }

        _blockWeight = weight;
    }

    /// <summary>The modulus of this run's checks, drawn at random: no error can have been made for it.</summary>
    public static Modulus OfThisRun { get; } = new(RandomPrime.Draw());

    /// <summary>The prime.</summary>
    public ulong Prime { get; }

    /// <summary><paramref name="a"/> · <paramref name="b"/> modulo the prime.</summary>
    /// <param name="a">Below the prime.</param>
    /// <param name="b">Below the prime.</param>
    /// <remarks>
    /// P. Barrett: Implementing the Rivest Shamir and Adleman public key encryption algorithm on a standard digital signal processor,
    /// CRYPTO 1986. The quotient is at most two too small.
    /// </remarks>
    public ulong Multiply(ulong a, ulong b)
    {
        var product = (UInt128)a * b;
        var quotient = (ulong)(product >> 60) * (UInt128)_reciprocal >> 62;
        var rest = (ulong)product - (ulong)quotient * Prime;
        while (rest >= Prime)
        {
            rest -= Prime;
        }

        return rest;
    }

    /// <summary><paramref name="a"/> to the power of <paramref name="exponent"/>, at least 0.</summary>
    public ulong Power(ulong a, long exponent)
    {
        var power = 1UL;
        for (; exponent > 0; exponent >>= 1, a = Multiply(a, a))
        {
            power = (exponent & 1) != 0 ? Multiply(power, a) : power;
        }

        return power;
    }

    /// <summary>(<paramref name="a"/> + <paramref name="b"/>) modulo the prime, for numbers below it.</summary>
    public ulong Add(ulong a, ulong b) => a + b >= Prime ? a + b - Prime : a + b;

    /// <summary>The residue of a number.</summary>
    /// <param name="limbs">Its limbs.</param>
    /// <param name="count">How many.</param>
    /// <param name="options">How many threads, and the token.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public unsafe ulong Residue(int* limbs, nint count, ParallelOptions options)
    {
        var residues = new ulong[(count + PartLimbs - 1) / PartLimbs];
        Loop.For(residues.Length, options, part =>
        {
            var start = (nint)part * PartLimbs;
            residues[part] = PartResidue(limbs + start, Math.Min(PartLimbs, count - start));
        });
        var weight = Power(_blockWeight, PartLimbs / BlockLimbs);
        var residue = 0UL;
        for (var part = residues.Length - 1; part >= 0; part--)
        {
            residue = Add(Multiply(residue, weight), residues[part]);
        }

        return residue;
    }

    private unsafe ulong PartResidue(int* limbs, nint count)
    {
        var top = stackalloc int[BlockLimbs];
        var rest = (int)(count % BlockLimbs);
        new Span<int>(top, BlockLimbs).Clear();
        new Span<int>(limbs + count - rest, rest).CopyTo(new Span<int>(top, rest));
        var residue = BlockResidue(top);
        for (var block = limbs + count - rest - BlockLimbs; block >= limbs; block -= BlockLimbs)
        {
            residue = Add(Multiply(residue, _blockWeight), BlockResidue(block));
        }

        return residue;
    }

    /// <summary>Three sums of products that need no reduction, sixteen limbs at a time, and then one reduction for all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private unsafe ulong BlockResidue(int* limbs)
    {
        Vector512<long> low = default, middle = default, high = default;
        fixed (long* lowWeights = _lowWeights, middleWeights = _middleWeights, highWeights = _highWeights)
        {
            for (var i = 0; i < BlockLimbs; i += Vector512<int>.Count)
            {
                var (first, second) = Vector512.Widen(Vector512.Load(limbs + i));
                var next = i + Vector512<long>.Count;
                low += first * Vector512.Load(lowWeights + i) + second * Vector512.Load(lowWeights + next);
                middle += first * Vector512.Load(middleWeights + i) + second * Vector512.Load(middleWeights + next);
                high += first * Vector512.Load(highWeights + i) + second * Vector512.Load(highWeights + next);
            }
        }

        var sum = (((Int128)Vector512.Sum(high) << PartBits) + Vector512.Sum(middle) << PartBits) + Vector512.Sum(low);
        var residue = (long)(sum % (Int128)Prime);
        return residue < 0 ? (ulong)residue + Prime : (ulong)residue;
    }

    private static long[] Weights() => new long[BlockLimbs];
}
