namespace Activity7.ImageFilter.Rows;

/// <summary>
/// A picture whose rows are kept as they are read, so that they can be read again further down the same computation without being computed
/// again. For one reader, and one that comes after it.
/// </summary>
/// <param name="source">The picture.</param>
internal sealed class KeptRows(IRowImage source) : IRowImage
{
    private readonly Queue<float[]> _kept = [];
    private readonly Stack<float[]> _free = [];
    private int _top;
    private Columns _columns;

    /// <inheritdoc />
    public RowShape Shape => source.Shape;

    /// <inheritdoc />
    public IRowReader Read(int top, Columns columns)
    {
        (_top, _columns) = (top, columns);
        return new Reader(this, source.Read(top, columns));
    }

    /// <summary>Begins to read again what the first reader has read by then; to be called after <see cref="Read"/>.</summary>
    /// <param name="top">The first row, not above that of the first reader.</param>
    /// <param name="columns">Columns among those of the first reader.</param>
    public IRowReader ReadAgain(int top, Columns columns) => new SecondReader(this, top - _top, columns);

    private sealed class Reader(KeptRows picture, IRowReader rows) : IRowReader
    {
        public Span<float> Next()
        {
            var row = rows.Next();
            var copy = picture._free.TryPop(out var free) ? free : new float[row.Length];
            row.CopyTo(copy);
            picture._kept.Enqueue(copy);
            return row;
        }
    }

    private sealed class SecondReader(KeptRows picture, int skipped, Columns columns) : IRowReader
    {
        private readonly int _from = (columns.First - picture._columns.First) * picture.Shape.Channels;
        private readonly int _length = columns.Count * picture.Shape.Channels;
        private int _skipped = skipped;

        public Span<float> Next()
        {
            for (; _skipped > 0; _skipped--)
            {
                picture._free.Push(picture._kept.Dequeue());
            }

            // The row is the caller's until the next call, which gives it back.
            _skipped = 1;
            return picture._kept.Peek().AsSpan(_from, _length);
        }
    }
}
