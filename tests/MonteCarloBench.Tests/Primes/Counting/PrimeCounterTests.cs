using Activity7.Common.Work;
using Activity7.MonteCarloBench.Primes.Counting;

namespace Activity7.MonteCarloBench.Tests.Primes.Counting;

public sealed class PrimeCounterTests
{
    private const long SegmentNumbers = (long)SegmentedSieve.SegmentLength * Wheel.Size;

    [Theory]
    [InlineData(10, 4)]
    [InlineData(100, 25)]
    [InlineData(1_000, 168)]
    [InlineData(10_000, 1_229)]
    [InlineData(100_000, 9_592)]
    [InlineData(1_000_000, 78_498)]
    [InlineData(10_000_000, 664_579)]
    [InlineData(100_000_000, 5_761_455)]
    [InlineData(1_000_000_000, 50_847_534)]
    public void Primes_below_a_power_of_ten_are_as_many_as_the_tables_say(long limit, long primes) =>
        Count(0, limit).Should().Be(primes);

    /// <summary>Counted once with primesieve 11.0. They need primes of all sizes, and begin and end far from a byte's border.</summary>
    [Theory]
    [InlineData(60_000_000_000, 100_000_000, 4_029_246)]
    [InlineData(1_000_000_000_000, 100_000_000, 3_618_282)]
    [InlineData(100_000_000_000_007, 100_000_000, 3_102_679)]
    [InlineData(2_000_000_000_000_000, 100_000_000, 2_837_990)]
    [InlineData(99_999_999_950_000_000, 100_000_000, 2_552_849)]
    public void Several_segments_have_as_many_primes_as_another_program_found(long start, long length, long primes) =>
        Count(start, length).Should().Be(primes);

    [Fact]
    public void Every_short_range_of_small_numbers_is_counted()
    {
        for (var start = 0; start <= 64; start++)
        {
            for (var end = start; end <= 130; end++)
            {
                Count(start, end - start).Should().Be(Reference.Count(new WorkRange(start, end - start)), "of {0} to {1}", start, end);
            }
        }
    }

    [Theory]
    [InlineData(1_000_000_000_000)]
    [InlineData(1_000_000_000_000_000)]
    public void Ranges_anywhere_have_as_many_primes_as_the_test_of_Miller_and_Rabin_finds(long near)
    {
        var random = new System.Random(5);
        for (var i = 0; i < 5; i++)
        {
            var range = new WorkRange(near + random.NextInt64(near / 10), random.Next(1000));
            PrimeCounter.Count(range, CancellationToken.None).Should().Be(Reference.Count(range), "of {0}", range);
        }
    }

    [Fact]
    public void A_range_at_ten_to_the_eighteenth_has_as_many_primes_as_the_test_of_Miller_and_Rabin_finds()
    {
        var range = new WorkRange(1_000_000_000_000_000_007, 5_000);
        PrimeCounter.Count(range, CancellationToken.None).Should().Be(Reference.Count(range));
    }

    [Fact]
    public void The_last_range_of_all_has_as_many_primes_as_the_test_of_Miller_and_Rabin_finds()
    {
        var range = new WorkRange(long.MaxValue - 2_000, 2_000);
        PrimeCounter.Count(range, CancellationToken.None).Should().Be(Reference.Count(range));
        Reference.IsPrime(long.MaxValue - 24).Should().BeTrue("2⁶³ − 25 is the largest prime below 2⁶³");
    }

    /// <summary>Around each of the limits where primes pass from one way of crossing off to another.</summary>
    [Theory]
    [InlineData(7)]
    [InlineData(29)]
    [InlineData(31)]
    [InlineData(PreSieve.LargestPrime)]
    [InlineData(SievingPrimes.SmallLimit)]
    [InlineData(SievingPrimes.Limit)]
    [InlineData(Wheel.Size << 20)]
    public void The_square_of_a_prime_is_not_counted_wherever_it_lies_in_the_range(long near)
    {
        for (var prime = Math.Max(2, near - 70); prime < near + 70; prime++)
        {
            if (Reference.IsPrime(prime))
            {
                var square = prime * prime;
                Count(square, 1).Should().Be(0, "of {0}²", prime);
                Count(square - 1, 2).Should().Be(Reference.Count(new WorkRange(square - 1, 2)), "of {0}² as the last", prime);
                Count(square, 40).Should().Be(Reference.Count(new WorkRange(square, 40)), "of {0}² as the first", prime);
            }
        }
    }

    [Fact]
    public void However_a_range_is_cut_its_parts_have_as_many_primes_together()
    {
        var start = 3 * SegmentNumbers - 17;
        var whole = new WorkRange(start, 2 * SegmentNumbers + 100);
        long[] cuts =
        [
            start, start, start + 1, start + 16, start + 17, start + 18, start + 47, start + SegmentNumbers,
            start + SegmentNumbers + 17, start + SegmentNumbers + 18, start + SegmentNumbers + 30 * 32_768 + 17,
            start + 2 * SegmentNumbers + 16, whole.End - 1, whole.End,
        ];

        cuts.Zip(cuts.Skip(1), (from, to) => Count(from, to - from)).Sum().Should().Be(PrimeCounter.Count(whole, CancellationToken.None));
    }

    [Fact]
    public void Parts_may_be_counted_at_the_same_time()
    {
        var range = new WorkRange(1_000_000_000_000, 50_000_000);

        Partition.IntoChunks(range, 7_000_001).AsParallel().WithDegreeOfParallelism(4)
            .Sum(chunk => PrimeCounter.Count(chunk, CancellationToken.None)).Should().Be(PrimeCounter.Count(range, CancellationToken.None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(29)]
    [InlineData(1_000_000_000_000)]
    [InlineData(long.MaxValue)]
    public void An_empty_range_has_no_primes(long start) => Count(start, 0).Should().Be(0);

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(10, -1)]
    [InlineData(long.MaxValue, 1)]
    public void A_range_beyond_the_numbers_is_refused(long start, long length)
    {
        var count = () => Count(start, length);
        count.Should().Throw<ArgumentOutOfRangeException>();
    }

    /// <summary>These counts would take hours: that the test ends is what it shows.</summary>
    [Theory]
    [InlineData(0, long.MaxValue)]
    [InlineData(1_000_000_000_000_000, 1_000_000_000_000_000)]
    [InlineData(9_000_000_000_000_000_000, 200_000_000_000_000_000)]
    public async Task A_count_ends_when_it_is_cancelled(long start, long length)
    {
        using var source = new CancellationTokenSource();
        using var started = new ManualResetEventSlim();
        var count = Task.Run(
            () =>
            {
                started.Set();
                return PrimeCounter.Count(new WorkRange(start, length), source.Token);
            },
            CancellationToken.None);
        started.Wait(CancellationToken.None);
        await source.CancelAsync();

        await FluentActions.Awaiting(() => count).Should().ThrowAsync<OperationCanceledException>();
    }

    private static long Count(long start, long length) => PrimeCounter.Count(new WorkRange(start, length), CancellationToken.None);
}
