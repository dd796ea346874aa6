namespace Activity7.MonteCarloBench.Primes.Counting;

/// <summary>
/// Crosses off the multiples of primes that hit a segment seldom. The segments are done in rounds: at the beginning of a round the
/// multiples of all primes within it are put into <see cref="Buckets"/>, so that no prime has to be remembered from round to round.
/// </summary>
internal sealed class BucketSieve : IDisposable
{
    private readonly Func<CancellationToken, IEnumerable<ReadOnlyMemory<uint>>> _primes;
    private readonly long _end;
    private readonly int _round;
    private readonly Buckets _buckets;
    private readonly FirstMultiples _firsts = new();
    private int _segment;

    /// <summary>A sieve for consecutive segments.</summary>
    /// <param name="primes">Begins a stream of the primes, ascending; called once a round.</param>
    /// <param name="firstByte">The byte of the wheel that the segments begin with.</param>
    /// <param name="end">The byte after the last.</param>
    /// <param name="round">The segments of a round, if there are as many.</param>
    /// <param name="capacity">How many multiples a segment is expected to have.</param>
    public BucketSieve(
        Func<CancellationToken, IEnumerable<ReadOnlyMemory<uint>>> primes, long firstByte, long end, int round, int capacity)
    {
        (_primes, _end) = (primes, end);
        _round = (int)Math.Min(round, (end - firstByte - 1) / SegmentedSieve.SegmentLength + 1);
        _segment = _round;
        _buckets = new Buckets(_round, capacity);
    }

    /// <summary>Crosses off multiples in the next segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="firstByte">The byte of the wheel that it begins with.</param>
    /// <param name="cancellationToken">Ends the work within milliseconds.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public void CrossOff(Span<byte> segment, long firstByte, CancellationToken cancellationToken)
    {
        if (_segment == _round)
        {
            _segment = 0;
            Fill(firstByte, cancellationToken);
        }

        _buckets.CrossOff(_segment++, segment);
    }

    /// <inheritdoc />
    public void Dispose() => _buckets.Dispose();

    private void Fill(long firstByte, CancellationToken cancellationToken)
    {
        _buckets.Clear();
        var length = Math.Min((long)_round * SegmentedSieve.SegmentLength, _end - firstByte);
        foreach (var primes in _primes(cancellationToken))
        {
            for (var start = 0; start < primes.Length; start += FirstMultiples.Capacity)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var batch = primes.Span.Slice(start, Math.Min(FirstMultiples.Capacity, primes.Length - start));
                _buckets.Add(_firsts.Find(batch, firstByte, length), length, batch[0]);
            }
        }
    }
}
