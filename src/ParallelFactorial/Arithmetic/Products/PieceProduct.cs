using Activity7.ParallelFactorial.Arithmetic.Numbers;
using Activity7.ParallelFactorial.Arithmetic.Transform;

namespace Activity7.ParallelFactorial.Arithmetic.Products;

/// <summary>The product of two numbers by a transform for each piece of the longer one, of which there may be just one.</summary>
internal static unsafe class PieceProduct
{
    /// <summary>Multiplies; the caller disposes the product.</summary>
    /// <inheritdoc cref="Multiplication.Multiply" path="/exception" />
    public static DecimalNumber Multiply(DecimalNumber longer, DecimalNumber shorter, int pieces, Workspace workspace, ParallelOptions options)
    {
        var length = PieceCount.LengthOf(longer.Length, shorter.Length, pieces);
        var transform = new TransformProduct(length, workspace, options);
        var step = (longer.Length + pieces - 1) / pieces;

        // A transform sets some limbs beyond its product.
        var product = new DecimalNumber((pieces - 1) * step + length.Limbs);
        try
        {
            using var overlap = new NativeBuffer<int>(shorter.Length);
            var saved = new Span<int>(overlap.Pointer, (int)shorter.Length);
            for (nint start = 0; start < longer.Length; start += step)
            {
                var piece = product.Limbs + start;
                if (start > 0)
                {
                    new Span<int>(piece, saved.Length).CopyTo(saved);
                }

                var count = Math.Min(step, longer.Length - start);
                transform.Multiply(longer.Limbs + start, count, shorter.Limbs, shorter.Length, piece, readsSecond: start == 0);
                if (start > 0)
                {
                    Add(piece, saved);
                }
            }
        }
        catch
        {
            product.Dispose();
            throw;
        }

        product.Trim(longer.Length + shorter.Length);
        return product;
    }

    /// <summary>Adds what the piece before this one has in common with it; a carry goes to the limb behind.</summary>
    private static void Add(int* piece, ReadOnlySpan<int> overlap)
    {
        long carry = 0;
        for (var i = 0; i < overlap.Length; i++)
        {
            (piece[i], carry) = Limb.Split((long)piece[i] + overlap[i] + carry);
        }

        piece[overlap.Length] += (int)carry;
    }
}
