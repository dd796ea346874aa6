using System.Runtime.CompilerServices;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>
/// A step in four: from a residue modulo x^(4q) − w⁴ to the residues modulo x^q − w, x^q + w, x^q − i·w and x^q + i·w. The four are
/// what two steps in two would give, with fewer multiplications.
/// </summary>
/// <remarks>Source and target may be the same; a stride is the number of vectors from one quarter to the next.</remarks>
internal static unsafe class Radix4
{
    /// <summary>Cuts <paramref name="count"/> columns of a ring.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward<TStore>(
        ComplexLanes* source, nint sourceStride, ComplexLanes* target, nint targetStride, nint count, in Twiddles twiddles)
        where TStore : struct, IStore
    {
        var (w1, w2, w3) = (twiddles.W1, twiddles.W2, twiddles.W3);
        var upperSource = source + 2 * sourceStride;
        var upperTarget = target + 2 * targetStride;
        for (var end = source + count; source < end; source++, upperSource++, target++, upperTarget++)
        {
            var a0 = *source;
            var a1 = source[sourceStride] * w1;
            var a2 = *upperSource * w2;
            var a3 = upperSource[sourceStride] * w3;
            var (evenSum, evenDifference) = (a0 + a2, a0 - a2);
            var (oddSum, oddDifference) = (a1 + a3, a1 - a3);
            TStore.Store(target, evenSum + oddSum);
            TStore.Store(target + targetStride, evenSum - oddSum);
            TStore.Store(upperTarget, evenDifference.PlusITimes(oddDifference));
            TStore.Store(upperTarget + targetStride, evenDifference.MinusITimes(oddDifference));
        }
    }

    /// <summary>Puts columns of four rings together again; every number is four times what it was.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Inverse(
        ComplexLanes* source, nint sourceStride, ComplexLanes* target, nint targetStride, nint count, in Twiddles twiddles)
    {
        var (w1, w2, w3) = (twiddles.W1, twiddles.W2, twiddles.W3);
        var upperSource = source + 2 * sourceStride;
        var upperTarget = target + 2 * targetStride;
        for (var end = source + count; source < end; source++, upperSource++, target++, upperTarget++)
        {
            var (r0, r1) = (*source, source[sourceStride]);
            var (r2, r3) = (*upperSource, upperSource[sourceStride]);
            var (evenSum, evenDifference) = (r0 + r1, r0 - r1);
            var (oddSum, oddDifference) = (r2 + r3, r2 - r3);
            *target = evenSum + oddSum;
            target[targetStride] = evenDifference.MinusITimes(oddDifference).TimesConjugate(w1);
            *upperTarget = (evenSum - oddSum).TimesConjugate(w2);
            upperTarget[targetStride] = evenDifference.PlusITimes(oddDifference).TimesConjugate(w3);
        }
    }
}
