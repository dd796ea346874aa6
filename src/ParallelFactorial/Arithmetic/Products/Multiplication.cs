using Activity7.ParallelFactorial.Arithmetic.Numbers;
using Activity7.ParallelFactorial.Arithmetic.Transform;
using Activity7.ParallelFactorial.Arithmetic.Trust;

namespace Activity7.ParallelFactorial.Arithmetic.Products;

/// <summary>The product of two big numbers, by whichever method is fastest.</summary>
internal static unsafe class Multiplication
{
    /// <summary>Up to this many limbs of the shorter factor the school method is faster (measured).</summary>
    private const int SchoolLimbs = 32;

    /// <summary>From this many limbs on a product is checked: 100,000 digits, where the check costs a fiftieth of the product.</summary>
    private const int CheckedLimbs = 12_500;

    /// <summary>Multiplies; the caller disposes the product.</summary>
    /// <param name="a">One factor.</param>
    /// <param name="b">The other, which may be the same: squares cost two transforms instead of three.</param>
    /// <param name="workspace">The memory.</param>
    /// <param name="options">How many threads, and a token that ends the computation within a fraction of a second.</param>
    /// <exception cref="ArithmeticException">The product is wrong: it is not handed out.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static DecimalNumber Multiply(DecimalNumber a, DecimalNumber b, Workspace workspace, ParallelOptions options)
    {
        var (longer, shorter) = a.Length >= b.Length ? (a, b) : (b, a);
        if (shorter.Length <= SchoolLimbs)
        {
            var schoolProduct = new DecimalNumber(longer.Length + shorter.Length);
            SchoolProduct.Multiply(longer.Limbs, longer.Length, shorter.Limbs, shorter.Length, schoolProduct.Limbs);
            schoolProduct.Trim(schoolProduct.Length);
            return schoolProduct;
        }

        options.CancellationToken.ThrowIfCancellationRequested();
        var pieces = PieceCount.Best(longer.Length, shorter.Length, isSquare: a == b);
        var product = PieceProduct.Multiply(longer, shorter, pieces, workspace, options);
        if (product.Length >= CheckedLimbs)
        {
            Check(a, b, product, options);
        }

        return product;
    }

    internal static void Check(DecimalNumber a, DecimalNumber b, DecimalNumber product, ParallelOptions options)
    {
        if (Modulus.OfThisRun.Multiply(a.Residue(options), b.Residue(options)) != product.Residue(options))
        {
            product.Dispose();
            throw new ArithmeticException("a product failed its check: please report this, with the number and the processor");
        }
    }
}
