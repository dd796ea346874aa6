using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Filters;

/// <summary>
/// Median filter: every sample becomes the middle one of the square around it, sorted. It takes single wrong pixels away and leaves edges
/// sharp. Beyond an edge the edge repeats.
/// </summary>
internal static class MedianFilter
{
    /// <summary>The filter for the catalogue.</summary>
    public static FilterEntry Entry { get; } = new(
        "median",
        "median",
        "middle sample of a square of --radius: takes specks away and leaves edges",
        new FilterParameters { Radius = 1 },
        (source, parameters) => new MedianRows(source, parameters.Radius!.Value))
    {
        MaximumRadius = 20,
    };
}
