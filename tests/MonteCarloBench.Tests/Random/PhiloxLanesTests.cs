using System.Runtime.Intrinsics;
using Activity7.MonteCarloBench.Random;

namespace Activity7.MonteCarloBench.Tests.Random;

public sealed class PhiloxLanesTests
{
    [Theory]
    [InlineData(0UL, 0UL, 0U)]
    [InlineData(1UL, 42UL, 7U)]
    [InlineData(0xFFFFFFFCUL, 0xFFFFFFFFFFFFFFFFUL, 1U)]
    [InlineData(0x85a308d3_243f6a88UL, 0x299f31d0_a4093822UL, 0xFFFFFFFFU)]
    public void Each_lane_has_the_words_of_its_block(ulong first, ulong seed, uint stream)
    {
        var index = Vector512.Create(first) + Vector512.CreateSequence(0UL, 1UL);

        var lanes = PhiloxLanes.Block(index, seed, stream);

        for (var lane = 0; lane < Vector512<ulong>.Count; lane++)
        {
            ((uint)lanes.A[lane], (uint)lanes.B[lane], (uint)lanes.C[lane], (uint)lanes.D[lane])
                .Should().Be(Philox4x32.Block(first + (ulong)lane, seed, stream));
        }
    }
}
