namespace Activity7.ImageFilter.Imaging;

/// <summary>A colour in sRGB, 0 to 255 each.</summary>
internal readonly record struct Rgb(byte Red, byte Green, byte Blue)
{
    /// <summary>The colour a share of the way from <paramref name="from"/> (0) to <paramref name="to"/> (1).</summary>
    public static Rgb Mix(Rgb from, Rgb to, double share)
    {
        return new Rgb(Mix(from.Red, to.Red), Mix(from.Green, to.Green), Mix(from.Blue, to.Blue));

        byte Mix(byte start, byte end) => (byte)Math.Round(start + (end - start) * Math.Clamp(share, 0, 1));
    }
}
