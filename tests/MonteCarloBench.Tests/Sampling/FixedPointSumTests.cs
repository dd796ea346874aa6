using System.Numerics;
using System.Runtime.Intrinsics;
using Activity7.MonteCarloBench.Sampling;

namespace Activity7.MonteCarloBench.Tests.Sampling;

public sealed class FixedPointSumTests
{
    private const ulong Largest = (1UL << FixedPointSum.MaximumBits) - 1;

    [Fact]
    public void Sums_and_squares_are_exact()
    {
        var random = new System.Random(3);
        var sum = default(FixedPointSum);
        BigInteger expected = 0, squares = 0;
        for (var i = 0; i < 1000; i++)
        {
            var units = Vector512<ulong>.Zero;
            for (var lane = 0; lane < Vector512<ulong>.Count; lane++)
            {
                var number = (ulong)random.NextInt64((long)Largest + 1);
                units = units.WithElement(lane, number);
                expected += number;
                squares += (BigInteger)number * number;
            }

            sum.Add(units);
        }

        sum.ToTally().Should().Be(Tally.Of(expected, squares));
    }

    [Fact]
    public void As_many_of_the_largest_numbers_as_are_promised_fit()
    {
        var sum = default(FixedPointSum);
        for (var i = 0; i < FixedPointSum.MaximumTerms; i++)
        {
            sum.Add(Vector512.Create(Largest));
        }

        var terms = (BigInteger)FixedPointSum.MaximumTerms * Vector512<ulong>.Count;
        sum.ToTally().Should().Be(Tally.Of(terms * Largest, terms * Largest * Largest));
    }
}
