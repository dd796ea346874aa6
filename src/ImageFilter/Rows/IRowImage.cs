namespace Activity7.ImageFilter.Rows;

/// <summary>
/// A picture that is computed row by row as it is read, so that a chain of filters holds a few rows and never a whole picture between two
/// of them. It has no edge: beyond its size it goes on, with whatever its computation gives when the edge of the decoded picture repeats.
/// </summary>
internal interface IRowImage
{
    /// <summary>The size, and what a pixel has.</summary>
    RowShape Shape { get; }

    /// <summary>Begins to read, from row <paramref name="top"/> on downwards.</summary>
    /// <param name="top">The first row; may lie outside the picture.</param>
    /// <param name="columns">The columns that are read; may reach beyond the picture.</param>
    /// <returns>A reader for one thread.</returns>
    IRowReader Read(int top, Columns columns);
}

/// <summary>Gives the rows of a picture one after the other, without end.</summary>
internal interface IRowReader
{
    /// <summary>The next row, valid until the next call: the samples of its pixels side by side. The caller may change it.</summary>
    Span<float> Next();
}

/// <summary>The size of a picture, and what its pixels have.</summary>
/// <param name="Width">Pixels in a row.</param>
/// <param name="Height">Rows.</param>
/// <param name="Channels">Samples in a pixel: 1 grey, 2 grey and alpha, 3 colour, 4 colour and alpha.</param>
/// <param name="Most">The sample of white, and of a pixel that nothing shines through: 255, or 65,535.</param>
internal sealed record RowShape(int Width, int Height, int Channels, float Most)
{
    /// <summary>True when the last sample of a pixel says how opaque it is.</summary>
    public bool HasAlpha => Channels is 2 or 4;
}

/// <summary>Neighbouring columns.</summary>
/// <param name="First">The first of them.</param>
/// <param name="Count">How many there are, at least 1.</param>
internal readonly record struct Columns(int First, int Count)
{
    /// <summary>These and so many more on either side.</summary>
    public Columns Widen(int more) => new(First - more, Count + 2 * more);
}
