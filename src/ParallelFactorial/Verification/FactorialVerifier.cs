using Activity7.Common.Cli;
using Activity7.ParallelFactorial.Arithmetic;
using Activity7.ParallelFactorial.Arithmetic.Trust;

namespace Activity7.ParallelFactorial.Verification;

/// <summary>Finds out whether a text is n!, in a fraction of the time that computing n! took somebody else.</summary>
internal static class FactorialVerifier
{
    /// <summary>
    /// Primes drawn for a verification. Of the 10^16 that can be drawn, less than d/18 divide the difference between n! and a wrong number
    /// of d digits: for a hundred million digits, all three do with a probability below 10^−27.
    /// </summary>
    private const int Primes = 3;

    private const int BufferBytes = 1 << 20;

    /// <summary>Compares the digits in <paramref name="text"/> with n!.</summary>
    /// <exception cref="ToolException">The text holds something else than digits, or begins with a zero; the message leaves the file's name to the caller.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static async Task<Verdict> VerifyAsync(int n, Stream text, CancellationToken cancellationToken)
    {
        var moduli = Enumerable.Range(0, Primes).Select(_ => new Modulus(RandomPrime.Draw())).ToArray();
        var digits = new DigitStream(moduli);
        var buffer = new byte[BufferBytes];
        for (int count; (count = await text.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            digits.Add(buffer.AsSpan(0, count));
        }

        if (digits.Fault is var (position, character))
        {
            throw new ToolException($"it holds {Name(character)} after {position:#,0} digits; only digits may stand there, and white space after the last");
        }

        if (digits.Count == 0)
        {
            throw new ToolException("it holds no digit");
        }

        if (digits.First == '0')
        {
            throw new ToolException("it begins with 0, as no factorial does");
        }

        var expected = moduli.Select(modulus => FactorialResidue.Of(n, modulus, cancellationToken));
        return new Verdict(
            n,
            digits.Count,
            DigitCount.Of(n),
            digits.TrailingZeros,
            Factorial.TrailingZeros(n),
            [.. moduli.Zip(digits.Residues, expected).Select(triple => new ResiduePair(triple.First.Prime, triple.Second, triple.Third))]);
    }

    private static string Name(char character) => char.IsAsciiLetterOrDigit(character) || char.IsPunctuation(character)
        ? $"'{character}'"
        : $"the byte 0x{(int)character:X2}";
}
