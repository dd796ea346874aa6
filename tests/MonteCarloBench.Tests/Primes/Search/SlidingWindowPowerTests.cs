using System.Numerics;
using Activity7.MonteCarloBench.Primes.Search;
using Activity7.MonteCarloBench.Primes.Search.Montgomery;

namespace Activity7.MonteCarloBench.Tests.Primes.Search;

public sealed class SlidingWindowPowerTests
{
    [Theory]
    [InlineData(64, 1)]
    [InlineData(64, 64)]
    [InlineData(127, 126)]
    [InlineData(256, 255)]
    [InlineData(521, 521)]
    [InlineData(1024, 1023)]
    [InlineData(2048, 2047)]
    [InlineData(4096, 300)]
    public void Powers_are_those_of_each_lane(int bits, int exponentBits)
    {
        var random = new PhiloxStream(3, bits, exponentBits, StreamPurpose.Bases);
        var exponent = random.Next(exponentBits) | (BigInteger.One << (exponentBits - 1));
        var lanes = new LaneModuli(bits);
        var moduli = new BigInteger[LaneNumber.Lanes];
        var bases = new BigInteger[LaneNumber.Lanes];
        var power = new SlidingWindowPower(lanes, exponent);
        var r = BigInteger.One << (lanes.Shape.Width * lanes.Shape.Count);
        for (var lane = 0; lane < LaneNumber.Lanes; lane++)
        {
            moduli[lane] = random.Next(bits) | 1 | (BigInteger.One << (bits - 1));
            bases[lane] = random.Next(0, moduli[lane] - 1);
            lanes.Set(lane, moduli[lane]);
            power.Base.SetLane(lane, bases[lane] * r % moduli[lane]);
        }

        var result = power.Raise(TestContext.Current.CancellationToken);

        for (var lane = 0; lane < LaneNumber.Lanes; lane++)
        {
            var value = BigInteger.Zero;
            for (var i = lanes.Shape.Count - 1; i >= 0; i--)
            {
                value = (value << lanes.Shape.Width) + (long)result.Limbs[i][lane];
            }

            var difference = value - (BigInteger.ModPow(bases[lane], exponent, moduli[lane]) * r);
            (difference % moduli[lane]).Should().Be(BigInteger.Zero);
        }
    }
}
