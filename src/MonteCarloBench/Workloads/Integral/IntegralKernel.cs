using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using Activity7.MonteCarloBench.Random;
using Activity7.MonteCarloBench.Sampling;

namespace Activity7.MonteCarloBench.Workloads.Integral;

/// <summary>The product of 1 / (1 + x²) over the coordinates x of a random point of the unit cube.</summary>
internal readonly struct IntegralKernel(int dimensions, ulong seed) : ISampleKernel
{
    private readonly ulong _seed = seed;
    private readonly int _dimensions = dimensions;

    /// <inheritdoc />
    /// <remarks>
    /// A block has two coordinates of the even sample and two of the odd one, and each stream of the generator two coordinates more.
    /// </remarks>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (Vector512<double> Even, Vector512<double> Odd) Values(Vector512<ulong> blocks)
    {
        var (even, odd) = (Vector512<double>.One, Vector512<double>.One);
        for (var done = 0; done < _dimensions; done += 2)
        {
            var block = PhiloxLanes.Block(blocks, _seed, (uint)done / 2);
            (even, odd) = (even * OnePlusSquare(block.A), odd * OnePlusSquare(block.C));
            if (done + 1 < _dimensions)
            {
                (even, odd) = (even * OnePlusSquare(block.B), odd * OnePlusSquare(block.D));
            }
        }

        return (Vector512<double>.One / even, Vector512<double>.One / odd);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> OnePlusSquare(Vector512<ulong> words)
    {
        var x = UniformLanes.Middle(words);
        return Vector512.FusedMultiplyAdd(x, x, Vector512<double>.One);
    }
}
