using System.Numerics;
using System.Runtime.InteropServices;

namespace Activity7.ImageFilter.Rows;

/// <summary>
/// The columns' half of a separable filter whose weights are the same above and below, for four rows of the result at once: they need
/// nearly the same rows, each of which is then fetched once instead of four times.
/// </summary>
internal sealed class ColumnConvolution
{
    /// <summary>Rows of the result that are computed together.</summary>
    public const int RowsAtOnce = 4;

    /// <summary>The weights of all rows that the four need, for the last of the four; three places further on they are for the first.</summary>
    private readonly float[] _padded;

    /// <summary>Prepares.</summary>
    /// <param name="weights">The weight of the middle, and those of the distances 1, 2, … above and below.</param>
    public ColumnConvolution(ReadOnlySpan<float> weights)
    {
        var radius = weights.Length - 1;
        RowsNeeded = 2 * radius + RowsAtOnce;
        _padded = new float[RowsNeeded + RowsAtOnce - 1];
        for (var d = -radius; d <= radius; d++)
        {
            _padded[RowsAtOnce - 1 + radius + d] = weights[Math.Abs(d)];
        }
    }

    /// <summary>The rows that the four need: twice the radius and four.</summary>
    public int RowsNeeded { get; }

    /// <summary>results[r][i] = Σ weights[|d|] · rows[radius + r + d][i], for r from 0 to 3.</summary>
    /// <param name="rows">The rows that are needed, one after the other.</param>
    /// <param name="rowLength">Floats in a row.</param>
    /// <param name="results">Four rows.</param>
    public void Apply(ReadOnlySpan<float> rows, int rowLength, Span<float> results)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.Length, RowsNeeded * rowLength);
        ArgumentOutOfRangeException.ThrowIfLessThan(results.Length, RowsAtOnce * rowLength);
        ref readonly var s = ref MemoryMarshal.GetReference(rows);
        ref var o = ref MemoryMarshal.GetReference(results);
        var lanes = Vector<float>.Count;
        var i = 0;
        for (; i <= rowLength - 2 * lanes; i += 2 * lanes)
        {
            Vector<float> a0 = default, a1 = default, b0 = default, b1 = default, c0 = default, c1 = default, d0 = default, d1 = default;
            var at = i;
            for (var row = 0; row < RowsNeeded; row++)
            {
                var (x0, x1) = (Vector.LoadUnsafe(in s, (nuint)at), Vector.LoadUnsafe(in s, (nuint)(at + lanes)));
                at += rowLength;
                var weight = new Vector<float>(_padded[row + 3]);
                (a0, a1) = (Vector.MultiplyAddEstimate(x0, weight, a0), Vector.MultiplyAddEstimate(x1, weight, a1));
                weight = new Vector<float>(_padded[row + 2]);
                (b0, b1) = (Vector.MultiplyAddEstimate(x0, weight, b0), Vector.MultiplyAddEstimate(x1, weight, b1));
                weight = new Vector<float>(_padded[row + 1]);
                (c0, c1) = (Vector.MultiplyAddEstimate(x0, weight, c0), Vector.MultiplyAddEstimate(x1, weight, c1));
                weight = new Vector<float>(_padded[row]);
                (d0, d1) = (Vector.MultiplyAddEstimate(x0, weight, d0), Vector.MultiplyAddEstimate(x1, weight, d1));
            }

            Store(a0, a1, ref o, i);
            Store(b0, b1, ref o, i + rowLength);
            Store(c0, c1, ref o, i + 2 * rowLength);
            Store(d0, d1, ref o, i + 3 * rowLength);
        }

        for (; i < rowLength; i++)
        {
            for (var r = 0; r < RowsAtOnce; r++)
            {
                var sum = 0f;
                for (var row = 0; row < RowsNeeded; row++)
                {
                    sum += rows[row * rowLength + i] * _padded[row + RowsAtOnce - 1 - r];
                }

                results[r * rowLength + i] = sum;
            }
        }
    }

    private static void Store(Vector<float> first, Vector<float> second, ref float results, int offset)
    {
        first.StoreUnsafe(ref results, (nuint)offset);
        second.StoreUnsafe(ref results, (nuint)(offset + Vector<float>.Count));
    }
}
