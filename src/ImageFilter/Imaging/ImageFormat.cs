namespace Activity7.ImageFilter.Imaging;

/// <summary>The formats that can be written. What is read is decided by a file's content, not by its name.</summary>
internal enum ImageFormat
{
    /// <summary>JPEG with quality 75, chroma at half size: what Pillow writes when not asked.</summary>
    Jpeg,

    /// <summary>PNG with compression 6 of 9.</summary>
    Png,

    /// <summary>WebP with quality 75.</summary>
    WebP,

    /// <summary>TIFF with LZW compression.</summary>
    Tiff,

    /// <summary>GIF: one picture with up to 256 colours.</summary>
    Gif,
}

/// <summary>Which file extension stands for which format.</summary>
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
    };

    /// <summary>All extensions with their dots, for messages: <c>.jpg, .jpeg, …</c>.</summary>
    public static string Extensions { get; } = string.Join(", ", ByExtension.Keys);

    /// <summary>True when the name of <paramref name="path"/> ends like a picture's.</summary>
    public static bool IsImageName(string path) => ByExtension.ContainsKey(Path.GetExtension(path));

    /// <summary>The format that the name of <paramref name="path"/> stands for.</summary>
    /// <exception cref="ImageException">The extension stands for none.</exception>
    public static ImageFormat OfName(string path) =>
        ByExtension.TryGetValue(Path.GetExtension(path), out var format)
            ? format
            : throw new ImageException($"a file that ends in '{Path.GetExtension(path)}' cannot be written; use one of {Extensions}");
}
