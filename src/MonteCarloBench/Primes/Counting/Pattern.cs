namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>What the multiples of some primes cross off in a sieve; it repeats.</summary>
/// <param name="primes">Different primes, larger than 5.</param>
internal sealed class Pattern(params int[] primes)
{
    /// <summary>The bytes after which it repeats: the product of the primes.</summary>
    public int Length { get; } = primes.Aggregate((product, prime) => product * prime);

    /// <summary>The pattern from the number 0 on.</summary>
    /// <param name="length">How many bytes.</param>
    public byte[] Bytes(int length)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, byte.MaxValue);
        foreach (var prime in primes)
        {
            for (var factor = 1; factor * prime < length * Wheel.Size; factor++)
            {
                if (Wheel.Residues.Contains((byte)(factor % Wheel.Size)))
                {
                    bytes[factor * prime / Wheel.Size] &= Wheel.MaskWithout(factor * prime);
                }
            }
        }

        return bytes;
    }
}
