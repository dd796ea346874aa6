using Activity7.ParallelFactorial.Arithmetic.Numbers;
using Activity7.ParallelFactorial.Arithmetic.Transform;

namespace Activity7.ParallelFactorial.Arithmetic.Products;

/// <summary>The product of a long and a shorter number, piece by piece of the long one.</summary>
internal static unsafe class PieceProduct
{
    /// <summary>Multiplies; the caller disposes the product.</summary>
    /// <inheritdoc cref="Multiplication.Multiply" path="/exception" />
    public static DecimalNumber Multiply(DecimalNumber longer, DecimalNumber shorter, int pieces, Workspace workspace, ParallelOptions options)
    {
        var length = PieceCount.LengthOf(longer.Length, shorter.Length, pieces);
        var transform = new TransformProduct(length, workspace, options);
        var step = (longer.Length + pieces - 1) / pieces;
        var product = new DecimalNumber(longer.Length + shorter.Length);
        try
        {
            using var part = new NativeBuffer<int>(length.Limbs);
            nint filled = 0;
            for (nint start = 0; start < longer.Length; start += step)
            {
                var count = Math.Min(step, longer.Length - start);
                transform.Multiply(longer.Limbs + start, count, shorter.Limbs, shorter.Length, part.Pointer, readsSecond: start == 0);
                var end = start + count + shorter.Length;
                Append(product.Limbs, start, filled, part.Pointer, end);
                filled = end;
            }
        }
        catch
        {
            product.Dispose();
            throw;
        }

        product.Trim(product.Length);
        return product;
    }

    /// <summary>Adds a part that begins at <paramref name="start"/> to what there is up to <paramref name="filled"/>, and sets the rest.</summary>
    private static void Append(int* product, nint start, nint filled, int* part, nint end)
    {
        long carry = 0;
        for (; start < filled; start++, part++)
        {
            (product[start], carry) = Limb.Split((long)product[start] + *part + carry);
        }

        *part += (int)carry;
        new Span<int>(part, (int)(end - filled)).CopyTo(new Span<int>(product + filled, (int)(end - filled)));
    }
}
