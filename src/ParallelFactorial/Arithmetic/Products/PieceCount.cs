using Activity7.ParallelFactorial.Arithmetic.Transform;

namespace Activity7.ParallelFactorial.Arithmetic.Products;

/// <summary>
/// Into how many pieces to cut the longer of two factors. The transform of the shorter one serves all pieces, so p pieces cost 2p + 1
/// transforms, but of a fraction of the length, and they need less memory.
/// </summary>
internal static class PieceCount
{
    /// <summary>More pieces never paid.</summary>
    private const int Most = 24;

    /// <summary>The number of pieces that costs least; 1 for factors of like lengths and squares.</summary>
    /// <param name="longer">Limbs of the longer factor.</param>
    /// <param name="shorter">Limbs of the shorter factor.</param>
    /// <param name="isSquare">True when both are the same number.</param>
    public static int Best(nint longer, nint shorter, bool isSquare) =>
        isSquare || longer < 2 * shorter ? 1 : Enumerable.Range(1, Most).MinBy(pieces => (2 * pieces + 1) * LengthOf(longer, shorter, pieces).Vectors);

    /// <summary>The transform that a piece needs.</summary>
    public static TransformLength LengthOf(nint longer, nint shorter, int pieces) =>
        TransformLength.For((longer + pieces - 1) / pieces + shorter);
}
