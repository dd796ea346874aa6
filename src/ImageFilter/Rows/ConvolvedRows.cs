namespace Activity7.ImageFilter.Rows;

/// <summary>
/// A picture whose samples are weighted sums of their surroundings, with the product of one set of weights across and the same down: each
/// row is filtered first, and then the columns of the result.
/// </summary>
/// <param name="source">The picture.</param>
/// <param name="weights">The weight of the middle, and those of the distances 1, 2, … on either side.</param>
internal sealed class ConvolvedRows(IRowImage source, float[] weights) : IRowImage
{
    /// <inheritdoc />
    public RowShape Shape => source.Shape;

    /// <inheritdoc />
    public IRowReader Read(int top, Columns columns)
    {
        var radius = weights.Length - 1;
        return new Reader(source.Read(top - radius, columns.Widen(radius)), weights, source.Shape.Channels, columns.Count);
    }

    private sealed class Reader(IRowReader rows, float[] weights, int channels, int count) : IRowReader
    {
        private readonly RowWindow _window = new(count * channels, 2 * weights.Length - 1);
        private readonly float[] _result = new float[count * channels];

        public Span<float> Next()
        {
            var radius = weights.Length - 1;
            do
            {
                SymmetricConvolution.Apply(rows.Next(), radius * channels, channels, weights, _window.Add());
            }
            while (!_window.IsFull);
            SymmetricConvolution.Apply(_window.Rows, radius * _result.Length, _result.Length, weights, _result);
            return _result;
        }
    }
}
