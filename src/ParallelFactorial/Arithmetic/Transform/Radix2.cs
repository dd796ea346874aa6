using System.Runtime.CompilerServices;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>
/// A step in two: from a residue modulo x^(2q) − w² to the residues modulo x^q − w and x^q + w, whose product that is.
/// </summary>
internal static unsafe class Radix2
{
    /// <summary>Cuts the ring of 2q vectors at <paramref name="data"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Forward(ComplexLanes* data, nint q, ComplexLanes w)
    {
        for (ComplexLanes* low = data, high = data + q; low < data + q; low++, high++)
        {
            var product = *high * w;
            (*low, *high) = (*low + product, *low - product);
        }
    }

    /// <summary>Puts the two rings together again; every number is twice what it was.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Inverse(ComplexLanes* data, nint q, ComplexLanes w)
    {
        for (ComplexLanes* low = data, high = data + q; low < data + q; low++, high++)
        {
            (*low, *high) = (*low + *high, (*low - *high).TimesConjugate(w));
        }
    }
}
