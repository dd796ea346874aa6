namespace Activity7.ParallelFactorial.Arithmetic.Trust;

/// <summary>Primes that nobody knows before.</summary>
internal static class RandomPrime
{
    /// <summary>With these bases the test of Miller and Rabin is right for every number below 2^64 (J. Sorenson, J. Webster, 2017).</summary>
    private static readonly ulong[] Bases = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37];

    /// <summary>Draws a prime between 2^60 and 2^61.</summary>
    public static ulong Draw()
    {
        while (true)
        {
            var candidate = (ulong)Random.Shared.NextInt64(1L << 60, 1L << 61) | 1;
            if (IsPrime(candidate))
            {
                return candidate;
            }
        }
    }

    /// <summary>True for primes.</summary>
    /// <param name="number">Odd, and above 37.</param>
    public static bool IsPrime(ulong number)
    {
        // number − 1 = odd · 2^twos. Most numbers have a small factor, which is found sooner.
        var twos = 0;
        var odd = number - 1;
        for (; odd % 2 == 0; odd /= 2)
        {
            twos++;
        }

        return Array.TrueForAll(Bases, witness => number % witness != 0)
            && Array.TrueForAll(Bases, witness => PassesFor(witness, number, odd, twos));
    }

    private static bool PassesFor(ulong witness, ulong number, ulong odd, int twos)
    {
        var power = Power(witness, odd, number);
        if (power == 1)
        {
            return true;
        }

        for (var i = 0; i < twos; i++)
        {
            if (power == number - 1)
            {
                return true;
            }

            power = (ulong)((UInt128)power * power % number);
        }

        return false;
    }

    private static ulong Power(ulong a, ulong exponent, ulong modulus)
    {
        var power = 1UL;
        for (; exponent > 0; exponent >>= 1)
        {
            power = (exponent & 1) != 0 ? (ulong)((UInt128)power * a % modulus) : power;
            a = (ulong)((UInt128)a * a % modulus);
        }

        return power;
    }
}
