namespace Activity7.ImageFilter.Rows;

/// <summary>Which of the columns that are read lie in a picture. Beyond its sides the pixel at the edge repeats.</summary>
/// <param name="From">The first column of the picture that is read.</param>
/// <param name="Before">How many columns that are read come before the first that lies in the picture.</param>
/// <param name="Inside">How many lie in the picture, at least 1.</param>
internal readonly record struct EdgeColumns(int From, int Before, int Inside)
{
    /// <summary>The part of <paramref name="columns"/> that lies in a picture; where none does, the column at the edge.</summary>
    /// <param name="columns">The columns that are read.</param>
    /// <param name="width">Pixels in a row of the picture.</param>
    public static EdgeColumns Of(Columns columns, int width)
    {
        var from = Math.Clamp(columns.First, 0, width - 1);
        var to = Math.Clamp(columns.First + columns.Count, from + 1, width);
        var before = Math.Clamp(from - columns.First, 0, columns.Count - 1);
        return new EdgeColumns(from, before, Math.Min(to - from, columns.Count - before));
    }

    /// <summary>Repeats the outermost pixels of a row whose part in the picture is set.</summary>
    /// <param name="row">All columns that are read.</param>
    /// <param name="channels">Samples in a pixel.</param>
    public void Repeat<TSample>(Span<TSample> row, int channels)
    {
        var inside = row.Slice(Before * channels, Inside * channels);
        Fill(row[..(Before * channels)], inside[..channels]);
        Fill(row[((Before + Inside) * channels)..], inside[^channels..]);
    }

    private static void Fill<TSample>(Span<TSample> row, ReadOnlySpan<TSample> pixel)
    {
        for (var i = 0; i < row.Length; i += pixel.Length)
        {
            pixel.CopyTo(row[i..]);
        }
    }
}
