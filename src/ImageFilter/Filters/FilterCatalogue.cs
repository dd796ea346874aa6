namespace Activity7.ImageFilter.Filters;

/// <summary>Every filter of the program. A new one is a file beside this and a line here.</summary>
internal static class FilterCatalogue
{
    /// <summary>The filters; the first is the default.</summary>
    public static IReadOnlyList<FilterEntry> All { get; } =
    [
        GaussianBlur.Entry,
        BoxBlur.Entry,
        Sharpen.Entry,
        UnsharpMask.Entry,
        Grayscale.Entry,
        Sepia.Entry,
        Invert.Entry,
        Edges.Entry,
        MedianFilter.Entry,
        Thumbnail.Entry,
        NoFilter.Entry,
    ];
}
