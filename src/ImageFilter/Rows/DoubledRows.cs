using System.Numerics;

namespace Activity7.ImageFilter.Rows;

/// <summary>
/// A picture at twice its size, the counterpart of <see cref="HalvedRows"/>. A pixel of it takes three quarters of the pixel of the source
/// that it lies in and a quarter of that pixel's nearest neighbour, in each direction.
/// </summary>
/// <remarks>
/// That is the subdivision of Chaikin (1974), whose limit is a quadratic B-spline; as a filter it is the same 1, 3, 3, 1 as in
/// <see cref="HalvedRows"/>.
/// </remarks>
/// <param name="source">The picture.</param>
/// <param name="width">Pixels in a row of the result: twice as many as the source has, or one less.</param>
/// <param name="height">Rows of the result: likewise.</param>
internal sealed class DoubledRows(IRowImage source, int width, int height) : IRowImage
{
    /// <summary>The variance that the enlargement adds in each direction, in square pixels of the result.</summary>
    public const double Variance = 0.75;

    /// <inheritdoc />
    public RowShape Shape { get; } = source.Shape with { Width = width, Height = height };

    /// <inheritdoc />
    public IRowReader Read(int top, Columns columns)
    {
        // The pixels of the source that the columns lie in, and one more on either side.
        var first = (columns.First >> 1) - 1;
        var last = ((columns.First + columns.Count - 1) >> 1) + 1;
        var above = (top >> 1) - 1 + (top & 1);
        return new Reader(
            source.Read(above, new Columns(first, last - first + 1)), Shape.Channels, last - first - 1, top, columns.First - 2 * (first + 1), columns.Count);
    }

    /// <summary>
    /// Begins to read the picture as bytes, from its first row on; null unless it has no alpha, and white is 255.
    /// </summary>
    /// <param name="columns">The columns that are read, from an even one on.</param>
    public DoubledBytes? ReadBytes(Columns columns)
    {
        var pairs = (columns.Count + 1) / 2;
        return Shape is { HasAlpha: false, Most: byte.MaxValue }
            ? new DoubledBytes(source.Read(-1, new Columns(columns.First / 2 - 1, pairs + 2)), Shape.Channels, pairs)
            : null;
    }

    private sealed class Reader : IRowReader
    {
        private readonly IRowReader _rows;
        private readonly int _channels;
        private readonly int _skipped;
        private readonly int _count;
        private readonly float[] _column;
        private readonly float[] _left;
        private readonly float[] _right;
        private readonly float[] _result;
        private float[] _upper;
        private float[] _lower;
        private bool _isNearUpper;

        /// <param name="rows">The rows of the source.</param>
        /// <param name="channels">Samples in a pixel.</param>
        /// <param name="pairs">The pixels of a row of the source that become two.</param>
        /// <param name="top">The first row.</param>
        /// <param name="skipped">1 if the first pair's left pixel is not wanted, else 0.</param>
        /// <param name="count">Pixels in a row.</param>
        public Reader(IRowReader rows, int channels, int pairs, int top, int skipped, int count)
        {
            (_rows, _channels, _skipped, _count) = (rows, channels, skipped, count);
            var length = (pairs + 2) * channels;
            (_upper, _lower, _column) = (new float[length], new float[length], new float[length]);
            (_left, _right, _result) = (new float[pairs * channels], new float[pairs * channels], new float[2 * pairs * channels]);
            _isNearUpper = (top & 1) != 0;
            rows.Next().CopyTo(_lower);
            Advance();
        }

        public Span<float> Next()
        {
            // Rows 2k and 2k − 1 lie between the same two rows of the source, k − 1 and k: 2k nearer to the lower, 2k − 1 to the upper.
            if (_isNearUpper)
            {
                Mix(_upper, _lower, _column);
            }
            else
            {
                Mix(_lower, _upper, _column);
                Advance();
            }

            _isNearUpper = !_isNearUpper;
            var inner = _column.AsSpan(_channels, _left.Length);
            Mix(inner, _column.AsSpan(0, _left.Length), _left);
            Mix(inner, _column.AsSpan(2 * _channels, _left.Length), _right);
            PixelPairs.Interleave(_left, _right, _result, _channels);
            return _result.AsSpan(_skipped * _channels, _count * _channels);
        }

        private void Advance()
        {
            (_upper, _lower) = (_lower, _upper);
            _rows.Next().CopyTo(_lower);
        }

        /// <summary>result = (3 · near + far) / 4</summary>
        private static void Mix(ReadOnlySpan<float> near, ReadOnlySpan<float> far, Span<float> result)
        {
            var i = 0;
            var (quarter, threeQuarters) = (new Vector<float>(1 / 4f), new Vector<float>(3 / 4f));
            for (; i <= near.Length - Vector<float>.Count; i += Vector<float>.Count)
            {
                (new Vector<float>(near[i..]) * threeQuarters + new Vector<float>(far[i..]) * quarter).CopyTo(result[i..]);
            }

            for (; i < near.Length; i++)
            {
                result[i] = (3 * near[i] + far[i]) / 4;
            }
        }
    }
}
