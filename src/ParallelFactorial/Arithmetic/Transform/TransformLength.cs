namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>
/// The length of a transform: r · 2^k vectors. With r from 4 to 7 the next length is never more than a quarter longer, so little of a
/// product is computed in vain.
/// </summary>
/// <param name="Ring">r: the length of the polynomials that are multiplied by hand, 4 to 7.</param>
/// <param name="Levels">k: how often the ring is halved before that, the eight lanes not counted; at least 2.</param>
internal readonly record struct TransformLength(int Ring, int Levels)
{
    /// <summary>The smallest r; two eights of limbs are a leaf of it.</summary>
    public const int SmallestRing = 4;

    /// <summary>The largest r.</summary>
    public const int LargestRing = 7;

    /// <summary>Vectors of eight complex numbers.</summary>
    public nint Vectors => (nint)Ring << Levels;

    /// <summary>Vectors in a leaf.</summary>
    public int LeafVectors => 4 * Ring;

    /// <summary>Limbs of a product: two coefficients make a limb, and each vector holds sixteen coefficients.</summary>
    public nint Limbs => 8 * Vectors;

    /// <summary>The shortest transform whose product has room for <paramref name="limbs"/> limbs, at least 1.</summary>
    public static TransformLength For(nint limbs)
    {
        var vectors = (limbs + 7) / 8;
        var levels = 2;
        while ((nint)LargestRing << levels < vectors)
        {
            levels++;
        }

        var ring = SmallestRing;
        while ((nint)ring << levels < vectors)
        {
            ring++;
        }

        return new TransformLength(ring, levels);
    }
}
