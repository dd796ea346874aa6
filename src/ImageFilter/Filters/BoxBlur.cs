using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Filters;

/// <summary>Box blur: every sample becomes the mean of the square around it. Beyond an edge the edge repeats.</summary>
internal static class BoxBlur
{
    /// <summary>The filter for the catalogue.</summary>
    public static FilterEntry Entry { get; } = new(
        "box-blur",
        "boxblurred",
        "mean of a square of --radius; as fast for a large one",
        new FilterParameters { Radius = 5, Linear = false },
        (source, parameters) => LinearLight.Apply(source, parameters.Linear!.Value, rows => new BoxRows(rows, parameters.Radius!.Value)))
    {
        MaximumRadius = 500,
    };
}
