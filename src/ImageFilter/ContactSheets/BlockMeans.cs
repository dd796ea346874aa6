using System.Numerics;
using Activity7.ImageFilter.Imaging;
using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.ContactSheets;

/// <summary>
/// A picture made much smaller at little cost: each pixel is the mean of a block, of which a few rows speak for all. What is left of the
/// way to the size that is wanted is for a kernel that leaves no pattern.
/// </summary>
internal static class BlockMeans
{
    /// <summary>
    /// Rows of a block that are read, spread over it. On a sheet of many, a picture of 12 megapixels has blocks of 13 rows, and would take
    /// about three times as long with all.
    /// </summary>
    private const int MostRows = 4;

    /// <summary>Pixels of a row that are in use at a time, so that they stay in the processor's cache.</summary>
    private const int TileWidth = 1024;

    /// <summary>Makes the first frame of a picture smaller.</summary>
    /// <param name="image">The picture.</param>
    /// <param name="width">Pixels in a row of the result, 1 to as many as the picture has.</param>
    /// <param name="height">Rows of the result, 1 to as many as the picture has.</param>
    /// <returns>The result with the same channels and 8 bits a sample, which the caller disposes.</returns>
    public static PixelImage Of(PixelImage image, int width, int height)
    {
        var means = new PixelImage(width, height, image.Channels);
        var scale = SampleConversion.MostOf(means.Depth) / SampleConversion.MostOf(image.Depth);
        var totals = new double[width * image.Channels];
        var result = new float[totals.Length];
        var tile = new Tile(image);
        for (var y = 0; y < height; y++)
        {
            var (top, bottom) = (Edge(y, image.Height, height), Edge(y + 1, image.Height, height));
            var rows = Math.Min(MostRows, bottom - top);
            Array.Clear(totals);
            for (var left = 0; left < image.Width; left += TileWidth)
            {
                var columns = new Columns(left, Math.Min(TileWidth, image.Width - left));
                AddAcross(tile.Sum(columns, top, bottom, rows), columns, image, totals);
            }

            Divide(totals, rows, image, result);
            SampleConversion.ToBytes(result, means.Row(y), scale, means.Depth, means.HasAlpha ? means.Channels : 0);
        }

        return means;
    }

    /// <summary>Where a block begins: their lengths differ by at most one.</summary>
    private static int Edge(int block, int length, int blocks) => (int)((long)block * length / blocks);

    /// <summary>The block that a pixel is part of.</summary>
    private static int BlockOf(int position, int length, int blocks) => (int)(((position + 1L) * blocks - 1) / length);

    /// <summary>Adds the pixels of a tile to the totals of the blocks that they are part of.</summary>
    private static void AddAcross(ReadOnlySpan<float> sums, Columns columns, PixelImage image, Span<double> totals)
    {
        var (channels, blocks) = (image.Channels, totals.Length / image.Channels);
        var (left, right) = (columns.First, columns.First + columns.Count);
        for (var x = BlockOf(left, image.Width, blocks); x < blocks && Edge(x, image.Width, blocks) < right; x++)
        {
            var from = Math.Max(Edge(x, image.Width, blocks), left) - left;
            var to = Math.Min(Edge(x + 1, image.Width, blocks), right) - left;
            for (var c = 0; c < channels; c++)
            {
                var sum = 0f;
                for (var i = from * channels + c; i < to * channels; i += channels)
                {
                    sum += sums[i];
                }

                totals[x * channels + c] += sum;
            }
        }
    }

    private static void Divide(ReadOnlySpan<double> totals, int rows, PixelImage image, Span<float> means)
    {
        var (channels, blocks) = (image.Channels, totals.Length / image.Channels);
        for (var i = 0; i < means.Length; i++)
        {
            var x = i / channels;
            var columns = Edge(x + 1, image.Width, blocks) - Edge(x, image.Width, blocks);
            means[i] = (float)(totals[i] / ((double)columns * rows));
        }
    }

    /// <summary>Sums rows of a picture, a tile at a time.</summary>
    private sealed class Tile(PixelImage image)
    {
        private readonly float[] _row = new float[Math.Min(TileWidth, image.Width) * image.Channels];
        private readonly float[] _sums = new float[Math.Min(TileWidth, image.Width) * image.Channels];

        /// <summary>The sums down the columns, of a few rows that are spread evenly.</summary>
        /// <param name="columns">The columns of the tile.</param>
        /// <param name="top">The first row of the block.</param>
        /// <param name="bottom">The row after its last.</param>
        /// <param name="rows">The rows that are summed.</param>
        public ReadOnlySpan<float> Sum(Columns columns, int top, int bottom, int rows)
        {
            var pixelBytes = image.Channels * (int)image.Depth;
            var row = _row.AsSpan(0, columns.Count * image.Channels);
            var sums = _sums.AsSpan(0, row.Length);
            sums.Clear();
            for (var i = 0; i < rows; i++)
            {
                var y = top + (int)((2 * i + 1L) * (bottom - top) / (2 * rows));
                SampleConversion.ToFloats(
                    image.Row(y).Slice(columns.First * pixelBytes, columns.Count * pixelBytes),
                    row,
                    image.Depth,
                    image.HasAlpha ? image.Channels : 0);
                Add(row, sums);
            }

            return sums;
        }

        private static void Add(ReadOnlySpan<float> row, Span<float> sums)
        {
            var i = 0;
            for (; i <= sums.Length - Vector<float>.Count; i += Vector<float>.Count)
            {
                (new Vector<float>(sums[i..]) + new Vector<float>(row[i..])).CopyTo(sums[i..]);
            }

            for (; i < sums.Length; i++)
            {
                sums[i] += row[i];
            }
        }
    }
}
