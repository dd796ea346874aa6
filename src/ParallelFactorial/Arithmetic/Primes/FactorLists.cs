using System.Numerics;
using System.Runtime.CompilerServices;
using Activity7.ParallelFactorial.Arithmetic.Numbers;

namespace Activity7.ParallelFactorial.Arithmetic.Primes;

/// <summary>Primes sorted by the bits of their exponents, several multiplied together where they fit in a limb.</summary>
/// <param name="bits">The most bits that an exponent has.</param>
internal sealed class FactorLists(int bits)
{
    private readonly List<int>[] _full = [.. Enumerable.Range(0, bits).Select(_ => new List<int>())];

    /// <summary>For each bit the factor that further primes may still go into.</summary>
    private readonly int[] _open = [.. Enumerable.Repeat(1, bits)];

    /// <summary>Adds a prime to the factors of each bit of its exponent.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int prime, int exponent)
    {
        for (var rest = (uint)exponent; rest != 0; rest &= rest - 1)
        {
            var bit = BitOperations.TrailingZeroCount(rest);
            var product = (long)_open[bit] * prime;
            if (product < Limb.Base)
            {
                _open[bit] = (int)product;
            }
            else
            {
                _full[bit].Add(_open[bit]);
                _open[bit] = prime;
            }
        }
    }

    /// <summary>The factors of one bit in several lists together.</summary>
    public static int[] Join(FactorLists[] lists, int bit)
    {
        var factors = new int[lists.Sum(list => list._full[bit].Count + 1)];
        var rest = factors.AsSpan();
        foreach (var list in lists)
        {
            list._full[bit].CopyTo(rest);
            rest = rest[list._full[bit].Count..];
            rest[0] = list._open[bit];
            rest = rest[1..];
        }

        return factors;
    }
}
