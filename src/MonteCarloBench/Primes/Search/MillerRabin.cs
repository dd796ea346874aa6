using System.Numerics;
using Activity7.MonteCarloBench.Primes.Search.Montgomery;

namespace Activity7.MonteCarloBench.Primes.Search;

/// <summary>
/// The test of Miller and Rabin with random bases, eight at a time: n − 1 = d · 2^s with d odd; a prime n has a^d ≡ 1, or
/// a^(d · 2^r) ≡ −1 for an r below s, for each base a.
/// </summary>
/// <remarks>
/// M. O. Rabin: Probabilistic algorithm for testing primality. Journal of Number Theory 12 (1980), 128–138: of the bases of a composite
/// odd number, whichever it is, at most a quarter pass. So each round lets a composite number pass with a chance of at most ¼.
/// </remarks>
/// <param name="bits">The highest number of bits of what is tested.</param>
internal sealed class MillerRabin(int bits)
{
    private const int AllLanes = (1 << LaneNumber.Lanes) - 1;

    private readonly LaneModuli _moduli = new(bits);

    /// <summary>
    /// How many rounds confirm a number: 64 up to 2048 bits, an error of at most 4⁻⁶⁴ = 2⁻¹²⁸ whatever number is tested; 128 beyond,
    /// 4⁻¹²⁸ = 2⁻²⁵⁶. The same as OpenSSL's.
    /// </summary>
    /// <remarks>
    /// A number of k bits drawn at random is composite and passes a single round with a chance below k² · 4^(2 − √k) already: I. Damgård,
    /// P. Landrock, C. Pomerance: Average case error estimates for the strong probable prime test. Mathematics of Computation 61 (1993),
    /// 177–194. The rounds here do not rely on that.
    /// </remarks>
    public static int RoundsFor(int bits) => bits <= 2048 ? 64 : 128;

    /// <summary>Whether <paramref name="number"/> passes.</summary>
    /// <param name="number">Odd, from 5, of at most the bits promised.</param>
    /// <param name="rounds">How many bases, a multiple of eight.</param>
    /// <param name="bases">Where the bases come from, which are uniform from 2 to n − 2.</param>
    /// <param name="cancellationToken">Ends the test within milliseconds.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public bool Passes(BigInteger number, int rounds, PhiloxStream bases, CancellationToken cancellationToken)
    {
        var twos = (int)BigInteger.TrailingZeroCount(number - 1);
        for (var lane = 0; lane < LaneNumber.Lanes; lane++)
        {
            _moduli.Set(lane, number);
        }

        // Multiplying by R² / R brings a base to Montgomery's form.
        var squareOfR = new LaneNumber(_moduli.Shape);
        squareOfR.SetAll((BigInteger.One << (2 * _moduli.Shape.Width * _moduli.Shape.Count)) % number);
        var drawn = new LaneNumber(_moduli.Shape);
        var power = new SlidingWindowPower(_moduli, (number - 1) >> twos);
        for (var round = 0; round < rounds; round += LaneNumber.Lanes)
        {
            for (var lane = 0; lane < LaneNumber.Lanes; lane++)
            {
                drawn.SetLane(lane, bases.Next(2, number - 2));
            }

            _moduli.Multiply(drawn, squareOfR, power.Base);
            if (!AllPass(power.Raise(cancellationToken), twos))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether each lane is 1, or −1, or becomes −1 after fewer than <paramref name="twos"/> squarings.</summary>
    private bool AllPass(LaneNumber power, int twos)
    {
        var other = new LaneNumber(_moduli.Shape);
        var (one, minusOne) = _moduli.FindSignedOnes(power);
        var passing = one | minusOne;
        for (var i = 1; i < twos && passing != AllLanes; i++)
        {
            _moduli.Square(power, other);
            (power, other) = (other, power);
            passing |= _moduli.FindSignedOnes(power).MinusOne;
        }

        return passing == AllLanes;
    }
}
