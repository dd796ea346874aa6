using System.Runtime.CompilerServices;

namespace Activity7.MonteCarloBench.Primes;

/// <summary>The sieve of Eratosthenes as in the textbooks.</summary>
internal static class TextbookSieve
{
    /// <summary>All primes up to and including <paramref name="limit"/>, ascending.</summary>
    /// <param name="limit">At least 0; the sieve is as many bytes long.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static List<int> UpTo(int limit)
    {
        var composite = new bool[limit + 1];
        var primes = new List<int>();
        for (var number = 2; number <= limit; number++)
        {
            if (composite[number])
            {
                continue;
            }

            primes.Add(number);
            for (var multiple = (long)number * number; multiple <= limit; multiple += number)
            {
                composite[multiple] = true;
            }
        }

        return primes;
    }
}
