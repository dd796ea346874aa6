using System.Numerics;
using Activity7.ParallelFactorial.Arithmetic.Numbers;
using Activity7.ParallelFactorial.Arithmetic.Products;
using Activity7.ParallelFactorial.Arithmetic.Transform;

namespace Activity7.ParallelFactorial.Tests.Arithmetic.Products;

public sealed class ProductTreeTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(63)]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1000)]
    [InlineData(9001)]
    public void The_product_of_many_factors_is_that_of_BigInteger(int count)
    {
        var random = new Random(count);
        foreach (var factor in new Func<int>[] { () => random.Next(1, Limb.Base), () => Limb.Base - 1, () => Limb.Largest + 1, () => 1 })
        {
            var factors = Enumerable.Range(0, count).Select(_ => factor()).ToArray();
            var expected = Product(factors);
            foreach (var threads in new[] { 1, 2, 3 })
            {
                using var workspace = Workspace.For(1000);
                using var product = ProductTree.Multiply(factors, workspace, Reference.Threads(threads));
                Reference.Value(product).Should().Be(expected);
            }
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Numbers_are_multiplied_all_together(int count)
    {
        var random = new Random(count);
        using var workspace = Workspace.For(1000);
        var numbers = Enumerable.Range(0, count).Select(_ => Reference.Number(50, () => random.Next(-Limb.Largest, Limb.Largest + 1))).ToArray();

        using var product = ProductTree.MultiplyAll(numbers, workspace, Reference.Threads(1));

        Reference.Value(product).Should().Be(numbers.Aggregate(BigInteger.One, (value, number) => value * Reference.Value(number)));
        Array.ForEach(numbers, number => number.Dispose());
    }

    private static BigInteger Product(ReadOnlySpan<int> factors) => factors.Length switch
    {
        0 => 1,
        1 => factors[0],
        _ => Product(factors[..(factors.Length / 2)]) * Product(factors[(factors.Length / 2)..]),
    };
}
