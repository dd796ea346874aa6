using System.Globalization;
using System.Numerics;
using System.Text;
using Activity7.ParallelFactorial.Arithmetic;

namespace Activity7.ParallelFactorial.Tests.Arithmetic;

/// <summary>Products against .NET's <see cref="BigInteger"/>.</summary>
public sealed class MultiplicationTests
{
    private const uint Top = DecimalNumber.Base - 1;

    [Theory]
    // school method
    [InlineData(1, 1)]
    [InlineData(39, 1)]
    [InlineData(39, 39)]
    // around the threshold of Karatsuba's method, even and odd lengths
    [InlineData(40, 40)]
    [InlineData(41, 41)]
    [InlineData(79, 79)]
    [InlineData(80, 80)]
    [InlineData(161, 161)]
    [InlineData(1000, 1000)]
    // operands of different lengths
    [InlineData(40, 39)]
    [InlineData(41, 40)]
    [InlineData(200, 41)]
    [InlineData(123, 40)]
    [InlineData(1001, 77)]
    public void Products_equal_those_of_BigInteger(int lengthA, int lengthB)
    {
        var random = new Random(lengthA * 10_007 + lengthB);
        foreach (var fill in new Func<uint>[] { () => (uint)random.Next((int)DecimalNumber.Base), () => Top, () => random.Next(2) == 0 ? 0 : Top })
        {
            var a = Number(lengthA, fill);
            var b = Number(lengthB, fill);

            var product = DecimalNumber.Multiply(a, b, CancellationToken.None);
            var reversed = DecimalNumber.Multiply(b, a, CancellationToken.None);

            Value(product).Should().Be(Value(a) * Value(b));
            reversed.Limbs.ToArray().Should().Equal(product.Limbs.ToArray());
        }
    }

    [Fact]
    public void Zero_and_one_are_what_they_are()
    {
        var zero = DecimalNumber.FromLimbs(0, 0, 0);
        var number = Number(50, () => Top);

        DecimalNumber.Multiply(zero, number, CancellationToken.None).Limbs.ToArray().Should().Equal(0);
        DecimalNumber.Multiply(number, DecimalNumber.One, CancellationToken.None).Limbs.ToArray().Should().Equal(number.Limbs.ToArray());
    }

    [Fact]
    public void A_long_product_can_be_cancelled()
    {
        var number = Number(1000, () => Top);
        var multiply = () => DecimalNumber.Multiply(number, number, new CancellationToken(canceled: true));

        multiply.Should().Throw<OperationCanceledException>();
    }

    [Theory]
    [InlineData(0, "0", 0u)]
    [InlineData(0, "1", 1u, 0u)]
    [InlineData(0, "9", 9u)]
    [InlineData(0, "10", 10u)]
    [InlineData(0, "999999999", Top)]
    [InlineData(0, "1000000000", 0u, 1u)]
    [InlineData(3, "1000000007000", 7u, 1u)]
    [InlineData(1, "1230000000000000000010", 1u, 0u, 123u)]
    public void The_text_has_every_zero_inside_and_none_in_front(int zeros, string text, params uint[] limbs) =>
        Encoding.ASCII.GetString(DecimalNumber.FromLimbs(limbs).ToText(zeros)).Should().Be(text);

    private static DecimalNumber Number(int length, Func<uint> fill)
    {
        var limbs = new uint[length];
        for (var i = 0; i < length; i++)
        {
            limbs[i] = fill();
        }

        return DecimalNumber.FromLimbs(limbs);
    }

    private static BigInteger Value(DecimalNumber number) =>
        BigInteger.Parse(Encoding.ASCII.GetString(number.ToText(0)), CultureInfo.InvariantCulture);
}
