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

    /// <summary>Computes all rows of all frames.</summary>
    /// <param name="frames">The frames as computations, all of one shape; one for a picture.</param>
    /// <param name="metadata">What goes with the picture.</param>
    /// <param name="depth">The length of a sample of the result.</param>
    /// <param name="cancellationToken">Ends the computation.</param>
    /// <returns>The picture, which the caller disposes.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static PixelImage Write(
        IReadOnlyList<IRowImage> frames, ImageMetadata metadata, SampleDepth depth, CancellationToken cancellationToken)
    {
        var shape = frames[0].Shape;
        var image = new PixelImage(shape.Width, shape.Height, shape.Channels, depth, frames.Count) { Metadata = metadata };
        try
        {
            for (var frame = 0; frame < frames.Count; frame++)
            {
                for (var left = 0; left < shape.Width; left += TileWidth)
                {
                    var columns = new Columns(left, Math.Min(TileWidth, shape.Width - left));
                    WriteTile(frames[frame], columns, image, frame * shape.Height, cancellationToken);
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

    private static void WriteTile(IRowImage rows, Columns columns, PixelImage image, int firstRow, CancellationToken cancellationToken)
    {
        var pixelBytes = image.Channels * (int)image.Depth;
        if (image.Depth == SampleDepth.Eight && (rows as DoubledRows)?.ReadBytes(columns) is { } bytes)
        {
            for (var y = 0; y < image.Height; y++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                bytes.Next(TargetOf(y));
            }

            return;
        }

        var scale = SampleConversion.MostOf(image.Depth) / rows.Shape.Most;
        var reader = rows.Read(top: 0, columns);
        for (var y = 0; y < image.Height; y++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            SampleConversion.ToBytes(reader.Next(), TargetOf(y), scale, image.Depth, image.HasAlpha ? image.Channels : 0);
        }

        Span<byte> TargetOf(int y) => image.Row(firstRow + y).Slice(columns.First * pixelBytes, columns.Count * pixelBytes);
    }
}
