using System.Numerics;
using System.Runtime.InteropServices;

namespace Activity7.ImageFilter.Rows;

/// <summary>The inner loop of a separable filter whose weights are the same on both sides.</summary>
internal static class SymmetricConvolution
{
    /// <summary>
    /// output[i] = weights[0] · s[i] + Σ weights[d] · (s[i − d · stride] + s[i + d · stride]), where s[0] is
    /// <paramref name="source"/>[<paramref name="start"/>]. The stride is one pixel to filter along a row, one row to filter down a
    /// column.
    /// </summary>
    /// <remarks>
    /// Four vectors at a time, so that a weight is loaded once for all of them and the processor has independent sums to work on.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">The furthest sample on either side is outside <paramref name="source"/>.</exception>
    public static void Apply(ReadOnlySpan<float> source, int start, int stride, ReadOnlySpan<float> weights, Span<float> output)
    {
        var reach = (weights.Length - 1) * stride;
        ArgumentOutOfRangeException.ThrowIfLessThan(start, reach);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(start + output.Length + reach, source.Length);

        // References instead of spans: the check above is the one that counts, and one for every sample costs a third of the time.
        ref readonly var s = ref MemoryMarshal.GetReference(source);
        ref var o = ref MemoryMarshal.GetReference(output);
        var lanes = Vector<float>.Count;
        var i = 0;
        for (; i <= output.Length - 4 * lanes; i += 4 * lanes)
        {
            var middle = start + i;
            var weight = new Vector<float>(weights[0]);
            var sum0 = Load(in s, middle) * weight;
            var sum1 = Load(in s, middle + lanes) * weight;
            var sum2 = Load(in s, middle + 2 * lanes) * weight;
            var sum3 = Load(in s, middle + 3 * lanes) * weight;
            int before = middle, after = middle;
            foreach (var w in weights[1..])
            {
                before -= stride;
                after += stride;
                weight = new Vector<float>(w);
                sum0 = Vector.MultiplyAddEstimate(Load(in s, before) + Load(in s, after), weight, sum0);
                sum1 = Vector.MultiplyAddEstimate(Load(in s, before + lanes) + Load(in s, after + lanes), weight, sum1);
                sum2 = Vector.MultiplyAddEstimate(Load(in s, before + 2 * lanes) + Load(in s, after + 2 * lanes), weight, sum2);
                sum3 = Vector.MultiplyAddEstimate(Load(in s, before + 3 * lanes) + Load(in s, after + 3 * lanes), weight, sum3);
            }

            sum0.StoreUnsafe(ref o, (nuint)i);
            sum1.StoreUnsafe(ref o, (nuint)(i + lanes));
            sum2.StoreUnsafe(ref o, (nuint)(i + 2 * lanes));
            sum3.StoreUnsafe(ref o, (nuint)(i + 3 * lanes));
        }

        for (; i < output.Length; i++)
        {
            var middle = start + i;
            var sum = source[middle] * weights[0];
            for (var d = 1; d < weights.Length; d++)
            {
                sum += (source[middle - d * stride] + source[middle + d * stride]) * weights[d];
            }

            output[i] = sum;
        }
    }

    private static Vector<float> Load(ref readonly float first, int offset) => Vector.LoadUnsafe(in first, (nuint)offset);
}
