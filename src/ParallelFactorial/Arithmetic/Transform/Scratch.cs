using System.Runtime.CompilerServices;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>Small buffers of the calling thread that stay in its nearest cache; each method says which one it overwrites.</summary>
internal static unsafe class Scratch
{
    private const int LeafVectors = 3 * 4 * TransformLength.LargestRing;
    private const int RowVectors = 16 * 4 * TransformLength.LargestRing;

    /// <summary>Bytes in a cache line, at whose border the buffers begin; one vector more than needed leaves room for that.</summary>
    private const int Alignment = 64;

    [ThreadStatic]
    private static ComplexLanes[]? _memory;

    /// <summary>Room for three leaves.</summary>
    public static ComplexLanes* Leaf => Memory;

    /// <summary>Room for 16 rows of a leaf each.</summary>
    public static ComplexLanes* Rows => Memory + LeafVectors;

    private static ComplexLanes* Memory
    {
        get
        {
            // Pinned: the collector does not move it, so it can be pointed at.
            _memory ??= GC.AllocateUninitializedArray<ComplexLanes>(LeafVectors + RowVectors + 1, pinned: true);
            var start = (nuint)Unsafe.AsPointer(ref _memory[0]);
            return (ComplexLanes*)((start + Alignment - 1) / Alignment * Alignment);
        }
    }
}
