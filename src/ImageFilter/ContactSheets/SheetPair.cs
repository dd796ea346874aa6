using Activity7.ImageFilter.Filters;
using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.ContactSheets;

/// <summary>A picture before and after, as a sheet shows it.</summary>
/// <param name="Index">Its position in the batch, from 0.</param>
/// <param name="Name">What is written below it, before it is shortened.</param>
/// <param name="Before">The picture before, no larger than a cell.</param>
/// <param name="After">The picture after, no larger than a cell.</param>
internal sealed record SheetPair(int Index, string Name, PixelImage Before, PixelImage After) : IDisposable
{
    /// <summary>
    /// How many times both can be enlarged in a cell: of a picture of a few pixels, nothing would be seen. One number for both, so that
    /// their sizes still compare.
    /// </summary>
    public int Enlargement(PixelSize cell) =>
        Math.Min(cell.Width / Math.Max(Before.Width, After.Width), cell.Height / Math.Max(Before.Height, After.Height));

    /// <summary>The height of the taller of the two, in pixels of the sheet.</summary>
    public int HeightIn(PixelSize cell) => Enlargement(cell) * Math.Max(Before.Height, After.Height);

    /// <inheritdoc />
    public void Dispose()
    {
        Before.Dispose();
        After.Dispose();
    }
}
