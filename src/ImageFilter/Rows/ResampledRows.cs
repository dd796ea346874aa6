using System.Numerics;

namespace Activity7.ImageFilter.Rows;

/// <summary>
/// A picture at a smaller size, by <see cref="ResamplingWeights"/> in each direction: rows of the source are added to the rows of the
/// result that they are part of, and each that is complete is then resampled across. Beyond an edge of the source the edge repeats.
/// </summary>
/// <param name="source">The picture.</param>
/// <param name="width">Pixels in a row of the result, 1 to as many as the source has.</param>
/// <param name="height">Rows of the result, 1 to as many as the source has.</param>
internal sealed class ResampledRows(IRowImage source, int width, int height) : IRowImage
{
    /// <inheritdoc />
    public RowShape Shape { get; } = source.Shape with { Width = width, Height = height };

    /// <inheritdoc />
    public IRowReader Read(int top, Columns columns)
    {
        var (across, down) = (new ResamplingWeights(source.Shape.Width, width), new ResamplingWeights(source.Shape.Height, height));
        var pixels = Enumerable.Range(columns.First, columns.Count).Select(x => new Part(across.First(x), across.Of(x))).ToArray();
        var read = new Columns(pixels[0].First, pixels[^1].End - pixels[0].First);
        return new Reader(source.Read(down.First(top), read), pixels, down, top, Shape);
    }

    /// <summary>The pixels, or rows, of the source that one of the result is made of.</summary>
    /// <param name="First">The first of them.</param>
    /// <param name="Weights">Their weights.</param>
    private readonly record struct Part(int First, float[] Weights)
    {
        /// <summary>The one after the last.</summary>
        public int End => First + Weights.Length;
    }

    private sealed class Reader(IRowReader rows, Part[] pixels, ResamplingWeights down, int top, RowShape shape) : IRowReader
    {
        private readonly int _sourceLength = (pixels[^1].End - pixels[0].First) * shape.Channels;
        private readonly float[] _result = new float[pixels.Length * shape.Channels];
        private readonly Queue<(Part Part, float[] Sum)> _open = [];
        private readonly Stack<float[]> _free = [];
        private int _nextToOpen = top;
        private int _nextRow = down.First(top);

        public Span<float> Next()
        {
            do
            {
                AddRow(rows.Next(), _nextRow++);
            }
            while (_nextRow < _open.Peek().Part.End);
            var sum = _open.Dequeue().Sum;
            Across(sum);
            Array.Clear(sum);
            _free.Push(sum);
            SampleLimits.Clamp(_result, shape);
            return _result;
        }

        private void AddRow(ReadOnlySpan<float> row, int y)
        {
            while (down.First(_nextToOpen) <= y)
            {
                var sum = _free.TryPop(out var free) ? free : new float[_sourceLength];
                _open.Enqueue((new Part(down.First(_nextToOpen), down.Of(_nextToOpen)), sum));
                _nextToOpen++;
            }

            // Of the rows that are open, each ends after this one: the first that is complete is given at once.
            foreach (var (part, sum) in _open)
            {
                AddWeighted(row, part.Weights[y - part.First], sum);
            }
        }

        private static void AddWeighted(ReadOnlySpan<float> row, float weight, Span<float> sum)
        {
            var i = 0;
            for (; i <= sum.Length - Vector<float>.Count; i += Vector<float>.Count)
            {
                (new Vector<float>(sum[i..]) + new Vector<float>(row[i..]) * weight).CopyTo(sum[i..]);
            }

            for (; i < sum.Length; i++)
            {
                sum[i] += row[i] * weight;
            }
        }

        private void Across(ReadOnlySpan<float> row)
        {
            var channels = shape.Channels;
            for (var x = 0; x < pixels.Length; x++)
            {
                var part = row.Slice((pixels[x].First - pixels[0].First) * channels, pixels[x].Weights.Length * channels);
                for (var c = 0; c < channels; c++)
                {
                    var sum = 0f;
                    for (int i = 0, at = c; at < part.Length; i++, at += channels)
                    {
                        sum += part[at] * pixels[x].Weights[i];
                    }

                    _result[x * channels + c] = sum;
                }
            }
        }
    }
}
