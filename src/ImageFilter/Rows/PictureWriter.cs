using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Rows;

/// <summary>Computes a picture into memory, where a computation ends.</summary>
internal static class PictureWriter
{
    /// <summary>
    /// The picture is computed in upright tiles of so many columns, so that the rows in use stay in the processor's cache, and the memory
    /// needed does not grow with its width.
    /// </summary>
    private const int TileWidth = 1024;

    /// <summary>Computes all rows.</summary>
    /// <param name="rows">The picture as a computation.</param>
    /// <param name="metadata">What goes with it.</param>
    /// <param name="cancellationToken">Ends the computation.</param>
    /// <returns>The picture, which the caller disposes.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static PixelImage Write(IRowImage rows, ImageMetadata metadata, CancellationToken cancellationToken)
    {
        var shape = rows.Shape;
        var image = new PixelImage(shape.Width, shape.Height, shape.Channels) { Metadata = metadata };
        try
        {
            for (var left = 0; left < shape.Width; left += TileWidth)
            {
                var columns = new Columns(left, Math.Min(TileWidth, shape.Width - left));
                var reader = rows.Read(top: 0, columns);
                for (var y = 0; y < shape.Height; y++)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    var target = image.Row(y).Slice(left * shape.Channels, columns.Count * shape.Channels);
                    SampleConversion.ToBytes(reader.Next(), target, shape.HasAlpha ? shape.Channels : 0);
                }
            }

            return image;
        }
        catch
        {
            image.Dispose();
            throw;
        }
    }
}
