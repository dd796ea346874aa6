using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>
/// The last steps of a transform, on 4r vectors that the nearest cache holds: lane l has a stretch of 4r consecutive coefficients. Three steps
/// in two join the lanes, a step in four works within each, and then 32 short polynomials are multiplied.
/// </summary>
internal static unsafe class Leaf
{
    private static readonly Vector512<double> MinusUpperHalf = SignOf(4), MinusUpperPairs = SignOf(2), MinusOddLanes = SignOf(1);

    /// <summary>
    /// <paramref name="a"/> = <paramref name="a"/> · <paramref name="b"/>, which may be the same. Overwrites <see cref="Scratch.Leaf"/>.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Multiply(ComplexLanes* a, ComplexLanes* b, int r, int depth, nint block)
    {
        var twiddles = Roots.OfLeaf(depth, block);
        var z = twiddles.Within.W1;
        var first = Scratch.Leaf;
        var second = first + 4 * r;
        var product = second + 4 * r;
        Forward(a, r, twiddles, first);
        if (a == b)
        {
            RingProduct.Square(first, r, z, product);
            RingProduct.Square(first + 2 * r, r, z.TimesI, product + 2 * r);
        }
        else
        {
            Forward(b, r, twiddles, second);
            RingProduct.Multiply(first, second, r, z, product);
            RingProduct.Multiply(first + 2 * r, second + 2 * r, r, z.TimesI, product + 2 * r);
        }

        Inverse(product, r, twiddles, a);
    }

    private static void Forward(ComplexLanes* source, int r, in LeafTwiddles twiddles, ComplexLanes* target)
    {
        AcrossLanes(source, 4 * r, twiddles, target);
        Radix4.Forward<CachedStore>(target, r, target, r, r, twiddles.Within);
    }

    private static void Inverse(ComplexLanes* source, int r, in LeafTwiddles twiddles, ComplexLanes* target)
    {
        Radix4.Inverse(source, r, source, r, r, twiddles.Within);
        InverseAcrossLanes(source, 4 * r, twiddles, target);
    }

    /// <summary>In each step the upper lane of a pair times its factor is added to the lower, and taken from it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void AcrossLanes(ComplexLanes* source, int count, in LeafTwiddles twiddles, ComplexLanes* target)
    {
        var (halves, pairs, neighbours) = (twiddles.Halves, twiddles.Pairs, twiddles.Neighbours);
        var (minusUpperHalf, minusUpperPairs, minusOddLanes) = (MinusUpperHalf, MinusUpperPairs, MinusOddLanes);
        for (var end = source + count; source < end; source++, target++)
        {
            var x = *source * halves;
            x = new ComplexLanes(
                Vector512.FusedMultiplyAdd(minusUpperHalf, x.Re, Lanes.SwapHalves(x.Re)),
                Vector512.FusedMultiplyAdd(minusUpperHalf, x.Im, Lanes.SwapHalves(x.Im)));
            x *= pairs;
            x = new ComplexLanes(
                Vector512.FusedMultiplyAdd(minusUpperPairs, x.Re, Lanes.SwapPairs(x.Re)),
                Vector512.FusedMultiplyAdd(minusUpperPairs, x.Im, Lanes.SwapPairs(x.Im)));
            x *= neighbours;
            *target = new ComplexLanes(
                Vector512.FusedMultiplyAdd(minusOddLanes, x.Re, Lanes.SwapNeighbours(x.Re)),
                Vector512.FusedMultiplyAdd(minusOddLanes, x.Im, Lanes.SwapNeighbours(x.Im)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void InverseAcrossLanes(ComplexLanes* source, int count, in LeafTwiddles twiddles, ComplexLanes* target)
    {
        var (halves, pairs, neighbours) = (twiddles.Halves, twiddles.Pairs, twiddles.Neighbours);
        var (minusUpperHalf, minusUpperPairs, minusOddLanes) = (MinusUpperHalf, MinusUpperPairs, MinusOddLanes);
        for (var end = source + count; source < end; source++, target++)
        {
            var x = *source;
            x = new ComplexLanes(
                Vector512.FusedMultiplyAdd(minusOddLanes, x.Re, Lanes.SwapNeighbours(x.Re)),
                Vector512.FusedMultiplyAdd(minusOddLanes, x.Im, Lanes.SwapNeighbours(x.Im)));
            x = x.TimesConjugate(neighbours);
            x = new ComplexLanes(
                Vector512.FusedMultiplyAdd(minusUpperPairs, x.Re, Lanes.SwapPairs(x.Re)),
                Vector512.FusedMultiplyAdd(minusUpperPairs, x.Im, Lanes.SwapPairs(x.Im)));
            x = x.TimesConjugate(pairs);
            x = new ComplexLanes(
                Vector512.FusedMultiplyAdd(minusUpperHalf, x.Re, Lanes.SwapHalves(x.Re)),
                Vector512.FusedMultiplyAdd(minusUpperHalf, x.Im, Lanes.SwapHalves(x.Im)));
            *target = x.TimesConjugate(halves);
        }
    }

    private static Vector512<double> SignOf(int bit) =>
        Vector512.Create([.. Enumerable.Range(0, ComplexLanes.Count).Select(lane => (lane & bit) != 0 ? -1.0 : 1.0)]);
}
