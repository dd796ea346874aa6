using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>How a step puts its results into memory; a type and not a value, so that the choice costs nothing in the loop.</summary>
internal unsafe interface IStore
{
    /// <summary>Writes a vector.</summary>
    static abstract void Store(ComplexLanes* target, ComplexLanes value);
}

/// <summary>Into the caches, where the next step finds it.</summary>
internal readonly unsafe struct CachedStore : IStore
{
    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ComplexLanes* target, ComplexLanes value) => *target = value;
}

/// <summary>
/// Past the caches: for more than they hold. An ordinary store first reads the line that it is about to overwrite, and throws out
/// another one that might have been of use.
/// </summary>
internal readonly unsafe struct StreamingStore : IStore
{
    /// <inheritdoc />
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Store(ComplexLanes* target, ComplexLanes value)
    {
        Vector512.StoreAlignedNonTemporal(value.Re, (double*)target);
        Vector512.StoreAlignedNonTemporal(value.Im, (double*)target + ComplexLanes.Count);
    }
}
