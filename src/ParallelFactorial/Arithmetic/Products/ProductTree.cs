using Activity7.ParallelFactorial.Arithmetic.Numbers;
using Activity7.ParallelFactorial.Arithmetic.Transform;

namespace Activity7.ParallelFactorial.Arithmetic.Products;

/// <summary>
/// The product of many small factors: halves first, then the halves with each other, so that the factors of every product have like
/// lengths and long multiplications pay.
/// </summary>
internal static class ProductTree
{
    /// <summary>Below this many factors a product takes less time than starting a thread for its half saves.</summary>
    private const int ParallelFactors = 4_000;

    /// <summary>Multiplies; the caller disposes the product.</summary>
    /// <param name="factors">Each from 1 to <see cref="Limb.Base"/> − 1.</param>
    /// <param name="workspace">The memory.</param>
    /// <param name="options">How many threads, and the token.</param>
    /// <inheritdoc cref="Multiplication.Multiply" path="/exception" />
    public static DecimalNumber Multiply(ReadOnlyMemory<int> factors, Workspace workspace, ParallelOptions options)
    {
        if (factors.Length <= FactorProduct.Most)
        {
            return FactorProduct.Multiply(factors.Span);
        }

        var half = factors.Length / 2;
        if (options.MaxDegreeOfParallelism == 1 || factors.Length < ParallelFactors)
        {
            using var left = Multiply(factors[..half], workspace, options);
            using var right = Multiply(factors[half..], workspace, options);
            return Multiplication.Multiply(left, right, workspace, options);
        }

        var products = new DecimalNumber?[options.MaxDegreeOfParallelism];
        try
        {
            var alone = new ParallelOptions { MaxDegreeOfParallelism = 1, CancellationToken = options.CancellationToken };
            Loop.For(products.Length, options, part =>
            {
                var (start, end) = ((long)factors.Length * part / products.Length, (long)factors.Length * (part + 1) / products.Length);
                using var own = Workspace.For((nint)(end - start));
                products[part] = Multiply(factors[(int)start..(int)end], own, alone);
            });
            return MultiplyAll(products, workspace, options);
        }
        finally
        {
            foreach (var product in products)
            {
                product?.Dispose();
            }
        }
    }

    /// <summary>Multiplies numbers of like lengths in pairs; the caller disposes them, and the product.</summary>
    public static DecimalNumber MultiplyAll(ReadOnlySpan<DecimalNumber?> numbers, Workspace workspace, ParallelOptions options)
    {
        var half = numbers.Length / 2;
        if (numbers.Length <= 2)
        {
            return Multiplication.Multiply(numbers[0]!, numbers[^1]!, workspace, options);
        }

        using var left = half == 1 ? null : MultiplyAll(numbers[..half], workspace, options);
        using var right = MultiplyAll(numbers[half..], workspace, options);
        return Multiplication.Multiply(left ?? numbers[0]!, right, workspace, options);
    }
}
