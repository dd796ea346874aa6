namespace Activity7.ImageFilter.Imaging;

/// <summary>The formats of files. What is read is decided by a file's content, not by its name.</summary>
internal enum ImageFormat
{
    /// <summary>JPEG; chroma at half size up to quality 90: what Pillow writes when not asked.</summary>
    Jpeg,

    /// <summary>PNG with compression 6 of 9.</summary>
    Png,

    /// <summary>WebP with loss.</summary>
    WebP,

    /// <summary>TIFF with LZW compression.</summary>
    Tiff,

    /// <summary>GIF: up to 256 colours.</summary>
    Gif,

    /// <summary>AVIF with loss.</summary>
    Avif,
}

/// <summary>Which file extension stands for which format, and what each can hold.</summary>
internal static class ImageFormats
{
    private static readonly Dictionary<string, ImageFormat> ByExtension = new(StringComparer.OrdinalIgnoreCase)
    {
        [".jpg"] = ImageFormat.Jpeg,
        [".jpeg"] = ImageFormat.Jpeg,
        [".png"] = ImageFormat.Png,
        [".webp"] = ImageFormat.WebP,
        [".tif"] = ImageFormat.Tiff,
        [".tiff"] = ImageFormat.Tiff,
        [".gif"] = ImageFormat.Gif,
        [".avif"] = ImageFormat.Avif,
    };

    /// <summary>All extensions with their dots, for messages: <c>.jpg, .jpeg, …</c>.</summary>
    public static string Extensions { get; } = string.Join(", ", ByExtension.Keys);

    /// <summary>True when the name of <paramref name="path"/> ends like a picture's.</summary>
    public static bool IsImageName(string path) => ByExtension.ContainsKey(Path.GetExtension(path));

    /// <summary>True for a format that loses detail, as much as its quality says.</summary>
    public static bool HasQuality(ImageFormat format) => format is ImageFormat.Jpeg or ImageFormat.WebP or ImageFormat.Avif;

    /// <summary>What the user types for a format.</summary>
    public static string WordOf(ImageFormat format) => format.ToString().ToLowerInvariant();

    /// <summary>The usual extension of a format, with its dot.</summary>
    public static string ExtensionOf(ImageFormat format) => ByExtension.First(pair => pair.Value == format).Key;

    /// <summary>The format that the name of <paramref name="path"/> stands for; null for none.</summary>
    public static ImageFormat? Find(string path) => ByExtension.TryGetValue(Path.GetExtension(path), out var format) ? format : null;

    /// <summary>The format that the name of <paramref name="path"/> stands for.</summary>
    /// <exception cref="ImageException">The extension stands for none.</exception>
    public static ImageFormat OfName(string path) =>
        Find(path)
            ?? throw new ImageException($"a file that ends in '{Path.GetExtension(path)}' cannot be written; use one of {Extensions}");

    /// <summary>The longest samples that are written in a format.</summary>
    public static SampleDepth MostDepth(this ImageFormat format) =>
        format is ImageFormat.Png or ImageFormat.Tiff ? SampleDepth.Sixteen : SampleDepth.Eight;

    /// <summary>True when a file can hold an animation.</summary>
    public static bool HoldsFrames(this ImageFormat format) => format is ImageFormat.Gif or ImageFormat.WebP;
}
