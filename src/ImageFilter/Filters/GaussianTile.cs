using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Filters;

/// <summary>Blurs upright tiles of a picture one after the other in the same working memory.</summary>
/// <param name="source">The picture.</param>
/// <param name="target">Where the result goes; of the same size.</param>
/// <param name="weights">The middle weight and those of one side.</param>
/// <param name="maximumWidth">Pixels in the widest tile.</param>
internal sealed class GaussianTile(PixelImage source, PixelImage target, float[] weights, int maximumWidth)
{
    private readonly int _channels = source.Channels;
    private readonly int _alphaChannels = source.HasAlpha ? source.Channels : 0;
    private readonly int _radius = weights.Length - 1;
    private readonly float[] _line = new float[(maximumWidth + 2 * (weights.Length - 1)) * source.Channels];
    private readonly RowWindow _window = new(maximumWidth * source.Channels, 2 * weights.Length - 1);
    private readonly float[] _blurred = new float[maximumWidth * source.Channels];

    /// <summary>Blurs the columns from <paramref name="left"/> on, <paramref name="width"/> of them.</summary>
    public void Blur(int left, int width, CancellationToken cancellationToken)
    {
        var rowLength = _blurred.Length;
        var blurred = _blurred.AsSpan(0, width * _channels);
        _window.Clear();
        for (var y = -_radius; y < source.Height + _radius; y++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (y == -_radius || (y > 0 && y < source.Height))
            {
                LoadLine(source.Row(Math.Max(0, y)), left - _radius, width + 2 * _radius);
                SymmetricConvolution.Apply(_line, _radius * _channels, _channels, weights, _window.Add()[..blurred.Length]);
            }
            else
            {
                _window.AddCopyOfLast();
            }

            if (_window.IsFull)
            {
                SymmetricConvolution.Apply(_window.Rows, _radius * rowLength, rowLength, weights, blurred);
                SampleConversion.ToBytes(blurred, target.Row(y - _radius).Slice(left * _channels, blurred.Length), _alphaChannels);
            }
        }
    }

    /// <summary>
    /// Converts <paramref name="count"/> pixels of a row from column <paramref name="first"/> on, which may lie before the first
    /// column, to floats; where there is no pixel, the nearest of the row is repeated.
    /// </summary>
    private void LoadLine(ReadOnlySpan<byte> row, int first, int count)
    {
        var from = Math.Max(0, first);
        var to = Math.Min(source.Width, first + count);
        var before = from - first;
        var inside = (to - from) * _channels;
        var line = _line.AsSpan(0, count * _channels);
        SampleConversion.ToFloats(row.Slice(from * _channels, inside), line.Slice(before * _channels, inside), _alphaChannels);
        Repeat(line.Slice(before * _channels, _channels), line[..(before * _channels)]);
        Repeat(line.Slice(before * _channels + inside - _channels, _channels), line[(before * _channels + inside)..]);
    }

    private static void Repeat(ReadOnlySpan<float> pixel, Span<float> target)
    {
        for (var i = 0; i < target.Length; i += pixel.Length)
        {
            pixel.CopyTo(target[i..]);
        }
    }
}
