using Activity7.Common.Work;

namespace Activity7.Common.Tests.Work;

public sealed class PartitionTests
{
    [Theory]
    // even
    [InlineData(0, 10, 2, new long[] { 5, 5 })]
    [InlineData(7, 9, 3, new long[] { 3, 3, 3 })]
    // remainders go to the first pieces
    [InlineData(0, 10, 3, new long[] { 4, 3, 3 })]
    [InlineData(0, 11, 3, new long[] { 4, 4, 3 })]
    [InlineData(-5, 11, 4, new long[] { 3, 3, 3, 2 })]
    // fewer numbers than parts
    [InlineData(0, 2, 5, new long[] { 1, 1, 0, 0, 0 })]
    [InlineData(0, 1, 1, new long[] { 1 })]
    [InlineData(3, 0, 4, new long[] { 0, 0, 0, 0 })]
    // the ends of the type
    [InlineData(long.MinValue, long.MaxValue, 2, new[] { long.MaxValue / 2 + 1, long.MaxValue / 2 })]
    public void Parts_differ_by_at_most_one(long start, long length, int parts, long[] lengths)
    {
        var pieces = Parts(new WorkRange(start, length), parts);

        pieces.Select(piece => piece.Length).Should().Equal(lengths);
        ShouldCover(pieces, start, length);
    }

    [Theory]
    // even
    [InlineData(0, 9, 3, new long[] { 3, 3, 3 })]
    [InlineData(100, 1, 1, new long[] { 1 })]
    // the last one is shorter
    [InlineData(0, 10, 3, new long[] { 3, 3, 3, 1 })]
    [InlineData(0, 2, 5, new long[] { 2 })]
    // nothing
    [InlineData(5, 0, 3, new long[] { })]
    // the ends of the type
    [InlineData(0, long.MaxValue, long.MaxValue, new[] { long.MaxValue })]
    [InlineData(0, long.MaxValue, long.MaxValue - 1, new[] { long.MaxValue - 1, 1 })]
    public void Chunks_are_full_but_for_the_last(long start, long length, long chunkLength, long[] lengths)
    {
        var chunks = Partition.IntoChunks(new WorkRange(start, length), chunkLength).ToList();

        chunks.Select(chunk => chunk.Length).Should().Equal(lengths);
        ShouldCover(chunks, start, length);
        Partition.CountChunks(length, chunkLength).Should().Be(lengths.Length);
    }

    [Fact]
    public void Every_range_is_covered_exactly_by_any_number_of_parts()
    {
        for (var length = 0; length <= 40; length++)
        {
            for (var parts = 1; parts <= 45; parts++)
            {
                ShouldCover(Parts(new WorkRange(3, length), parts), 3, length);
                ShouldCover([.. Partition.IntoChunks(new WorkRange(3, length), parts)], 3, length);
            }
        }
    }

    [Fact]
    public void Chunks_of_an_enormous_range_are_made_as_they_are_asked_for() =>
        Partition.IntoChunks(new WorkRange(0, long.MaxValue), 10).Skip(2).First().Should().Be(new WorkRange(20, 10));

    [Fact]
    public void Impossible_cuts_are_refused_at_once()
    {
        var noParts = () => Partition.Part(new WorkRange(0, 1), 0, 0);
        var onePartTooFar = () => Partition.Part(new WorkRange(0, 1), 2, 2);
        var partOfNothing = () => Partition.Part(new WorkRange(0, -1), 0, 1);
        var emptyChunks = () => Partition.IntoChunks(new WorkRange(0, 1), 0);
        var negative = () => Partition.IntoChunks(new WorkRange(0, -1), 1);

        noParts.Should().Throw<ArgumentOutOfRangeException>();
        onePartTooFar.Should().Throw<ArgumentOutOfRangeException>();
        partOfNothing.Should().Throw<ArgumentOutOfRangeException>();
        emptyChunks.Should().Throw<ArgumentOutOfRangeException>();
        negative.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static List<WorkRange> Parts(WorkRange range, int parts) =>
        [.. Enumerable.Range(0, parts).Select(part => Partition.Part(range, part, parts))];

    private static void ShouldCover(IReadOnlyList<WorkRange> pieces, long start, long length)
    {
        var next = start;
        foreach (var piece in pieces)
        {
            piece.Start.Should().Be(next);
            piece.Length.Should().BeGreaterThanOrEqualTo(0);
            next = piece.End;
        }

        next.Should().Be(start + length);
    }
}
