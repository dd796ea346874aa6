namespace Activity7.ImageFilter.Rows;

/// <summary>
/// A picture whose samples are weighted sums of their surroundings, with the product of one set of weights across and the same down: each
/// row is filtered first, and then the columns of the result.
/// </summary>
/// <param name="source">The picture.</param>
/// <param name="weights">The weight of the middle, and those of the distances 1, 2, … on either side.</param>
internal sealed class ConvolvedRows(IRowImage source, float[] weights) : IRowImage
{
    /// <inheritdoc />
    public RowShape Shape => source.Shape;

    /// <inheritdoc />
    public IRowReader Read(int top, Columns columns)
    {
        var radius = weights.Length - 1;
        return new Reader(source.Read(top - radius, columns.Widen(radius)), weights, source.Shape.Channels, columns.Count);
    }

    private sealed class Reader : IRowReader
    {
        private readonly IRowReader _rows;
        private readonly int _channels;
        private readonly float[] _weights;
        private readonly ColumnConvolution _down;
        private readonly int _rowLength;
        private readonly RowWindow _window;
        private readonly float[] _results;
        private int _next = ColumnConvolution.RowsAtOnce;

        public Reader(IRowReader rows, float[] weights, int channels, int count)
        {
            (_rows, _weights, _channels, _rowLength) = (rows, weights, channels, count * channels);
            _down = new ColumnConvolution(weights);
            _window = new RowWindow(_rowLength, _down.RowsNeeded);
            _results = new float[ColumnConvolution.RowsAtOnce * _rowLength];
        }

        public Span<float> Next()
        {
            if (_next == ColumnConvolution.RowsAtOnce)
            {
                FilterDown();
                _next = 0;
            }

            return _results.AsSpan(_next++ * _rowLength, _rowLength);
        }

        private void FilterDown()
        {
            var added = 0;
            while (added < ColumnConvolution.RowsAtOnce || !_window.IsFull)
            {
                SymmetricConvolution.Apply(_rows.Next(), (_weights.Length - 1) * _channels, _channels, _weights, _window.Add());
                added++;
            }

            _down.Apply(_window.Rows, _rowLength, _results);
        }
    }
}
