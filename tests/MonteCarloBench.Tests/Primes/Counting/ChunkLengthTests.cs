using Activity7.Common.Work;
using Activity7.MonteCarloBench.Primes.Counting;

namespace Activity7.MonteCarloBench.Tests.Primes.Counting;

public sealed class ChunkLengthTests
{
    private const long SegmentNumbers = (long)SegmentedSieve.SegmentLength * Wheel.Size;

    public static TheoryData<long, long> Ranges => new()
    {
        { 0, 0 },
        { 0, 1 },
        { 0, 1_000_000_000 },
        { 0, 10_000_000_000 },
        { 0, long.MaxValue },
        { 1_000_000_000_000, 10_000_000_000 },
        { 1_000_000_000_000_000_000, 1_000_000_000 },
        { long.MaxValue, 0 },
        { long.MaxValue - 1_000_000_000, 1_000_000_000 },
    };

    [Theory]
    [MemberData(nameof(Ranges))]
    public void A_chunk_is_a_whole_number_of_segments(long start, long length)
    {
        var chunk = PrimeCounter.ChunkLength(new WorkRange(start, length));

        chunk.Should().BePositive();
        (chunk % SegmentNumbers).Should().Be(0);
    }

    [Fact]
    public void There_are_chunks_for_many_threads() =>
        (10_000_000_000 / PrimeCounter.ChunkLength(new WorkRange(0, 10_000_000_000))).Should().BeGreaterThan(32);

    [Fact]
    public void Chunks_are_longer_where_each_begins_with_a_look_at_more_primes() =>
        PrimeCounter.ChunkLength(new WorkRange(1_000_000_000_000_000_000, 1_000_000_000))
            .Should().BeGreaterThan(PrimeCounter.ChunkLength(new WorkRange(0, 1_000_000_000)));

    [Fact]
    public void The_chunks_have_as_many_primes_as_the_range()
    {
        var range = new WorkRange(1_000_000, 100_000_000);

        Partition.IntoChunks(range, PrimeCounter.ChunkLength(range)).Sum(chunk => PrimeCounter.Count(chunk, CancellationToken.None))
            .Should().Be(PrimeCounter.Count(range, CancellationToken.None));
    }
}
