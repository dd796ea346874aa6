using System.Runtime.InteropServices;

namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>
/// The sieve of Eratosthenes over bytes of the <see cref="Wheel"/>, a segment at a time. All segments pass through one buffer, longer
/// than a segment by the longest turn of the wheel: what turns cross off beyond the end is kept for the next segment.
/// </summary>
internal sealed class SegmentedSieve : IDisposable
{
    /// <summary>Bytes of a segment: with what lies beyond its end they fit in a second cache of 1 MiB. A power of two.</summary>
    public const int SegmentLength = 1 << 19;

    /// <summary>Bytes at a time for the small primes: they fit in a first cache of 32 KiB.</summary>
    private const int WindowLength = 1 << 15;

    private const int CacheLine = 64;

    private readonly long _end;
    private readonly PreSieve _preSieve;
    private readonly ResidueClass[] _small = ResidueClass.All(SievingPrimes.SmallOf);
    private readonly ResidueClass[] _medium = ResidueClass.All(SievingPrimes.MediumOf);
    private readonly BucketSieve[] _large;
    private readonly int _overhang;
    private readonly Memory<byte> _buffer;
    private int _filled;
    private int _length;

    /// <summary>A sieve that is yet to move to its first segment.</summary>
    /// <param name="firstByte">The first byte of the wheel, from 0.</param>
    /// <param name="end">The byte after the last, at most 2⁶³ / 30 rounded up.</param>
    public SegmentedSieve(long firstByte, long end)
    {
        (FirstByte, _end) = (firstByte, end);
        _preSieve = new PreSieve(firstByte);

        // Up to the largest prime that has to cross off its square; one too many does no harm.
        var limit = (long)Math.Sqrt((double)end * Wheel.Size) + 1;
        _large = LargePrimes.Sieves(limit, firstByte, end);
        _overhang = WholeBlocks((int)Math.Min(SievingPrimes.Limit, limit));
        _buffer = Aligned(WholeBlocks((int)Math.Min(SegmentLength, end - firstByte)) + _overhang);
    }

    /// <summary>The byte of the wheel that the segment begins with.</summary>
    public long FirstByte { get; private set; }

    /// <summary>
    /// The segment. A bit is set if its number is a prime above <see cref="PreSieve.LargestPrime"/>, or 1. It may be changed.
    /// </summary>
    public Span<byte> Segment => _buffer.Span[.._length];

    /// <summary>Sieves the next segment.</summary>
    /// <param name="cancellationToken">Ends the work within milliseconds; the sieve is of no use afterwards.</param>
    /// <returns>False if there is none.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public bool Next(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Move();
        if (_length == 0)
        {
            return false;
        }

        CrossOffSmallAndMedium();
        foreach (var primes in _large)
        {
            primes.CrossOff(Segment, FirstByte, cancellationToken);
        }

        return true;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var primes in _large)
        {
            primes.Dispose();
        }
    }

    /// <summary>Takes what lies beyond the end to the front, and begins the rest anew.</summary>
    private void Move()
    {
        var sieve = _buffer.Span;
        sieve[_length.._filled].CopyTo(sieve);
        _filled -= _length;
        FirstByte += _length;
        _length = (int)Math.Min(SegmentLength, _end - FirstByte);

        var filled = WholeBlocks(_length + _overhang);
        if (filled > _filled)
        {
            _preSieve.Fill(sieve[_filled..filled]);
            _filled = filled;
        }
    }

    private void CrossOffSmallAndMedium()
    {
        var sieve = _buffer.Span;
        foreach (var primes in _small)
        {
            primes.Activate(sieve, FirstByte, _length);
        }

        for (var end = Math.Min(WindowLength, _length); end < _length; end = Math.Min(end + WindowLength, _length))
        {
            CrossOff(_small, end, 0);
        }

        CrossOff(_small, _length, _length);
        foreach (var primes in _medium)
        {
            primes.Activate(sieve, FirstByte, _length);
        }

        CrossOff(_medium, _length, _length);
    }

    private void CrossOff(ResidueClass[] classes, int end, int shift)
    {
        ref var sieve = ref MemoryMarshal.GetReference(_buffer.Span);
        foreach (var primes in classes)
        {
            primes.CrossOff(ref sieve, end, shift);
        }
    }

    private static int WholeBlocks(int length) => (length + PreSieve.BlockLength - 1) / PreSieve.BlockLength * PreSieve.BlockLength;

    /// <summary>Memory that begins with a cache line, so that no vector is stored across the border of two.</summary>
    private static Memory<byte> Aligned(int length)
    {
        var array = GC.AllocateUninitializedArray<byte>(length + CacheLine, pinned: true);
        var address = (long)Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
        return array.AsMemory((int)(-address & (CacheLine - 1)), length);
    }
}
