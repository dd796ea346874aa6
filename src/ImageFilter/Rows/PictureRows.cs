using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Rows;

/// <summary>The rows of a picture in memory, where a computation begins. Beyond an edge the edge repeats.</summary>
/// <param name="image">The picture.</param>
internal sealed class PictureRows(PixelImage image) : IRowImage
{
    /// <inheritdoc />
    public RowShape Shape { get; } = new(image.Width, image.Height, image.Channels, byte.MaxValue);

    /// <inheritdoc />
    public IRowReader Read(int top, Columns columns) => new Reader(image, top, columns);

    private sealed class Reader(PixelImage image, int top, Columns columns) : IRowReader
    {
        private readonly int _channels = image.Channels;
        private readonly float[] _row = new float[columns.Count * image.Channels];
        private int _next = top;

        public Span<float> Next()
        {
            Load(image.Row(Math.Clamp(_next++, 0, image.Height - 1)));
            return _row;
        }

        private void Load(ReadOnlySpan<byte> samples)
        {
            var from = Math.Clamp(columns.First, 0, image.Width - 1);
            var to = Math.Clamp(columns.First + columns.Count, from + 1, image.Width);
            var before = Math.Clamp(from - columns.First, 0, columns.Count - 1) * _channels;
            var inside = Math.Min((to - from) * _channels, _row.Length - before);
            SampleConversion.ToFloats(samples.Slice(from * _channels, inside), _row.AsSpan(before, inside), image.HasAlpha ? _channels : 0);
            Repeat(_row.AsSpan(before, _channels), _row.AsSpan(0, before));
            Repeat(_row.AsSpan(before + inside - _channels, _channels), _row.AsSpan(before + inside));
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
