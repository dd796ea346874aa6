using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Rows;

/// <summary>The rows of a picture in memory, where a computation begins. Beyond an edge the edge repeats.</summary>
/// <param name="image">The picture.</param>
/// <param name="frame">The frame of it that is meant, from 0.</param>
internal sealed class PictureRows(PixelImage image, int frame = 0) : IRowImage
{
    /// <inheritdoc />
    public RowShape Shape { get; } =
        new(image.Width, image.Height, image.Channels, SampleConversion.MostOf(image.Depth));

    /// <inheritdoc />
    public IRowReader Read(int top, Columns columns) => new Reader(image, frame * image.Height, top, columns);

    /// <summary>Begins to read the picture at half its size, in whole numbers; null unless it has 8 bits and no alpha.</summary>
    /// <param name="top">The first row of the half.</param>
    /// <param name="columns">The columns of the half.</param>
    public HalvedBytes? ReadHalf(int top, Columns columns) =>
        image is { Depth: SampleDepth.Eight, HasAlpha: false } ? new HalvedBytes(image, frame, top, columns) : null;

    private sealed class Reader(PixelImage image, int firstRow, int top, Columns columns) : IRowReader
    {
        private readonly int _channels = image.Channels;
        private readonly int _pixelBytes = image.Channels * (int)image.Depth;
        private readonly EdgeColumns _edges = EdgeColumns.Of(columns, image.Width);
        private readonly float[] _row = new float[columns.Count * image.Channels];
        private int _next = top;

        public Span<float> Next()
        {
            Load(image.Row(firstRow + Math.Clamp(_next++, 0, image.Height - 1)));
            return _row;
        }

        private void Load(ReadOnlySpan<byte> samples)
        {
            SampleConversion.ToFloats(
                samples.Slice(_edges.From * _pixelBytes, _edges.Inside * _pixelBytes),
                _row.AsSpan(_edges.Before * _channels, _edges.Inside * _channels),
                image.Depth,
                image.HasAlpha ? _channels : 0);
            _edges.Repeat(_row.AsSpan(), _channels);
        }
    }
}
