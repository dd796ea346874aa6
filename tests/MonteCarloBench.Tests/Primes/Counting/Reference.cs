using System.Numerics;
using Activity7.Common.Work;

namespace Activity7.MonteCarloBench.Tests.Primes.Counting;

/// <summary>Primes found without any sieve of the program.</summary>
internal static class Reference
{
    /// <summary>
    /// To these bases no composite number below 3.3 · 10²⁴ is a strong pseudoprime: J. Sorenson, J. Webster, Strong pseudoprimes to twelve
    /// prime bases, Mathematics of Computation 86 (2017).
    /// </summary>
    private static readonly int[] Bases = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];

    /// <summary>The primes of a range, one by one.</summary>
    public static int Count(WorkRange range)
    {
        var count = 0;
        for (var number = range.Start; number < range.End; number++)
        {
            count += IsPrime(number) ? 1 : 0;
        }

        return count;
    }

    /// <summary>The test of Miller and Rabin.</summary>
    public static bool IsPrime(long number)
    {
        if (number < 2 || Bases.Any(prime => number % prime == 0))
        {
            return Bases.Contains((int)Math.Min(number, int.MaxValue));
        }

        var twos = BitOperations.TrailingZeroCount(number - 1);
        return Bases.All(prime =>
        {
            var power = BigInteger.ModPow(prime, (number - 1) >> twos, number);
            if (power.IsOne || power == number - 1)
            {
                return true;
            }

            for (var i = 1; i < twos; i++)
            {
                power = power * power % number;
                if (power == number - 1)
                {
                    return true;
                }
            }

            return false;
        });
    }
}
