using System.Numerics;

namespace Activity7.ImageFilter.Rows;

/// <summary>
/// A picture at half its size. A pixel of it lies in the middle of four of the source, and is the weighted sum of the four by four around
/// there, with the weights 1, 3, 3, 1 in eighths in each direction. They leave next to nothing of what changes from each pixel to the
/// next, which half as many pixels would show as a pattern that is not there.
/// </summary>
/// <param name="source">The picture.</param>
internal sealed class HalvedRows(IRowImage source) : IRowImage
{
    /// <summary>The variance of the weights in each direction, in square pixels of the source.</summary>
    public const double Variance = 0.75;

    /// <inheritdoc />
    public RowShape Shape { get; } = source.Shape with { Width = (source.Shape.Width + 1) / 2, Height = (source.Shape.Height + 1) / 2 };

    /// <inheritdoc />
    public IRowReader Read(int top, Columns columns) => (IRowReader?)(source as PictureRows)?.ReadHalf(top, columns) ?? new Reader(
        source.Read(2 * top - 1, new Columns(2 * columns.First - 1, 2 * columns.Count + 2)), Shape.Channels, columns.Count);

    private sealed class Reader : IRowReader
    {
        private readonly IRowReader _rows;
        private readonly int _channels;
        private readonly float[][] _four = new float[4][];
        private readonly float[] _column;
        private readonly float[] _across;
        private readonly float[] _result;
        private int _known;

        public Reader(IRowReader rows, int channels, int count)
        {
            (_rows, _channels) = (rows, channels);
            var length = (2 * count + 2) * channels;
            for (var i = 0; i < _four.Length; i++)
            {
                _four[i] = new float[length];
            }

            (_column, _across, _result) = (new float[length], new float[length], new float[count * channels]);
        }

        public Span<float> Next()
        {
            if (_known == 4)
            {
                // The lower two of the last four are the upper two of the next.
                (_four[0], _four[1], _four[2], _four[3]) = (_four[2], _four[3], _four[0], _four[1]);
                _known = 2;
            }

            while (_known < 4)
            {
                _rows.Next().CopyTo(_four[_known++]);
            }

            Sum(_four[0], _four[1], _four[2], _four[3], _column);
            var reach = _column.Length - 3 * _channels;
            Sum(
                _column.AsSpan(0, reach),
                _column.AsSpan(_channels, reach),
                _column.AsSpan(2 * _channels, reach),
                _column.AsSpan(3 * _channels, reach),
                _across);
            PixelPairs.TakeFirst(_across, _result, _channels);
            return _result;
        }

        /// <summary>result = (outer1 + 3 · inner1 + 3 · inner2 + outer2) / 8</summary>
        private static void Sum(
            ReadOnlySpan<float> outer1, ReadOnlySpan<float> inner1, ReadOnlySpan<float> inner2, ReadOnlySpan<float> outer2, Span<float> result)
        {
            var i = 0;
            var (eighth, threeEighths) = (new Vector<float>(1 / 8f), new Vector<float>(3 / 8f));
            for (; i <= outer1.Length - Vector<float>.Count; i += Vector<float>.Count)
            {
                var outer = new Vector<float>(outer1[i..]) + new Vector<float>(outer2[i..]);
                var inner = new Vector<float>(inner1[i..]) + new Vector<float>(inner2[i..]);
                (outer * eighth + inner * threeEighths).CopyTo(result[i..]);
            }

            for (; i < outer1.Length; i++)
            {
                result[i] = (outer1[i] + outer2[i] + 3 * (inner1[i] + inner2[i])) / 8;
            }
        }
    }
}
