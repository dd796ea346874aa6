namespace Activity7.ImageFilter.Rows;

/// <summary>A picture each pixel of which is made of the same pixel of its source and of nothing else.</summary>
/// <param name="source">The picture.</param>
/// <param name="channels">Samples in a pixel of the result, 1 to 4.</param>
/// <param name="map">Makes pixels of the result of as many pixels of the source.</param>
internal sealed class PixelwiseRows(IRowImage source, int channels, PixelwiseRows.Map map) : IRowImage
{
    /// <summary>Makes pixels of pixels.</summary>
    /// <param name="pixels">Whole pixels of the source.</param>
    /// <param name="result">As many pixels of the result.</param>
    public delegate void Map(ReadOnlySpan<float> pixels, Span<float> result);

    /// <inheritdoc />
    public RowShape Shape { get; } = source.Shape with { Channels = channels };

    /// <inheritdoc />
    public IRowReader Read(int top, Columns columns) => new Reader(source.Read(top, columns), map, columns.Count * channels);

    private sealed class Reader(IRowReader rows, Map map, int length) : IRowReader
    {
        private readonly float[] _result = new float[length];

        public Span<float> Next()
        {
            map(rows.Next(), _result);
            return _result;
        }
    }
}
