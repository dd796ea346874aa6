using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;
using System.Text;
using Activity7.ParallelFactorial.Arithmetic;

namespace Activity7.ParallelFactorial.Tests.Arithmetic;

public sealed class FactorialTests
{
    [Fact]
    public void Every_factorial_up_to_1200_equals_the_product()
    {
        var product = BigInteger.One;
        for (var n = 0; n <= 1200; n++)
        {
            product *= Math.Max(1, n);
            Encoding.ASCII.GetString(Factorial.Digits(n, Reference.Threads(1)))
                .Should().Be(product.ToString(CultureInfo.InvariantCulture), "it is {0}!", n);
        }
    }

    /// <summary>Lengths and SHA-256 of the decimal text, computed with GMP; the numbers after 100,004 were drawn at random.</summary>
    [Theory]
    [InlineData(0, 1, "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b")]
    [InlineData(1, 1, "6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b")]
    [InlineData(2, 1, "d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35")]
    [InlineData(10, 7, "4b8c4c67c5066c2d71cc7650eeb3f6e774e9cbbcea3252eacba190af6e87b0f9")]
    [InlineData(20, 19, "0f90a83d6efa0e58870635bedb7ca3eff1bdde520d4a98f83c8fec4c6b864611")]
    [InlineData(25, 26, "18825bc0b987d768d250f6629e60092357649e9e6b40ba5678fed545e7e186b0")]
    [InlineData(100, 158, "fb1bcc25c888ffc3d1a5f56b7a32ba89b9ae39f815ffea45faa8f419b321cb81")]
    [InlineData(1000, 2568, "cc336cf135d690c1105664b3b859db66b940db51cd66cf891fee120584cf7873")]
    [InlineData(1023, 2637, "7b27e0542a46cd00134961d17f192bf9f7f253842241856e835eb8c94ecac412")]
    [InlineData(10000, 35660, "f17f312be51414ec57f0fda0b1589003663a505df1ef2aafac40bb3be2e46c8e")]
    [InlineData(65536, 287194, "9be5a8899e5e73f876fc25bf377cc5e91f47054b0cc1b0580470d377cbf969c8")]
    [InlineData(100000, 456574, "820239691ef9b4887957093bb745a1ac33d3184b272db3e9a0d0a37062a13399")]
    [InlineData(100001, 456579, "e5ac91c2bf24cae992925476c19922d6410c8fd18830137b1a0a718803ee8c14")]
    [InlineData(100002, 456584, "7f9782dc39059089637a6e90cb33165f8229b5563c72d374d65db3e14e52bcdc")]
    [InlineData(100003, 456589, "213a3ea39468ac7907139f4074f23557349973aa3685353a15ef5175fb441bd9")]
    [InlineData(100004, 456594, "195b85aea48e2b26a4248e0018eb5dff23883746b39a0c4c0381e3166a7254b7")]
    [InlineData(114351, 528756, "da41c7204e9299cf201cc7d7aa3cd40c6f4e8a2b4419ad245f0c890fc7d172a3")]
    [InlineData(286768, 1440507, "8b0a14e59e612f1faf6cf9ccaaa88c871f682e00696e8983efdcab009fe788ae")]
    [InlineData(677971, 3658957, "8c70c40c9b7c248bf5762bca3abf8981a9bbc93c573a91557db9e0550b7d9b2e")]
    [InlineData(826874, 4533874, "ecb92ab7211b0318f638ba4e8dd0bc9b75528e6441c2b0e51ff95174b7becea8")]
    [InlineData(1000000, 5565709, "32d5a0e34b2278db851ac1afead8c05f33ad91c3efce871f5dd66805743e0914")]
    [InlineData(1938438, 11345987, "1722f308d82b413353d8169d85c641eb21783a90914b20469b1b5398fb32833d")]
    [InlineData(2932490, 17691546, "ba3ef5a0b314ecb15d01da424aebd8c67a261c1888516e1cb849d94d50fec1f0")]
    [InlineData(10000000, 65657060, "826efc38f85607268e500a06dc9802b5ab9a898e3da27c1afa88b4c855265013")]
    public void Long_factorials_have_the_known_digits(int n, int length, string sha256)
    {
        var digits = Factorial.Digits(n, Reference.Threads(2));

        digits.Length.Should().Be(length);
        Convert.ToHexStringLower(SHA256.HashData(digits)).Should().Be(sha256);
    }

    [Theory]
    [InlineData(10, 2)]
    [InlineData(1000, 3)]
    [InlineData(50_000, 4)]
    public void Shares_multiplied_together_are_the_factorial(int n, int shares)
    {
        var product = BigInteger.Pow(10, Factorial.TrailingZeros(n));
        for (var share = 0; share < shares; share++)
        {
            using var number = Factorial.Share(n, share, shares, Reference.Threads(1));
            product *= Reference.Value(number);
        }

        using var whole = Factorial.Share(n, 0, 1, Reference.Threads(1));
        product.Should().Be(Reference.Value(whole) * BigInteger.Pow(10, Factorial.TrailingZeros(n)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_factorial_can_be_cancelled(int threads)
    {
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = new CancellationToken(canceled: true) };
        var compute = () => Factorial.Digits(100_000, options);

        compute.Should().Throw<OperationCanceledException>();
    }
}
