using System.Numerics;
using System.Runtime.InteropServices;
using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Rows;

/// <summary>
/// Samples between the whole numbers of a picture and floats of the same size. Where a pixel has alpha, the floats are premultiplied:
/// otherwise the colour of invisible pixels would bleed into their neighbours.
/// </summary>
internal static class SampleConversion
{
    /// <summary>The sample of white: 255 or 65,535.</summary>
    public static float MostOf(SampleDepth depth) => depth == SampleDepth.Sixteen ? ushort.MaxValue : byte.MaxValue;

    /// <summary>Converts whole pixels to floats.</summary>
    /// <param name="bytes">The samples.</param>
    /// <param name="floats">As many floats as there are samples.</param>
    /// <param name="depth">The length of a sample.</param>
    /// <param name="alphaChannels">0 without alpha, otherwise the number of samples in a pixel, of which the last is alpha.</param>
    public static void ToFloats(ReadOnlySpan<byte> bytes, Span<float> floats, SampleDepth depth, int alphaChannels)
    {
        if (depth == SampleDepth.Sixteen)
        {
            Widen(MemoryMarshal.Cast<byte, ushort>(bytes), floats);
        }
        else
        {
            Widen(bytes, floats);
        }

        if (alphaChannels > 0)
        {
            Premultiply(floats, alphaChannels, MostOf(depth));
        }
    }

    /// <summary>Converts whole pixels to samples, rounded to the nearest. The floats are overwritten.</summary>
    /// <param name="floats">The samples, from 0 to the sample of white but for an error of rounding.</param>
    /// <param name="bytes">As many samples.</param>
    /// <param name="scale">What the floats are to be multiplied with first: from the depth that they had to <paramref name="depth"/>.</param>
    /// <param name="depth">The length of a sample.</param>
    /// <param name="alphaChannels">As for <see cref="ToFloats(ReadOnlySpan{byte}, Span{float}, SampleDepth, int)"/>.</param>
    public static void ToBytes(Span<float> floats, Span<byte> bytes, float scale, SampleDepth depth, int alphaChannels)
    {
        if (scale != 1)
        {
            Multiply(floats, scale);
        }

        if (alphaChannels > 0)
        {
            Unpremultiply(floats, alphaChannels, MostOf(depth));
        }

        if (depth == SampleDepth.Sixteen)
        {
            ToWhole(floats, MemoryMarshal.Cast<byte, ushort>(bytes), scale: 1);
        }
        else
        {
            Narrow(floats, bytes);
        }
    }

    /// <summary>Converts whole numbers to floats: each times <paramref name="scale"/>.</summary>
    /// <param name="numbers">The numbers.</param>
    /// <param name="floats">As many floats.</param>
    /// <param name="scale">The factor.</param>
    public static void ToFloats(ReadOnlySpan<ushort> numbers, Span<float> floats, float scale)
    {
        Widen(numbers, floats);
        Multiply(floats, scale);
    }

    /// <summary>Converts floats to whole numbers: each times <paramref name="scale"/>, rounded to the nearest.</summary>
    /// <param name="floats">The floats; times the factor they are from 0 to 65,535 but for an error of rounding.</param>
    /// <param name="numbers">As many numbers.</param>
    /// <param name="scale">The factor.</param>
    public static void ToWhole(ReadOnlySpan<float> floats, Span<ushort> numbers, float scale)
    {
        var i = 0;
        var (factor, half) = (new Vector<float>(scale), new Vector<float>(0.5f));
        for (; i <= numbers.Length - Vector<ushort>.Count; i += Vector<ushort>.Count)
        {
            var low = new Vector<float>(floats[i..]) * factor + half;
            var high = new Vector<float>(floats[(i + Vector<float>.Count)..]) * factor + half;
            Vector.Narrow(Vector.AsVectorUInt32(Vector.ConvertToInt32Native(low)), Vector.AsVectorUInt32(Vector.ConvertToInt32Native(high)))
                .CopyTo(numbers[i..]);
        }

        for (; i < numbers.Length; i++)
        {
            numbers[i] = (ushort)(floats[i] * scale + 0.5f);
        }
    }

    private static void Widen(ReadOnlySpan<byte> samples, Span<float> floats)
    {
        var i = 0;
        for (; i <= samples.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(samples[i..]), out var low, out var high);
            WidenAgain(low, floats[i..]);
            WidenAgain(high, floats[(i + Vector<ushort>.Count)..]);
        }

        for (; i < samples.Length; i++)
        {
            floats[i] = samples[i];
        }
    }

    private static void Widen(ReadOnlySpan<ushort> samples, Span<float> floats)
    {
        var i = 0;
        for (; i <= samples.Length - Vector<ushort>.Count; i += Vector<ushort>.Count)
        {
            WidenAgain(new Vector<ushort>(samples[i..]), floats[i..]);
        }

        for (; i < samples.Length; i++)
        {
            floats[i] = samples[i];
        }
    }

    private static void WidenAgain(Vector<ushort> samples, Span<float> floats)
    {
        Vector.Widen(samples, out var low, out var high);
        Vector.ConvertToSingle(Vector.AsVectorInt32(low)).CopyTo(floats);
        Vector.ConvertToSingle(Vector.AsVectorInt32(high)).CopyTo(floats[Vector<float>.Count..]);
    }

    private static void Narrow(ReadOnlySpan<float> floats, Span<byte> samples)
    {
        var i = 0;
        for (; i <= samples.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector.Narrow(Round(floats[i..]), Round(floats[(i + Vector<ushort>.Count)..])).CopyTo(samples[i..]);
        }

        for (; i < samples.Length; i++)
        {
            samples[i] = (byte)(floats[i] + 0.5f);
        }
    }

    /// <summary>A sum of weights that is a millionth off cannot pass the sample of white and a half, so nothing has to be clamped.</summary>
    private static Vector<ushort> Round(ReadOnlySpan<float> floats)
    {
        var half = new Vector<float>(0.5f);
        return Vector.Narrow(
            Vector.AsVectorUInt32(Vector.ConvertToInt32Native(new Vector<float>(floats) + half)),
            Vector.AsVectorUInt32(Vector.ConvertToInt32Native(new Vector<float>(floats[Vector<float>.Count..]) + half)));
    }

    private static void Multiply(Span<float> floats, float factor)
    {
        var i = 0;
        for (; i <= floats.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            (new Vector<float>(floats[i..]) * factor).CopyTo(floats[i..]);
        }

        for (; i < floats.Length; i++)
        {
            floats[i] *= factor;
        }
    }

    private static void Premultiply(Span<float> floats, int channels, float most)
    {
        for (var pixel = 0; pixel < floats.Length; pixel += channels)
        {
            var opacity = floats[pixel + channels - 1] / most;
            for (var c = 0; c < channels - 1; c++)
            {
                floats[pixel + c] *= opacity;
            }
        }
    }

    private static void Unpremultiply(Span<float> floats, int channels, float most)
    {
        for (var pixel = 0; pixel < floats.Length; pixel += channels)
        {
            var alpha = floats[pixel + channels - 1];

            // Below half a level alpha rounds to 0, and an invisible pixel has no colour; a quotient of two errors of rounding would.
            var scale = alpha < 0.5f ? 0 : most / alpha;
            for (var c = 0; c < channels - 1; c++)
            {
                floats[pixel + c] = Math.Min(most, floats[pixel + c] * scale);
            }
        }
    }
}
