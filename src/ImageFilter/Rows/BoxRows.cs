using System.Numerics;

namespace Activity7.ImageFilter.Rows;

/// <summary>
/// A picture whose samples are the means of squares. The sum of a square is that of the one beside it, with what enters added and what
/// leaves subtracted, across the rows first and then down the columns, so that the work does not grow with the square (McDonnell, 1981).
/// </summary>
/// <remarks>
/// A running sum keeps every error of rounding it ever made. In doubles there is none for whole levels, and of fractions, premultiplied by
/// alpha for instance, far less than a thousandth of a level remains after millions of steps. The sums of rows are kept as floats, which
/// hold those of whole levels of 8 bits exactly: (2 · 500 + 1) · 255 is below 2²⁴.
/// </remarks>
/// <param name="source">The picture.</param>
/// <param name="radius">Pixels on either side of the middle, 1 to 500.</param>
internal sealed class BoxRows(IRowImage source, int radius) : IRowImage
{
    /// <inheritdoc />
    public RowShape Shape => source.Shape;

    /// <inheritdoc />
    public IRowReader Read(int top, Columns columns) =>
        new Reader(source.Read(top - radius, columns.Widen(radius)), 2 * radius + 1, Shape.Channels, columns.Count);

    private sealed class Reader(IRowReader rows, int side, int channels, int count) : IRowReader
    {
        /// <summary>The sums of the last rows, in turn; those of row r are replaced by those of row r + side.</summary>
        private readonly float[][] _window = new float[side][];
        private readonly double[] _sums = new double[count * channels];
        private readonly float[] _entering = new float[count * channels];
        private readonly float[] _result = new float[count * channels];
        private int _known;

        public Span<float> Next()
        {
            do
            {
                SumAcross(rows.Next(), _entering);
                ref var oldest = ref _window[_known++ % side];
                oldest ??= new float[_entering.Length];
                Exchange(oldest);
            }
            while (_known < side);
            Divide();
            return _result;
        }

        private void SumAcross(ReadOnlySpan<float> row, Span<float> sums)
        {
            for (var c = 0; c < channels; c++)
            {
                var sum = 0.0;
                for (var i = c; i < side * channels; i += channels)
                {
                    sum += row[i];
                }

                sums[c] = (float)sum;
                for (var i = c + channels; i < sums.Length; i += channels)
                {
                    sum += (double)row[i + (side - 1) * channels] - row[i - channels];
                    sums[i] = (float)sum;
                }
            }
        }

        /// <summary>Adds the entering row to the sums, subtracts the leaving one, and puts the first in the place of the other.</summary>
        private void Exchange(Span<float> leaving)
        {
            var i = 0;
            var sums = _sums.AsSpan();
            var entering = _entering.AsSpan();
            for (; i <= leaving.Length - Vector<float>.Count; i += Vector<float>.Count)
            {
                Vector.Widen(new Vector<float>(entering[i..]), out var addedLow, out var addedHigh);
                Vector.Widen(new Vector<float>(leaving[i..]), out var takenLow, out var takenHigh);
                var low = sums[i..];
                var high = sums[(i + Vector<double>.Count)..];
                (new Vector<double>(low) + (addedLow - takenLow)).CopyTo(low);
                (new Vector<double>(high) + (addedHigh - takenHigh)).CopyTo(high);
            }

            for (; i < leaving.Length; i++)
            {
                sums[i] += (double)entering[i] - leaving[i];
            }

            entering.CopyTo(leaving);
        }

        private void Divide()
        {
            var share = 1.0 / ((double)side * side);
            for (var i = 0; i < _result.Length; i++)
            {
                _result[i] = (float)(_sums[i] * share);
            }
        }
    }
}
