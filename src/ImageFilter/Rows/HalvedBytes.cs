using System.Numerics;
using System.Runtime.InteropServices;
using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Rows;

/// <summary>
/// What <see cref="HalvedRows"/> gives for a picture of 8 bits without alpha, in a third of the time: the same sums, exact in whole
/// numbers of 16 bits, of which twice as many are added at a time as of floats, and taken straight from the bytes.
/// </summary>
/// <remarks>The largest number is 255 · 8 · 8 = 16,320, for the weights 1, 3, 3, 1 down and across.</remarks>
internal sealed class HalvedBytes : IRowReader
{
    private const float Scale = 1 / 64f;

    private readonly PixelImage _image;
    private readonly int _firstRow;
    private readonly int _channels;
    private readonly EdgeColumns _edges;
    private readonly ushort[] _column;
    private readonly ushort[] _across;
    private readonly float[] _result;
    private int _next;

    /// <summary>Begins to read.</summary>
    /// <param name="image">The picture at its full size.</param>
    /// <param name="frame">The frame of it that is meant, from 0.</param>
    /// <param name="top">The first row of the half that is read; may lie outside.</param>
    /// <param name="columns">The columns of the half that are read; may reach beyond it.</param>
    public HalvedBytes(PixelImage image, int frame, int top, Columns columns)
    {
        (_image, _firstRow, _channels) = (image, frame * image.Height, image.Channels);
        var read = new Columns(2 * columns.First - 1, 2 * columns.Count + 2);
        _edges = EdgeColumns.Of(read, image.Width);
        _column = new ushort[read.Count * _channels];
        _across = new ushort[_column.Length];
        _result = new float[columns.Count * _channels];
        _next = 2 * top - 1;
    }

    /// <inheritdoc />
    public Span<float> Next()
    {
        SumDown(Row(_next), Row(_next + 1), Row(_next + 2), Row(_next + 3));
        _next += 2;
        SumAcross();
        TakeEverySecondPixel();
        return _result;
    }

    private ReadOnlySpan<byte> Row(int y) => _image.Row(_firstRow + Math.Clamp(y, 0, _image.Height - 1));

    /// <summary>Adds four rows up into a column sum for each sample; beyond an edge the edge's sum repeats.</summary>
    private void SumDown(ReadOnlySpan<byte> outer1, ReadOnlySpan<byte> inner1, ReadOnlySpan<byte> inner2, ReadOnlySpan<byte> outer2)
    {
        var (from, length) = (_edges.From * _channels, _edges.Inside * _channels);
        var sums = _column.AsSpan(_edges.Before * _channels, length);
        SumDown(outer1.Slice(from, length), inner1.Slice(from, length), inner2.Slice(from, length), outer2.Slice(from, length), sums);
        _edges.Repeat(_column.AsSpan(), _channels);
    }

    private static void SumDown(
        ReadOnlySpan<byte> outer1, ReadOnlySpan<byte> inner1, ReadOnlySpan<byte> inner2, ReadOnlySpan<byte> outer2, Span<ushort> sums)
    {
        // References instead of spans: the spans have one length, and a check for every vector costs a third of the time.
        ref readonly var a = ref MemoryMarshal.GetReference(outer1);
        ref readonly var b = ref MemoryMarshal.GetReference(inner1);
        ref readonly var c = ref MemoryMarshal.GetReference(inner2);
        ref readonly var d = ref MemoryMarshal.GetReference(outer2);
        ref var s = ref MemoryMarshal.GetReference(sums);
        var three = new Vector<ushort>(3);
        var i = 0;
        for (; i <= sums.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector.Widen(Vector.LoadUnsafe(in a, (nuint)i), out var aLow, out var aHigh);
            Vector.Widen(Vector.LoadUnsafe(in b, (nuint)i), out var bLow, out var bHigh);
            Vector.Widen(Vector.LoadUnsafe(in c, (nuint)i), out var cLow, out var cHigh);
            Vector.Widen(Vector.LoadUnsafe(in d, (nuint)i), out var dLow, out var dHigh);
            (aLow + dLow + three * (bLow + cLow)).StoreUnsafe(ref s, (nuint)i);
            (aHigh + dHigh + three * (bHigh + cHigh)).StoreUnsafe(ref s, (nuint)(i + Vector<ushort>.Count));
        }

        for (; i < sums.Length; i++)
        {
            sums[i] = (ushort)(outer1[i] + outer2[i] + 3 * (inner1[i] + inner2[i]));
        }
    }

    /// <summary>Adds four neighbouring pixels' sums up, for each pixel that is the first of four.</summary>
    private void SumAcross()
    {
        ref readonly var c = ref _column[0];
        ref var s = ref _across[0];
        var (stride, length) = (_channels, _column.Length - 3 * _channels);
        var three = new Vector<ushort>(3);
        var i = 0;
        for (; i <= length - Vector<ushort>.Count; i += Vector<ushort>.Count)
        {
            var outer = Vector.LoadUnsafe(in c, (nuint)i) + Vector.LoadUnsafe(in c, (nuint)(i + 3 * stride));
            var inner = Vector.LoadUnsafe(in c, (nuint)(i + stride)) + Vector.LoadUnsafe(in c, (nuint)(i + 2 * stride));
            (outer + three * inner).StoreUnsafe(ref s, (nuint)i);
        }

        for (; i < length; i++)
        {
            _across[i] = (ushort)(_column[i] + _column[i + 3 * stride] + 3 * (_column[i + stride] + _column[i + 2 * stride]));
        }
    }

    private void TakeEverySecondPixel()
    {
        // In the place of the column sums, which are not needed any more.
        PixelPairs.TakeFirst<ushort>(_across, _column.AsSpan(0, _result.Length), _channels);
        SampleConversion.ToFloats(_column.AsSpan(0, _result.Length), _result, Scale);
    }
}
