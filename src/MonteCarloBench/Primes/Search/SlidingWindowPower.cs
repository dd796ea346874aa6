using System.Numerics;
using Activity7.MonteCarloBench.Primes.Search.Montgomery;

namespace Activity7.MonteCarloBench.Primes.Search;

/// <summary>
/// Powers of eight bases to one exponent by a sliding window: the exponent is cut into runs of zeros and windows that begin and end with
/// a one, so that only the odd powers of the base are needed, and hardly one step in seven multiplies besides squaring.
/// </summary>
/// <remarks>A. J. Menezes, P. C. van Oorschot, S. A. Vanstone: Handbook of Applied Cryptography. CRC Press 1996, algorithm 14.85.</remarks>
internal sealed class SlidingWindowPower
{
    private readonly LaneModuli _moduli;
    private readonly byte[] _exponent;
    private readonly int _exponentBits;
    private readonly int _window;
    private readonly LaneNumber[] _oddPowers;
    private LaneNumber _power;
    private LaneNumber _product;

    /// <summary>Room for powers to <paramref name="exponent"/>, above 0, modulo <paramref name="moduli"/>.</summary>
    public SlidingWindowPower(LaneModuli moduli, BigInteger exponent)
    {
        (_moduli, _exponent, _exponentBits) = (moduli, exponent.ToByteArray(), (int)exponent.GetBitLength());

        // One bit more doubles the odd powers to make, and saves a part of the multiplications that falls with the window's square.
        _window = _exponentBits switch { < 24 => 2, < 80 => 3, < 240 => 4, < 672 => 5, < 1792 => 6, _ => 7 };
        _oddPowers = new LaneNumber[1 << (_window - 1)];
        for (var i = 0; i < _oddPowers.Length; i++)
        {
            _oddPowers[i] = new LaneNumber(moduli.Shape);
        }

        (_power, _product) = (new LaneNumber(moduli.Shape), new LaneNumber(moduli.Shape));
    }

    /// <summary>The bases, in Montgomery's form, to be set before <see cref="Raise"/>.</summary>
    public LaneNumber Base => _oddPowers[0];

    /// <summary>The powers, in Montgomery's form, valid until the next call.</summary>
    /// <param name="cancellationToken">Ends the work within milliseconds.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public LaneNumber Raise(CancellationToken cancellationToken)
    {
        _moduli.Square(Base, _power);
        for (var i = 1; i < _oddPowers.Length; i++)
        {
            _moduli.Multiply(_oddPowers[i - 1], _power, _oddPowers[i]);
        }

        var (top, value) = Window(_exponentBits - 1);
        _oddPowers[value / 2].Limbs.CopyTo(_power.Limbs);
        while (top >= 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Bit(top) == 0)
            {
                Square();
                top--;
                continue;
            }

            var (next, odd) = Window(top);
            for (; top > next; top--)
            {
                Square();
            }

            _moduli.Multiply(_power, _oddPowers[odd / 2], _product);
            (_power, _product) = (_product, _power);
        }

        return _power;
    }

    private void Square()
    {
        _moduli.Square(_power, _product);
        (_power, _product) = (_product, _power);
    }

    private int Bit(int position) => (_exponent[position / 8] >> (position % 8)) & 1;

    /// <summary>The widest window that begins with the one at bit <paramref name="top"/>: the bit after it, and its odd value.</summary>
    private (int Next, int Value) Window(int top)
    {
        var next = Math.Max(-1, top - _window);
        while (Bit(next + 1) == 0)
        {
            next++;
        }

        var value = 0;
        for (var bit = top; bit > next; bit--)
        {
            value = (2 * value) + Bit(bit);
        }

        return (next, value);
    }
}
