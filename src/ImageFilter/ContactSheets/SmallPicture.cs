using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.ContactSheets;

/// <summary>A picture made to fit in a cell of the sheet.</summary>
internal static class SmallPicture
{
    /// <summary>The first frame of a picture, smaller if it has to be, with its proportions, its channels and 8 bits a sample.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="cell">The largest size.</param>
    /// <returns>The small picture, which the caller disposes.</returns>
    public static PixelImage Of(PixelImage image, PixelSize cell)
    {
        if (image.Width <= cell.Width && image.Height <= cell.Height)
        {
            return Compute(new PictureRows(image));
        }

        var size = Thumbnail.Fit(new PixelSize(image.Width, image.Height), cell);

        // As many times smaller as a whole number allows: the kernel has less than two pixels for each one of the result left to read.
        using var means = BlockMeans.Of(
            image, image.Width / (image.Width / size.Width), image.Height / (image.Height / size.Height));
        return Compute(new ResampledRows(new PictureRows(means), size.Width, size.Height));
    }

    private static PixelImage Compute(IRowImage rows) =>
        PictureWriter.Write([rows], ImageMetadata.None, SampleDepth.Eight, CancellationToken.None);
}
