using Activity7.ParallelFactorial.Arithmetic.Transform;

namespace Activity7.ParallelFactorial.Arithmetic.Products;

/// <summary>
/// Into how many pieces to cut the longer of two factors. The transform of the shorter one serves all pieces, so p pieces cost 2p + 1
/// transforms, but of a fraction of the length.
/// </summary>
internal static class PieceCount
{
    /// <summary>More pieces never paid.</summary>
    private const int Most = 24;

    /// <summary>
    /// The number of pieces that costs least, of those that need no more memory than a square of the product's length would; 1 for factors
    /// of like lengths and squares.
    /// </summary>
    /// <param name="longer">Limbs of the longer factor.</param>
    /// <param name="shorter">Limbs of the shorter factor.</param>
    /// <param name="isSquare">True when both are the same number.</param>
    public static int Best(nint longer, nint shorter, bool isSquare)
    {
        if (isSquare || longer < 2 * shorter)
        {
            return 1;
        }

        var square = TransformLength.For(longer + shorter).Vectors;
        var (best, leastCost) = (1, long.MaxValue);
        for (var pieces = 1; pieces <= Most; pieces++)
        {
            var vectors = LengthOf(longer, shorter, pieces).Vectors;
            var cost = (2L * pieces + 1) * vectors;
            if (cost < leastCost && 2 * vectors <= square)
            {
                (best, leastCost) = (pieces, cost);
            }
        }

        return best;
    }

    /// <summary>The transform that a piece needs.</summary>
    public static TransformLength LengthOf(nint longer, nint shorter, int pieces) =>
        TransformLength.For((longer + pieces - 1) / pieces + shorter);
}
