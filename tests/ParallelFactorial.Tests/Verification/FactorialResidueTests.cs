using System.Numerics;
using Activity7.ParallelFactorial.Arithmetic.Trust;
using Activity7.ParallelFactorial.Verification;

namespace Activity7.ParallelFactorial.Tests.Verification;

public sealed class FactorialResidueTests
{
    [Fact]
    public void The_residue_is_that_of_BigInteger()
    {
        var modulus = new Modulus(1_152_921_504_606_847_009);
        var factorial = BigInteger.One;
        for (var n = 0; n <= 500; n++)
        {
            factorial *= Math.Max(1, n);
            FactorialResidue.Of(n, modulus, CancellationToken.None).Should().Be((ulong)(factorial % modulus.Prime));
        }
    }

    [Fact]
    public void It_can_be_cancelled()
    {
        var compute = () => FactorialResidue.Of(10_000_000, Modulus.OfThisRun, new CancellationToken(canceled: true));

        compute.Should().Throw<OperationCanceledException>();
    }
}
