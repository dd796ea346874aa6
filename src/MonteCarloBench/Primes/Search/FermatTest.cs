using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Activity7.MonteCarloBench.Primes.Search.Montgomery;

namespace Activity7.MonteCarloBench.Primes.Search;

/// <summary>
/// Fermat's test with base 2 of eight numbers at once: 2^(n − 1) ≡ 1 modulo n holds for every odd prime n, and for so few composite
/// ones that what passes is worth the test of <see cref="MillerRabin"/>. With this base a step is a squaring and a doubling.
/// </summary>
/// <param name="bits">The highest number of bits of what is tested.</param>
internal sealed class FermatTest(int bits)
{
    /// <summary>The bits of the exponent that a step takes in.</summary>
    private const int StepBits = 2;

    private readonly LaneModuli _moduli = new(bits);
    private readonly Vector512<ulong>[] _exponents = new Vector512<ulong>[(bits + 63) / 64];

    /// <summary>Which of the numbers pass: bit i for number i.</summary>
    /// <param name="numbers">Up to eight odd numbers from 3, of at most the bits promised.</param>
    /// <param name="cancellationToken">Ends the test within milliseconds.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public int FindPassing(ReadOnlySpan<BigInteger> numbers, CancellationToken cancellationToken)
    {
        var power = new LaneNumber(_moduli.Shape);
        var square = new LaneNumber(_moduli.Shape);
        for (var lane = 0; lane < numbers.Length; lane++)
        {
            _moduli.Set(lane, numbers[lane]);
            power.SetLane(lane, (BigInteger.One << (_moduli.Shape.Width * _moduli.Shape.Count)) % numbers[lane]);
            SetExponent(lane, numbers[lane] - 1);
        }

        for (var word = _exponents.Length - 1; word >= 0; word--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var shift = 64 - StepBits; shift >= 0; shift -= StepBits)
            {
                _moduli.Square(power, square);
                _moduli.Square(square, power);
                _moduli.Scale(power, PowersOfTwo((_exponents[word] >>> shift) & Vector512.Create((1UL << StepBits) - 1)));
            }
        }

        return _moduli.FindSignedOnes(power).One & ((1 << numbers.Length) - 1);
    }

    /// <summary>2^exponent, put together from its representation: an exponent shifted by 1023 above a fraction of 52 bits.</summary>
    private static Vector512<double> PowersOfTwo(Vector512<ulong> exponents) => ((exponents + Vector512.Create(1023UL)) << 52).AsDouble();

    /// <summary>Cuts an exponent into words of 64 bits, word i of all lanes in vector i.</summary>
    private void SetExponent(int lane, BigInteger exponent)
    {
        var words = new ulong[_exponents.Length];
        exponent.TryWriteBytes(MemoryMarshal.AsBytes(words.AsSpan()), out _, isUnsigned: true);
        for (var word = 0; word < words.Length; word++)
        {
            _exponents[word] = _exponents[word].WithElement(lane, words[word]);
        }
    }
}
