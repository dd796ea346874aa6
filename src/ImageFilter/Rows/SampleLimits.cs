using System.Numerics;

namespace Activity7.ImageFilter.Rows;

/// <summary>The limits of samples: a filter that sharpens makes some that are darker than black or brighter than white.</summary>
internal static class SampleLimits
{
    /// <summary>Puts alpha between 0 and <see cref="RowShape.Most"/>, and colour between 0 and alpha, or white without alpha.</summary>
    /// <remarks>
    /// Where alpha is too much, the colour that is premultiplied by it is reduced with it: a pixel more opaque than opaque is not brighter.
    /// </remarks>
    /// <param name="samples">Whole pixels.</param>
    /// <param name="shape">What they have.</param>
    public static void Clamp(Span<float> samples, RowShape shape)
    {
        if (shape.HasAlpha)
        {
            ClampToAlpha(samples, shape.Channels, shape.Most);
            return;
        }

        var i = 0;
        var most = new Vector<float>(shape.Most);
        for (; i <= samples.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            Vector.Min(Vector.Max(new Vector<float>(samples[i..]), Vector<float>.Zero), most).CopyTo(samples[i..]);
        }

        for (; i < samples.Length; i++)
        {
            samples[i] = Math.Clamp(samples[i], 0, shape.Most);
        }
    }

    private static void ClampToAlpha(Span<float> samples, int channels, float most)
    {
        for (var i = 0; i < samples.Length; i += channels)
        {
            ref var alpha = ref samples[i + channels - 1];
            var scale = alpha > most ? most / alpha : 1;
            alpha = Math.Clamp(alpha, 0, most);
            for (var c = i; c < i + channels - 1; c++)
            {
                samples[c] = Math.Clamp(samples[c] * scale, 0, alpha);
            }
        }
    }
}
