namespace Activity7.ImageFilter.Rows;

/// <summary>A picture each pixel of which is made of the same pixel of its source and the eight around that.</summary>
/// <param name="source">The picture.</param>
/// <param name="combine">Makes a row of the result.</param>
internal sealed class NeighbourRows(IRowImage source, NeighbourRows.Combine combine) : IRowImage
{
    /// <summary>Makes a row of the result of three rows of the source, which are a pixel longer on either side.</summary>
    /// <param name="above">The row before.</param>
    /// <param name="row">The row itself.</param>
    /// <param name="below">The row after.</param>
    /// <param name="result">The result.</param>
    public delegate void Combine(ReadOnlySpan<float> above, ReadOnlySpan<float> row, ReadOnlySpan<float> below, Span<float> result);

    /// <inheritdoc />
    public RowShape Shape => source.Shape;

    /// <inheritdoc />
    public IRowReader Read(int top, Columns columns) => new Reader(
        source.Read(top - 1, columns.Widen(1)), combine, (columns.Count + 2) * Shape.Channels, columns.Count * Shape.Channels);

    private sealed class Reader(IRowReader rows, Combine combine, int sourceLength, int length) : IRowReader
    {
        private readonly RowWindow _window = new(sourceLength, rows: 3);
        private readonly float[] _result = new float[length];

        public Span<float> Next()
        {
            do
            {
                rows.Next().CopyTo(_window.Add());
            }
            while (!_window.IsFull);
            var three = _window.Rows;
            combine(three[..sourceLength], three.Slice(sourceLength, sourceLength), three[(2 * sourceLength)..], _result);
            return _result;
        }
    }
}
