namespace Activity7.ParallelFactorial.Arithmetic;

/// <summary>The sieve of Eratosthenes over the odd numbers.</summary>
internal static class PrimeSieve
{
    /// <summary>The primes up to and including <paramref name="limit"/>, ascending.</summary>
    /// <param name="limit">At least 0; one byte of memory for every two numbers.</param>
    public static IEnumerable<int> UpTo(int limit)
    {
        if (limit < 2)
        {
            yield break;
        }

        yield return 2;
        var composite = new bool[limit / 2 + 1]; // of the odd number 2i + 1
        for (var number = 3; number <= limit; number += 2)
        {
            if (composite[number / 2])
            {
                continue;
            }

            yield return number;
            for (var multiple = (long)number * number; multiple <= limit; multiple += 2 * number)
            {
                composite[multiple / 2] = true;
            }
        }
    }
}
