using System.Collections.Immutable;
using System.Numerics;
using Activity7.Common.Work;
using Activity7.MonteCarloBench.Sampling;
using Activity7.MonteCarloBench.Sharing;
using Activity7.MonteCarloBench.Workloads.Pi;
using Activity7.MonteCarloBench.Workloads.Primes;

namespace Activity7.MonteCarloBench.Tests.Sharing;

public sealed class ShareTests
{
    [Theory]
    [InlineData(1000, 1)]
    [InlineData(1000, 7)]
    [InlineData(3, 5)]
    public void Shares_cover_the_work_exactly(int units, int count)
    {
        var next = 0L;
        for (var index = 0; index < count; index++)
        {
            var range = Share.Of(new PiWorkload(units, 1), new Shard(index, count)).Range;
            range.Start.Should().Be(next);
            next = range.End;
        }

        next.Should().Be(units);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 5)]
    [InlineData(-1, 5)]
    [InlineData(0, Shard.MaximumCount + 1)]
    public void There_are_no_such_shards(int index, int count) =>
        (Share.Of(new PiWorkload(10, 1), Shard.Whole) with { Shard = new Shard(index, count) }).IsSound.Should().BeFalse();

    [Fact]
    public void No_more_of_a_share_can_be_done_than_there_is()
    {
        var share = Share.Of(new PiWorkload(10, 1), new Shard(1, 2));

        (share with { Done = 5 }).IsSound.Should().BeTrue();
        (share with { Done = 6 }).IsSound.Should().BeFalse();
        (share with { Done = -1 }).IsSound.Should().BeFalse();
    }

    [Fact]
    public void A_tally_cannot_be_of_less_work_than_it_took()
    {
        Tally.Of(BigInteger.One << 46, BigInteger.One << 92).CanBeOf(new WorkRange(5, 1)).Should().BeTrue();
        Tally.Of((BigInteger.One << 46) + 1, 0).CanBeOf(new WorkRange(5, 1)).Should().BeFalse();
        Tally.Of(0, (BigInteger.One << 92) + 1).CanBeOf(new WorkRange(5, 1)).Should().BeFalse();
        Tally.Of(1, 0).CanBeOf(new WorkRange(5, 0)).Should().BeFalse();
    }

    [Theory]
    [InlineData(true, 3L, 4L, 5L)]
    [InlineData(false, 3L, 4L)]
    [InlineData(false, 3L, 4L, 5L, 6L)]
    [InlineData(false, 2L, 3L, 4L)]
    [InlineData(false, 3L, 4L, 6L)]
    public void Finds_are_those_of_the_units_that_are_done(bool canBe, params long[] units)
    {
        var tally = Tally.Zero with { Finds = units.ToImmutableSortedDictionary(unit => unit, unit => (BigInteger)unit) };

        tally.CanBeOf(new WorkRange(3, 3)).Should().Be(canBe);
    }

    [Fact]
    public void The_next_chunk_of_a_share_may_be_shorter()
    {
        var share = Share.Of(new PrimeSearchWorkload(64, 2, 1), Shard.Whole);

        share = share.With(Tally.OfFind(0, 5)).With(Tally.OfFind(1, 7));

        share.IsComplete.Should().BeTrue();
        share.Tally.Finds.Values.Should().Equal(5, 7);
    }
}
