using System.Runtime.CompilerServices;

namespace Activity7.MonteCarloBench.Primes.Search.Montgomery;

/// <summary>
/// Whole numbers beyond 53 bits in floating-point registers, which multiply faster than the integer ones: no step here ever loses a
/// bit, so every processor, with vectors or without, gets the same.
/// </summary>
internal static class ExactArithmetic
{
    /// <summary>
    /// Adds <paramref name="a"/> · <paramref name="b"/> to a sum kept in two parts, <paramref name="high"/> + <paramref name="low"/>.
    /// </summary>
    /// <remarks>
    /// <paramref name="high"/> stays near the anchor of <see cref="LimbShape"/>, so the fused multiply-add rounds the product to a
    /// multiple of the radix; the difference of the two sums is that multiple, exactly, and the second fused multiply-add what the
    /// rounding left out, exactly. The idea of two fused multiply-adds for the halves of a product is in N. Emmart, J. Luitjens,
    /// C. Weems, C. Woolley: Optimizing modular multiplication for NVIDIA's Maxwell GPUs, ARITH 2016, and N. Emmart, F. Zheng,
    /// C. Weems: Faster modular exponentiation using double precision floating point arithmetic on the GPU, ARITH 2018; there the
    /// sums are whole numbers.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void AddProduct<TLanes>(TLanes a, TLanes b, ref TLanes high, ref TLanes low)
        where TLanes : struct, ILanes<TLanes>
    {
        var before = high;
        high = TLanes.MultiplyAdd(a, b, high);
        low += TLanes.MultiplyAdd(a, b, before - high);
    }

    /// <summary>The multiple of the radix that is nearest to <paramref name="x"/>.</summary>
    /// <param name="x">Whole numbers below 2⁵³.</param>
    /// <param name="anchor">The anchor of the radix, see <see cref="LimbShape.Anchor"/>.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TLanes NearestMultiple<TLanes>(TLanes x, TLanes anchor)
        where TLanes : struct, ILanes<TLanes> => x + anchor - anchor;
}
