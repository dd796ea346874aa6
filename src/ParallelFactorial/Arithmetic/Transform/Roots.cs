using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Activity7.ParallelFactorial.Arithmetic.Transform;

/// <summary>The twiddle factors of every ring that a transform meets.</summary>
/// <remarks>
/// After d halvings of x^n − i, block b holds a residue modulo x^(n/2^d) − e(θ), with the phase θ = 2^−(d+2) + φ(b), where φ(b) is the
/// number b with its bits reversed behind the binary point: φ(1) = 1/2, φ(2) = 1/4, φ(3) = 3/4. So every factor is a product of one
/// that depends on d alone (and on the lane, in a leaf) and one that depends on b alone, and both are in a table.
/// </remarks>
internal static class Roots
{
    /// <summary>Deeper than any transform that fits in memory.</summary>
    private const int Depths = 32;

    /// <summary>φ(b) in units of 2^−32, and what is asked for are 32nds of it.</summary>
    private const int FractionBits = 32, TurnBits = FractionBits + 5;

    private static readonly Twiddles[] StepOfDepth = [.. Enumerable.Range(0, Depths).Select(MakeStep)];
    private static readonly LeafTwiddles[] LeafOfDepth = [.. Enumerable.Range(0, Depths).Select(MakeLeaf)];
    private static readonly Vector512<double> UpperHalf = Mask(4), UpperPairs = Mask(2), OddLanes = Mask(1);
    private static readonly Lock Growing = new();
    private static OfBlock[] _ofBlock = MakeBlocks([], 64);

    /// <summary>Makes sure that the table holds the blocks below <paramref name="count"/>.</summary>
    public static void Prepare(nint count)
    {
        if (count <= _ofBlock.Length)
        {
            return;
        }

        lock (Growing)
        {
            if (count > _ofBlock.Length)
            {
                _ofBlock = MakeBlocks(_ofBlock, (int)BitOperations.RoundUpToPowerOf2((uint)count));
            }
        }
    }

    /// <summary>The factors of a step; the same in each lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Twiddles Of(int depth, nint block)
    {
        ref readonly var ofBlock = ref _ofBlock[block];
        ref readonly var ofDepth = ref StepOfDepth[depth];
        return new Twiddles(ofDepth.W1 * ofBlock.Quarter, ofDepth.W2 * ofBlock.Half, ofDepth.W3 * ofBlock.ThreeQuarters);
    }

    /// <summary>The factors of a leaf, which differ from lane to lane.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static LeafTwiddles OfLeaf(int depth, nint block)
    {
        ref readonly var ofBlock = ref _ofBlock[block];
        ref readonly var ofDepth = ref LeafOfDepth[depth];
        return new LeafTwiddles(
            OrOne(UpperHalf, ofDepth.Halves * ofBlock.Half),
            OrOne(UpperPairs, ofDepth.Pairs * ofBlock.Quarter),
            OrOne(OddLanes, ofDepth.Neighbours * ofBlock.Eighth),
            new Twiddles(
                ofDepth.Within.W1 * ofBlock.ThirtySecond,
                ofDepth.Within.W2 * ofBlock.Sixteenth,
                ofDepth.Within.W3 * ofBlock.ThreeThirtySeconds));
    }

    private static Twiddles MakeStep(int depth)
    {
        return new Twiddles(Power(1), Power(2), Power(3));

        ComplexLanes Power(ulong k) => ComplexLanes.Create(_ => UnitRoot.Of(k, depth + 4));
    }

    /// <summary>
    /// Across the lanes a ring of phase θ is cut in halves with e(θ/2), each half with e((θ + c)/4), each quarter with e((θ + c)/8),
    /// where c is the bit-reversed number of the half or quarter; then lane l holds the phase (θ + c)/8, which a step in four divides
    /// by four once more.
    /// </summary>
    private static LeafTwiddles MakeLeaf(int depth)
    {
        return new LeafTwiddles(
            ComplexLanes.Create(_ => Root(1, 0, parts: 1)),
            ComplexLanes.Create(lane => Root(1, BitReversal.Reverse(lane / 4, 1), parts: 2)),
            ComplexLanes.Create(lane => Root(1, BitReversal.Reverse(lane / 2, 2), parts: 3)),
            new Twiddles(Within(1), Within(2), Within(3)));

        ComplexLanes Within(ulong k) => ComplexLanes.Create(lane => Root(k, BitReversal.Reverse(lane, 3), parts: 5));

        // e(k · (2^−(depth+2) + c) / 2^parts)
        Complex Root(ulong k, ulong c, int parts) => UnitRoot.Of(k * (1 + (c << (depth + 2))), depth + 2 + parts);
    }

    private static OfBlock[] MakeBlocks(OfBlock[] known, int count)
    {
        var blocks = new OfBlock[count];
        known.CopyTo(blocks, 0);
        for (var block = known.Length; block < count; block++)
        {
            var fraction = BitReversal.Reverse(block, FractionBits);
            blocks[block] = new OfBlock(
                UnitRoot.Of(8 * fraction, TurnBits),
                UnitRoot.Of(16 * fraction, TurnBits),
                UnitRoot.Of(24 * fraction, TurnBits),
                UnitRoot.Of(4 * fraction, TurnBits),
                UnitRoot.Of(2 * fraction, TurnBits),
                UnitRoot.Of(fraction, TurnBits),
                UnitRoot.Of(3 * fraction, TurnBits));
        }

        return blocks;
    }

    private static ComplexLanes OrOne(Vector512<double> lanes, ComplexLanes x) => new(
        Vector512.ConditionalSelect(lanes, x.Re, Vector512<double>.One), Vector512.ConditionalSelect(lanes, x.Im, Vector512<double>.Zero));

    private static Vector512<double> Mask(int bit) =>
        Vector512.Create([.. Enumerable.Range(0, ComplexLanes.Count).Select(lane => (lane & bit) != 0 ? -1L : 0L)]).AsDouble();

    /// <summary>e(φ(b)) to the power of a fraction.</summary>
    private readonly record struct OfBlock(
        Complex Quarter, Complex Half, Complex ThreeQuarters, Complex Eighth, Complex Sixteenth, Complex ThirtySecond, Complex ThreeThirtySeconds);
}
