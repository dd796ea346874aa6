using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Activity7.ParallelFactorial.Arithmetic;

namespace Activity7.ParallelFactorial.Tests.Arithmetic;

public sealed class FactorialDigitsTests
{
    [Fact]
    public void Every_factorial_up_to_1200_equals_the_product()
    {
        var product = BigInteger.One;
        for (var n = 0; n <= 1200; n++)
        {
            product *= Math.Max(1, n);
            Encoding.ASCII.GetString(FactorialDigits.Of(n, CancellationToken.None))
                .Should().Be(product.ToString(CultureInfo.InvariantCulture), "it is {0}!", n);
        }
    }

    /// <summary>Lengths and SHA-256 of the decimal text, computed with GMP.</summary>
    [Theory]
    [InlineData(0, 1, "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b")]
    [InlineData(20, 19, "0f90a83d6efa0e58870635bedb7ca3eff1bdde520d4a98f83c8fec4c6b864611")]
    [InlineData(1000, 2568, "cc336cf135d690c1105664b3b859db66b940db51cd66cf891fee120584cf7873")]
    [InlineData(1023, 2637, "7b27e0542a46cd00134961d17f192bf9f7f253842241856e835eb8c94ecac412")]
    [InlineData(10000, 35660, "f17f312be51414ec57f0fda0b1589003663a505df1ef2aafac40bb3be2e46c8e")]
    [InlineData(100000, 456574, "820239691ef9b4887957093bb745a1ac33d3184b272db3e9a0d0a37062a13399")]
    [InlineData(100001, 456579, "e5ac91c2bf24cae992925476c19922d6410c8fd18830137b1a0a718803ee8c14")]
    [InlineData(100002, 456584, "7f9782dc39059089637a6e90cb33165f8229b5563c72d374d65db3e14e52bcdc")]
    [InlineData(100003, 456589, "213a3ea39468ac7907139f4074f23557349973aa3685353a15ef5175fb441bd9")]
    [InlineData(100004, 456594, "195b85aea48e2b26a4248e0018eb5dff23883746b39a0c4c0381e3166a7254b7")]
    public void Long_factorials_have_the_known_digits(int n, int length, string sha256)
    {
        var digits = FactorialDigits.Of(n, CancellationToken.None);

        digits.Should().HaveCount(length);
        Convert.ToHexStringLower(SHA256.HashData(digits)).Should().Be(sha256);
    }

    [Fact]
    public void A_factorial_can_be_cancelled()
    {
        var compute = () => FactorialDigits.Of(100_000, new CancellationToken(canceled: true));

        compute.Should().Throw<OperationCanceledException>();
    }
}
