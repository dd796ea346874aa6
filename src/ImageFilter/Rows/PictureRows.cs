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

    private sealed class Reader(PixelImage image, int firstRow, int top, Columns columns) : IRowReader
    {
        private readonly int _channels = image.Channels;
        private readonly int _pixelBytes = image.Channels * (int)image.Depth;
        private readonly float[] _row = new float[columns.Count * image.Channels];
        private int _next = top;

        public Span<float> Next()
        {
            Load(image.Row(firstRow + Math.Clamp(_next++, 0, image.Height - 1)));
            return _row;
        }

        private void Load(ReadOnlySpan<byte> samples)
        {
            var from = Math.Clamp(columns.First, 0, image.Width - 1);
            var to = Math.Clamp(columns.First + columns.Count, from + 1, image.Width);
            var before = Math.Clamp(from - columns.First, 0, columns.Count - 1);
            var inside = Math.Min(to - from, columns.Count - before);
            var pixels = _row.AsSpan(before * _channels, inside * _channels);
            SampleConversion.ToFloats(
                samples.Slice(from * _pixelBytes, inside * _pixelBytes), pixels, image.Depth, image.HasAlpha ? _channels : 0);
            Repeat(pixels[.._channels], _row.AsSpan(0, before * _channels));
            Repeat(pixels[^_channels..], _row.AsSpan((before + inside) * _channels));
        }

        private static void Repeat(ReadOnlySpan<float> pixel, Span<float> target)
        {
            for (var i = 0; i < target.Length; i += pixel.Length)
            {
                pixel.CopyTo(target[i..]);
            }
        }
    }
}
