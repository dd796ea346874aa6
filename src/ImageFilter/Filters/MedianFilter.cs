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
        (source, parameters) => Apply(source, parameters.Radius!.Value))
    {
        MaximumRadius = 20,
    };

    /// <summary>Takes the specks from a picture.</summary>
    /// <param name="source">The picture.</param>
    /// <param name="radius">Pixels on either side of the middle, 1 to 20.</param>
    public static IRowImage Apply(IRowImage source, int radius) =>
        radius == 1 ? new NeighbourRows(source, MedianOfNine.Combine) : new MedianRows(source, radius);
}
