namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>Sieving primes of one residue modulo 30, and how far each has got in a sieve.</summary>
/// <param name="residue">The residue.</param>
/// <param name="quotients">The primes, ascending, divided by 30.</param>
internal abstract class ResidueClass(int residue, int[] quotients)
{
    private readonly int[] _turns = new int[quotients.Length];
    private int _active;

    /// <summary>The primes at work, divided by 30.</summary>
    protected ReadOnlySpan<int> Quotients => quotients.AsSpan(0, _active);

    /// <summary>For each the byte of the first multiple of its next turn, from the beginning of the segment.</summary>
    protected Span<int> Turns => _turns.AsSpan(0, _active);

    /// <summary>The classes of all residues, without a prime at work.</summary>
    /// <param name="quotientsOf">The primes of the residue of a bit, ascending, divided by 30.</param>
    public static ResidueClass[] All(Func<int, int[]> quotientsOf) =>
    [
        new Of<Residue1>(quotientsOf(0)), new Of<Residue7>(quotientsOf(1)), new Of<Residue11>(quotientsOf(2)),
        new Of<Residue13>(quotientsOf(3)), new Of<Residue17>(quotientsOf(4)), new Of<Residue19>(quotientsOf(5)),
        new Of<Residue23>(quotientsOf(6)), new Of<Residue29>(quotientsOf(7)),
    ];

    /// <summary>Sets those primes to work whose squares lie before the end of the segment.</summary>
    /// <param name="sieve">The segment and the bytes after it; parts of turns that began before it are crossed off.</param>
    /// <param name="firstByte">The byte of the wheel that it begins with.</param>
    /// <param name="length">Bytes of the segment.</param>
    public void Activate(Span<byte> sieve, long firstByte, int length)
    {
        for (; _active < quotients.Length; _active++)
        {
            var prime = (long)quotients[_active] * Wheel.Size + residue;
            var square = prime * prime / Wheel.Size;
            if (square >= firstByte + length)
            {
                break;
            }

            // Smaller multiples than the square have a smaller factor.
            var turn = Math.Max(square, firstByte) / prime * prime - firstByte;
            var first = turn + prime / Wheel.Size;
            if (first < 0)
            {
                CrossOffRest(sieve, prime, turn);
                first += prime;
            }

            _turns[_active] = (int)first;
        }
    }

    /// <summary>Crosses off turns of the primes at work until each has reached <paramref name="end"/>.</summary>
    /// <param name="sieve">The first byte of the segment.</param>
    /// <param name="end">A byte of the segment, or its end.</param>
    /// <param name="shift">By how many bytes the segment moves before the next call.</param>
    public abstract void CrossOff(ref byte sieve, int end, int shift);

    private static void CrossOffRest(Span<byte> sieve, long prime, long turn)
    {
        foreach (var factor in Wheel.Residues)
        {
            var multiple = turn + factor * prime / Wheel.Size;
            if (multiple >= 0)
            {
                sieve[(int)multiple] &= Wheel.MaskWithout((int)(factor * prime % Wheel.Size));
            }
        }
    }

    private sealed class Of<TResidue>(int[] quotients) : ResidueClass(TResidue.Value, quotients)
        where TResidue : struct, IResidue
    {
        public override void CrossOff(ref byte sieve, int end, int shift) =>
            Turn<TResidue>.CrossOff(ref sieve, Quotients, Turns, end, shift);
    }
}
