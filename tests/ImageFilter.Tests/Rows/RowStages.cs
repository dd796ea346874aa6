using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Tests.Rows;

/// <summary>Reads pictures that are computed row by row.</summary>
internal static class RowStages
{
    /// <summary>So many rows from <paramref name="top"/> on, as they come.</summary>
    public static float[][] Read(IRowImage image, int top, int rows, Columns columns)
    {
        var reader = image.Read(top, columns);
        return [.. Enumerable.Range(0, rows).Select(_ => reader.Next().ToArray())];
    }

    /// <summary>One sample; beyond the picture too.</summary>
    public static float Sample(IRowImage image, int x, int y, int channel) => Read(image, y, 1, new Columns(x, 1))[0][channel];
}
