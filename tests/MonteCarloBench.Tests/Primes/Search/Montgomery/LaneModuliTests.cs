using System.Numerics;
using System.Runtime.Intrinsics;
using Activity7.MonteCarloBench.Primes.Search;
using Activity7.MonteCarloBench.Primes.Search.Montgomery;

namespace Activity7.MonteCarloBench.Tests.Primes.Search.Montgomery;

public sealed class LaneModuliTests
{
    private const ulong Seed = 20;

    public static TheoryData<int> Sizes =>
        [3, 8, 31, 49, 50, 51, 64, 65, 96, 127, 128, 192, 255, 256, 512, 521, 767, 1024, 1536, 2047, 2048, 2049, 3072, 4095, 4096, 8192];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Products_and_squares_are_those_of_each_lane(int bits)
    {
        var moduli = AwkwardModuli(bits);
        var lanes = Set(bits, moduli);
        var random = new PhiloxStream(Seed, 0, bits, StreamPurpose.Bases);
        var (x, y, result) = (new LaneNumber(lanes.Shape), new LaneNumber(lanes.Shape), new LaneNumber(lanes.Shape));
        for (var round = 0; round < 8; round++)
        {
            var (a, b) = (Factors(moduli, random, round), Factors(moduli, random, round + 1));
            Fill(x, a);
            Fill(y, b);

            lanes.Multiply(x, y, result);
            ShouldBe(lanes, moduli, result, lane => a[lane] * b[lane]);
            lanes.Square(x, result);
            ShouldBe(lanes, moduli, result, lane => a[lane] * a[lane]);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Long_chains_of_squarings_and_doublings_stay_exact(int bits)
    {
        var moduli = AwkwardModuli(bits);
        var lanes = Set(bits, moduli);
        var expected = Factors(moduli, new PhiloxStream(Seed, 1, bits, StreamPurpose.Bases), 2);
        var factors = Vector512.Create(1.0, 2, 4, 8, 8, 4, 2, 1);
        var (x, result) = (new LaneNumber(lanes.Shape), new LaneNumber(lanes.Shape));
        Fill(x, expected);
        for (var step = 0; step < 40; step++)
        {
            lanes.Square(x, result);
            lanes.Scale(result, factors);
            var before = expected;
            expected = [.. Enumerable.Range(0, LaneNumber.Lanes).Select(lane => Residue(Value(lanes, result, lane), moduli[lane]))];

            ShouldBe(lanes, moduli, result, lane => before[lane] * before[lane] * (int)factors[lane]);
            (x, result) = (result, x);
        }
    }

    [Theory]
    [MemberData(nameof(Sizes))]
    public void One_and_minus_one_are_found_in_their_lanes(int bits)
    {
        var moduli = AwkwardModuli(bits);
        var lanes = Set(bits, moduli);
        var x = new LaneNumber(lanes.Shape);
        for (var lane = 0; lane < LaneNumber.Lanes; lane++)
        {
            var one = R(lanes) % moduli[lane];
            x.SetLane(lane, (lane % 3) switch { 0 => one, 1 => moduli[lane] - one, _ => BigInteger.Zero });
        }

        lanes.FindSignedOnes(x).Should().Be((0b0100_1001, 0b1001_0010));
    }

    [Fact]
    public void The_widest_limbs_are_those_whose_sums_fit_53_bits()
    {
        foreach (var bits in Enumerable.Range(LimbShape.MinBits, LimbShape.MaxBits - LimbShape.MinBits + 1))
        {
            var shape = new LimbShape(bits);

            (Math.ScaleB(shape.Count + shape.ModulusCount + 1, shape.Width) <= Math.ScaleB(1, 53)).Should().BeTrue();
            (shape.ModulusCount + LimbShape.Guard).Should().BeLessThanOrEqualTo(shape.Count);
            (shape.Width * LimbShape.Guard).Should().BeInRange(64, 128);
        }
    }

    /// <summary>All ones, two ones, limbs as large as they get, random ones, and small ones: all odd.</summary>
    private static BigInteger[] AwkwardModuli(int bits)
    {
        var random = new PhiloxStream(Seed, 2, bits, StreamPurpose.Bases);
        var top = BigInteger.One << (bits - 1);
        return
        [
            (2 * top) - 1, top + 1, LargeLimbs(bits) | top, (2 * top) - 3,
            random.Next(bits) | top | 1, random.Next(bits) | 1, random.Next(bits / 2) | 3, 3,
        ];
    }

    private static BigInteger[] Factors(BigInteger[] moduli, PhiloxStream random, int kind) => [.. moduli.Select(modulus => (kind % 4) switch
    {
        0 => modulus - 1,
        1 => 1,
        2 => LargeLimbs((int)modulus.GetBitLength() - 1),
        _ => random.Next(0, modulus - 1),
    })];

    /// <summary>Limbs of half the radix; the two lowest are −1 together, so that as a modulus it needs no multiple.</summary>
    private static BigInteger LargeLimbs(int bits)
    {
        var width = new LimbShape(Math.Max(bits, LimbShape.MinBits)).Width;
        var number = BigInteger.Zero;
        for (var bit = (3 * width) - 1; bit < bits; bit += width)
        {
            number |= BigInteger.One << bit;
        }

        return number.IsZero ? BigInteger.One : number - 1;
    }

    private static LaneModuli Set(int bits, BigInteger[] moduli)
    {
        var lanes = new LaneModuli(bits);
        for (var lane = 0; lane < moduli.Length; lane++)
        {
            lanes.Set(lane, moduli[lane]);
        }

        return lanes;
    }

    private static void Fill(LaneNumber number, BigInteger[] values)
    {
        for (var lane = 0; lane < values.Length; lane++)
        {
            number.SetLane(lane, values[lane]);
        }
    }

    private static void ShouldBe(LaneModuli lanes, BigInteger[] moduli, LaneNumber result, Func<int, BigInteger> product)
    {
        for (var lane = 0; lane < LaneNumber.Lanes; lane++)
        {
            Residue(Value(lanes, result, lane) * R(lanes), moduli[lane]).Should().Be(Residue(product(lane), moduli[lane]), $"lane {lane}");
        }
    }

    private static BigInteger R(LaneModuli lanes) => BigInteger.One << (lanes.Shape.Width * lanes.Shape.Count);

    private static BigInteger Residue(BigInteger value, BigInteger modulus) => ((value % modulus) + modulus) % modulus;

    private static BigInteger Value(LaneModuli lanes, LaneNumber number, int lane)
    {
        var value = BigInteger.Zero;
        for (var i = lanes.Shape.Count - 1; i >= 0; i--)
        {
            value = (value << lanes.Shape.Width) + (long)number.Limbs[i][lane];
        }

        return value;
    }
}
