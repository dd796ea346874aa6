using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Rows;

/// <summary>Computes a picture into memory, where a computation ends.</summary>
internal static class PictureWriter
{
    /// <summary>
    /// A wider picture is computed in upright tiles of so many columns, so that the memory for the rows in use does not grow with its width.
    /// </summary>
    private const int TileWidth = 16_384;

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

    /// <summary>True when <see cref="Replace"/> can put a computation on a picture in the picture's place.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="result">The shape of what is computed of it.</param>
    /// <param name="depth">The length of a sample of the result.</param>
    public static bool CanReplace(PixelImage image, RowShape result, SampleDepth depth) =>
        (image.Width, image.Height, image.Channels, image.Depth) == (result.Width, result.Height, result.Channels, depth)
        && image.Width <= TileWidth;

    /// <summary>
    /// Computes all rows of all frames into the picture that they are computed of. Fresh memory costs more time than a filter: the system
    /// clears it first, page by page.
    /// </summary>
    /// <remarks>
    /// A row of the result takes the place of one that no later row needs: readers go down only, and a filter has read row y, and kept what
    /// it needs of it, by the time that it gives its own row y. A second tile would need columns that the first has replaced.
    /// </remarks>
    /// <param name="image">The picture; after a cancellation, its upper rows are those of the result.</param>
    /// <param name="frames">A computation on each frame of it, for which <see cref="CanReplace"/> holds.</param>
    /// <param name="cancellationToken">Ends the computation.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static void Replace(PixelImage image, IReadOnlyList<IRowImage> frames, CancellationToken cancellationToken)
    {
        for (var frame = 0; frame < frames.Count; frame++)
        {
            WriteTile(frames[frame], new Columns(0, image.Width), image, frame * image.Height, cancellationToken);
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
