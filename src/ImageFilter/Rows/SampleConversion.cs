using System.Numerics;

namespace Activity7.ImageFilter.Rows;

/// <summary>
/// Samples between bytes and floats of 0 to 255. Where a pixel has alpha, the floats are premultiplied: otherwise the colour of
/// invisible pixels would bleed into their neighbours.
/// </summary>
internal static class SampleConversion
{
    /// <summary>Converts whole pixels to floats.</summary>
    /// <param name="bytes">The samples.</param>
    /// <param name="floats">As many floats.</param>
    /// <param name="alphaChannels">0 without alpha, otherwise the number of samples in a pixel, of which the last is alpha.</param>
    public static void ToFloats(ReadOnlySpan<byte> bytes, Span<float> floats, int alphaChannels)
    {
        var i = 0;
        var lanes = Vector<float>.Count;
        for (; i <= bytes.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            Vector.Widen(new Vector<byte>(bytes[i..]), out var low, out var high);
            Convert(low, floats[i..]);
            Convert(high, floats[(i + 2 * lanes)..]);
        }

        for (; i < bytes.Length; i++)
        {
            floats[i] = bytes[i];
        }

        if (alphaChannels > 0)
        {
            Premultiply(floats[..bytes.Length], alphaChannels);
        }

        void Convert(Vector<ushort> samples, Span<float> target)
        {
            Vector.Widen(samples, out var low, out var high);
            Vector.ConvertToSingle(Vector.AsVectorInt32(low)).CopyTo(target);
            Vector.ConvertToSingle(Vector.AsVectorInt32(high)).CopyTo(target[lanes..]);
        }
    }

    /// <summary>Converts whole pixels to bytes, rounded to the nearest. The floats are overwritten.</summary>
    /// <param name="floats">The samples, from 0 to 255 but for an error of rounding.</param>
    /// <param name="bytes">As many bytes.</param>
    /// <param name="alphaChannels">As for <see cref="ToFloats"/>.</param>
    public static void ToBytes(Span<float> floats, Span<byte> bytes, int alphaChannels)
    {
        if (alphaChannels > 0)
        {
            Unpremultiply(floats, alphaChannels);
        }

        var i = 0;
        var lanes = Vector<float>.Count;
        for (; i <= bytes.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            var low = Vector.Narrow(Round(floats[i..]), Round(floats[(i + lanes)..]));
            var high = Vector.Narrow(Round(floats[(i + 2 * lanes)..]), Round(floats[(i + 3 * lanes)..]));
            Vector.Narrow(low, high).CopyTo(bytes[i..]);
        }

        for (; i < bytes.Length; i++)
        {
            bytes[i] = (byte)(floats[i] + 0.5f);
        }

        // A sum of weights that is a millionth off cannot pass 255.5, so nothing has to be clamped.
        static Vector<uint> Round(ReadOnlySpan<float> samples) =>
            Vector.ConvertToUInt32(new Vector<float>(samples) + new Vector<float>(0.5f));
    }

    private static void Premultiply(Span<float> floats, int channels)
    {
        for (var pixel = 0; pixel < floats.Length; pixel += channels)
        {
            var opacity = floats[pixel + channels - 1] / 255;
            for (var c = 0; c < channels - 1; c++)
            {
                floats[pixel + c] *= opacity;
            }
        }
    }

    private static void Unpremultiply(Span<float> floats, int channels)
    {
        for (var pixel = 0; pixel < floats.Length; pixel += channels)
        {
            var alpha = floats[pixel + channels - 1];

            // Below half a level alpha rounds to 0, and an invisible pixel has no colour; a quotient of two errors of rounding would.
            var scale = alpha < 0.5f ? 0 : 255 / alpha;
            for (var c = 0; c < channels - 1; c++)
            {
                floats[pixel + c] = Math.Min(255, floats[pixel + c] * scale);
            }
        }
    }
}
