using Activity7.ParallelFactorial.Arithmetic.Transform;

namespace Activity7.ParallelFactorial.Tests.Arithmetic.Transform;

public sealed class TransformLengthTests
{
    [Theory]
    // the shortest
    [InlineData(1, 4, 2)]
    [InlineData(128, 4, 2)]
    // one more than fits
    [InlineData(129, 5, 2)]
    [InlineData(160, 5, 2)]
    [InlineData(161, 6, 2)]
    [InlineData(192, 6, 2)]
    [InlineData(193, 7, 2)]
    [InlineData(224, 7, 2)]
    [InlineData(225, 4, 3)]
    // long ones
    [InlineData(7_340_032, 7, 17)]
    [InlineData(8_388_608, 4, 18)]
    [InlineData(8_388_609, 5, 18)]
    public void The_shortest_length_with_room_is_taken(int limbs, int ring, int levels)
    {
        var length = TransformLength.For(limbs);

        length.Should().Be(new TransformLength(ring, levels));
        length.Limbs.Should().BeGreaterThanOrEqualTo(limbs);
    }

    [Fact]
    public void No_more_than_a_quarter_is_empty()
    {
        for (var limbs = 200; limbs < 100_000; limbs += 7)
        {
            ((double)TransformLength.For(limbs).Limbs / limbs).Should().BeLessThan(1.26);
        }
    }
}
