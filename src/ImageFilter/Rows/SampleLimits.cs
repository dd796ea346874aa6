using System.Numerics;

namespace Activity7.ImageFilter.Rows;

/// <summary>The limits of samples: a filter that sharpens makes some that are darker than black or brighter than white.</summary>
internal static class SampleLimits
{
    /// <summary>Puts alpha between 0 and <see cref="RowShape.Most"/>, and colour between 0 and alpha, or white without alpha.</summary>
    /// <param name="samples">Whole pixels.</param>
    /// <param name="shape">What they have.</param>
    public static void Clamp(Span<float> samples, RowShape shape)
    {
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

        if (shape.HasAlpha)
        {
            ClampToAlpha(samples, shape.Channels);
        }
    }

    private static void ClampToAlpha(Span<float> samples, int channels)
    {
        for (var i = 0; i < samples.Length; i += channels)
        {
            var alpha = samples[i + channels - 1];
            for (var c = i; c < i + channels - 1; c++)
            {
                samples[c] = Math.Min(samples[c], alpha);
            }
        }
    }
}
