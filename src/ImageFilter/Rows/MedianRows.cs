namespace Activity7.ImageFilter.Rows;

/// <summary>
/// A picture whose samples are the medians of squares. From one sample to the next a column of the square leaves a histogram and another
/// enters, so that the work grows with the side of the square and not with its area.
/// </summary>
/// <remarks>
/// A histogram needs numbers of few bits. The median commutes with everything that keeps the order, such as rounding: rounded samples have
/// the rounded median. So samples are rounded before instead of after, to 16 bits: 256 steps for each level of 8 bits, or one for each of
/// 16. That is exact for the samples of a file. After another filter, and where colour is premultiplied by alpha, the median is off by up
/// to half a step, a 512th of a level of 8 bits, which leaves colour within half a level when it is divided by the smallest alpha.
/// </remarks>
/// <param name="source">The picture.</param>
/// <param name="radius">Pixels on either side of the middle, 1 to 20.</param>
internal sealed class MedianRows(IRowImage source, int radius) : IRowImage
{
    /// <inheritdoc />
    public RowShape Shape => source.Shape;

    /// <inheritdoc />
    public IRowReader Read(int top, Columns columns) =>
        new Reader(source.Read(top - radius, columns.Widen(radius)), 2 * radius + 1, Shape, columns.Count);

    private sealed class Reader(IRowReader rows, int side, RowShape shape, int count) : IRowReader
    {
        private readonly LevelHistogram _histogram = new();

        /// <summary>The last rows, in turn; for the median their order is nothing.</summary>
        private readonly ushort[][] _window = new ushort[side][];
        private readonly float[] _result = new float[count * shape.Channels];
        private readonly float _scale = shape.Most > byte.MaxValue ? 1 : 256;
        private int _known;

        public Span<float> Next()
        {
            do
            {
                Keep(rows.Next());
            }
            while (_known < side);
            for (var c = 0; c < shape.Channels; c++)
            {
                Slide(c);
            }

            return _result;
        }

        private void Keep(ReadOnlySpan<float> row)
        {
            var steps = _window[_known++ % side] ??= new ushort[row.Length];
            for (var i = 0; i < row.Length; i++)
            {
                steps[i] = (ushort)Math.Clamp(row[i] * _scale + 0.5f, 0, ushort.MaxValue);
            }
        }

        /// <summary>Moves the square along the row, for one channel. The histogram is empty before and after.</summary>
        private void Slide(int channel)
        {
            var (channels, width) = (shape.Channels, side * shape.Channels);
            for (var at = channel; at < width; at += channels)
            {
                Enter(at);
            }

            for (var i = channel; ; i += channels)
            {
                _result[i] = _histogram.Find(side * side / 2) / _scale;
                Leave(i);
                if (i + channels >= _result.Length)
                {
                    break;
                }

                Enter(i + width);
            }

            for (var at = _result.Length + channel; at < _result.Length - channels + width; at += channels)
            {
                Leave(at);
            }
        }

        private void Enter(int at)
        {
            foreach (var row in _window)
            {
                _histogram.Add(row[at]);
            }
        }

        private void Leave(int at)
        {
            foreach (var row in _window)
            {
                _histogram.Remove(row[at]);
            }
        }
    }
}
