using Activity7.ParallelFactorial.Arithmetic.Trust;

namespace Activity7.ParallelFactorial.Verification;

/// <summary>n! modulo a prime, by multiplying: it shares nothing with the computation of the digits.</summary>
internal static class FactorialResidue
{
    private const int FactorsBetweenLooks = 1 << 20;

    /// <summary>n! modulo the prime of <paramref name="modulus"/>.</summary>
    /// <param name="n">From 0 to 2^30, so that two factors at once are below the prime.</param>
    /// <param name="modulus">The prime.</param>
    /// <param name="cancellationToken">Ends the computation within milliseconds.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ulong Of(int n, Modulus modulus, CancellationToken cancellationToken)
    {
        var residue = n % 2 == 0 ? 1UL : (ulong)n;
        for (long factor = 2; factor <= n; factor += 2)
        {
            if (factor % FactorsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            residue = modulus.Multiply(residue, (ulong)(factor * (factor - 1)));
        }

        return residue;
    }
}
