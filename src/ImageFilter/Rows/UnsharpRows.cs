using System.Numerics;

namespace Activity7.ImageFilter.Rows;

/// <summary>
/// A picture whose samples are further from those of a blurred one than its source's are, within the limits of samples. Alpha goes with the
/// colour that is premultiplied by it, or else the colour at the edges of a shape would change.
/// </summary>
/// <param name="source">The picture.</param>
/// <param name="blur">Makes the blurred picture, of the same size, of the source.</param>
/// <param name="amount">How many times the difference is added.</param>
/// <param name="threshold">The largest difference that is left alone, in samples.</param>
internal sealed class UnsharpRows(IRowImage source, Func<IRowImage, IRowImage> blur, float amount, float threshold) : IRowImage
{
    /// <inheritdoc />
    public RowShape Shape => source.Shape;

    /// <inheritdoc />
    public IRowReader Read(int top, Columns columns)
    {
        var kept = new KeptRows(source);
        var blurred = blur(kept).Read(top, columns);
        return new Reader(kept.ReadAgain(top, columns), blurred, amount, threshold, Shape, columns.Count);
    }

    private sealed class Reader(IRowReader sharp, IRowReader blurred, float amount, float threshold, RowShape shape, int count) : IRowReader
    {
        private readonly float[] _result = new float[count * shape.Channels];

        public Span<float> Next()
        {
            // The blur first: it reads the rows that are then read again.
            var soft = blurred.Next();
            Sharpen(sharp.Next(), soft);
            SampleLimits.Clamp(_result, shape);
            return _result;
        }

        private void Sharpen(ReadOnlySpan<float> sharp, ReadOnlySpan<float> soft)
        {
            var i = 0;
            var result = _result.AsSpan();
            var least = new Vector<float>(threshold);
            for (; i <= result.Length - Vector<float>.Count; i += Vector<float>.Count)
            {
                var sample = new Vector<float>(sharp[i..]);
                var difference = sample - new Vector<float>(soft[i..]);
                var isAbove = Vector.GreaterThan(Vector.Abs(difference), least);
                Vector.ConditionalSelect(isAbove, sample + difference * amount, sample).CopyTo(result[i..]);
            }

            for (; i < result.Length; i++)
            {
                var difference = sharp[i] - soft[i];
                result[i] = Math.Abs(difference) > threshold ? sharp[i] + difference * amount : sharp[i];
            }
        }
    }
}
