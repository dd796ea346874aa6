using System.Runtime.Intrinsics;

namespace Activity7.MonteCarloBench.Random;

/// <summary>The random words of eight blocks: each the lower half of a lane, beside an upper half that means nothing.</summary>
/// <param name="a">The first words.</param>
/// <param name="b">The second words.</param>
/// <param name="c">The third words.</param>
/// <param name="d">The fourth words.</param>
internal readonly struct BlockLanes(Vector512<ulong> a, Vector512<ulong> b, Vector512<ulong> c, Vector512<ulong> d)
{
    /// <summary>The first words.</summary>
    public readonly Vector512<ulong> A = a;

    /// <summary>The second words.</summary>
    public readonly Vector512<ulong> B = b;

    /// <summary>The third words.</summary>
    public readonly Vector512<ulong> C = c;

    /// <summary>The fourth words.</summary>
    public readonly Vector512<ulong> D = d;
}
