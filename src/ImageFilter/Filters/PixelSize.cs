using static System.FormattableString;

namespace Activity7.ImageFilter.Filters;

/// <summary>A width and a height in pixels, 1 to 10,000 each.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
internal readonly record struct PixelSize(int Width, int Height)
{
    /// <summary>As the user types it: <c>256x256</c>.</summary>
    public override string ToString() => Invariant($"{Width}x{Height}");
}
