namespace Activity7.ImageFilter.Filters;

/// <summary>No filter: for a change of the format, the quality or the metadata alone.</summary>
internal static class NoFilter
{
    /// <summary>The filter for the catalogue.</summary>
    public static FilterEntry Entry { get; } = new(
        "none", "copy", "nothing; for a change of --format, --quality or metadata alone", new FilterParameters(), (source, _) => source);
}
