using System.Runtime.CompilerServices;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>
/// Products of polynomials modulo x^n − e(θ), by cutting the ring down to leaves. Depth first: a block that a cache holds is transformed,
/// multiplied and transformed back before the next one is looked at.
/// </summary>
/// <param name="length">The length of the whole transform.</param>
/// <param name="transformsSecond">
/// False when the steps above the leaves were already taken for the second factor, which a product before this one had, too.
/// </param>
internal readonly unsafe struct Convolution(TransformLength length, bool transformsSecond)
{
    /// <summary>From this many levels on a block is more than the nearest caches hold, and two steps are taken at once.</summary>
    public const int LargeLevels = 8;

    /// <summary><paramref name="a"/> = <paramref name="a"/> · <paramref name="b"/>, which may be the same.</summary>
    /// <param name="a">The first factor; becomes the product, each number 2^(levels + 3) times what it should be.</param>
    /// <param name="b">The second factor, left transformed.</param>
    /// <param name="levels">Halvings down to rings of r vectors, at least 2.</param>
    /// <param name="depth">Halvings above.</param>
    /// <param name="block">The number of the block at that depth.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Multiply(ComplexLanes* a, ComplexLanes* b, int levels, int depth, nint block)
    {
        if (levels == 2)
        {
            Leaf.Multiply(a, b, length.Ring, depth, block);
            return;
        }

        var steps = levels >= LargeLevels ? 4 : levels == 3 ? 1 : 2;
        var q = ((nint)length.Ring << levels) >> steps;
        Forward(a, q, steps, depth, block);
        if (b != a && transformsSecond)
        {
            Forward(b, q, steps, depth, block);
        }

        for (nint part = 0; part < 1 << steps; part++)
        {
            Multiply(a + part * q, b + part * q, levels - steps, depth + steps, (block << steps) + part);
        }

        Inverse(a, q, steps, depth, block);
    }

    private static void Forward(ComplexLanes* data, nint q, int steps, int depth, nint block)
    {
        switch (steps)
        {
            case 1:
                Radix2.Forward(data, q, Roots.Of(depth, block).W2);
                break;
            case 2:
                Radix4.Forward<CachedStore>(data, q, data, q, q, Roots.Of(depth, block));
                break;
            default:
                Radix16.Forward(data, q, depth, block);
                break;
        }
    }

    private static void Inverse(ComplexLanes* data, nint q, int steps, int depth, nint block)
    {
        switch (steps)
        {
            case 1:
                Radix2.Inverse(data, q, Roots.Of(depth, block).W2);
                break;
            case 2:
                Radix4.Inverse(data, q, data, q, q, Roots.Of(depth, block));
                break;
            default:
                Radix16.Inverse(data, q, depth, block);
                break;
        }
    }
}
