namespace Activity7.ImageFilter.Imaging;

/// <summary>What travels with the pixels from the input to the output.</summary>
internal sealed record ImageMetadata
{
    /// <summary>The most that encoders write, in pixels per millimetre: a pixel is a nanometre wide.</summary>
    private const double MostResolution = 1_000_000;

    /// <summary>What is known of a picture that comes from no file.</summary>
    public static ImageMetadata None { get; } = new();

    /// <summary>The ICC profile that the samples are meant in; null for sRGB.</summary>
    public byte[]? ColourProfile { get; init; }

    /// <summary>Pixels per millimetre from left to right; 1 when the file does not say.</summary>
    public double HorizontalResolution { get; init; } = 1;

    /// <summary>Pixels per millimetre from top to bottom; 1 when the file does not say.</summary>
    public double VerticalResolution { get; init; } = 1;

    /// <summary>
    /// The EXIF data: when and with what the picture was taken. Written without the thumbnail that it may hold, which would show the
    /// picture before the filter, and with an orientation of upright.
    /// </summary>
    public byte[]? Exif { get; init; }

    /// <summary>The resolution that a file gives in pixels per millimetre; 1, as if it gave none, where it cannot be one.</summary>
    public static double ResolutionOf(double given) => given is > 0 and <= MostResolution ? given : 1;

    /// <summary>What is left of it for a result that is to be nothing but pixels.</summary>
    public ImageMetadata Strip() => new() { Animation = Animation };

    /// <summary>How an animation plays; null for a picture.</summary>
    public Animation? Animation { get; init; }
}

/// <summary>How an animation plays.</summary>
/// <param name="Delays">How long each frame is shown, in milliseconds.</param>
/// <param name="Loops">How often it is played; 0 for ever.</param>
internal sealed record Animation(IReadOnlyList<int> Delays, int Loops);
