namespace Activity7.ImageFilter.Rows;

/// <summary>The last few rows of a stream of rows, one after the other in memory, as a filter down the columns needs them.</summary>
/// <param name="rowLength">Floats in a row.</param>
/// <param name="rows">The number of rows in view.</param>
internal sealed class RowWindow(int rowLength, int rows)
{
    /// <summary>Rows beyond those in view: the view moves through them, and only after so many is it copied back to the start.</summary>
    private const int Slack = 16;

    private readonly float[] _buffer = new float[(rows + Slack) * rowLength];
    private int _count;

    /// <summary>True when as many rows as the view holds were added.</summary>
    public bool IsFull => _count >= rows;

    /// <summary>The rows in view, the oldest first; only when <see cref="IsFull"/>.</summary>
    public ReadOnlySpan<float> Rows => _buffer.AsSpan((_count - rows) * rowLength, rows * rowLength);

    /// <summary>Adds a row, which the caller fills, and drops the oldest from view.</summary>
    public Span<float> Add()
    {
        if (_count == rows + Slack)
        {
            _count = rows - 1;
            _buffer.AsSpan(^(_count * rowLength)..).CopyTo(_buffer);
        }

        return Row(_count++);
    }

    private Span<float> Row(int index) => _buffer.AsSpan(index * rowLength, rowLength);
}
