using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Filters;

/// <summary>A filter as the catalogue knows it.</summary>
/// <param name="Name">What the user types.</param>
/// <param name="NameSuffix">What is added to a file's name: <c>blurred</c> makes <c>a.jpg</c> into <c>a_blurred.jpg</c>.</param>
/// <param name="Description">What it does, in a line of the help.</param>
/// <param name="Defaults">The parameters that it takes, each with its default; null are those that it does not take.</param>
/// <param name="Apply">
/// Makes a new picture of another, with every parameter that <paramref name="Defaults"/> has. Both are computed as they are read, so that
/// this does nothing yet but say how. Samples of colour are premultiplied by alpha, if there is any; the result's are within 0 and alpha
/// again, or <see cref="RowShape.Most"/> without alpha, but for an error of rounding.
/// </param>
internal sealed record FilterEntry(
    string Name, string NameSuffix, string Description, FilterParameters Defaults, Func<IRowImage, FilterParameters, IRowImage> Apply)
{
    /// <summary>The largest <see cref="FilterParameters.Radius"/> for this filter, in pixels.</summary>
    public int MaximumRadius { get; init; }

    /// <summary>
    /// The most by which a picture of a width and height may be reduced when it is decoded for this filter: 1, 2, 4 or 8. Only a filter whose
    /// results are much smaller than its pictures allows more than 1.
    /// </summary>
    public Func<FilterParameters, int, int, int> MostReduction { get; init; } = (_, _, _) => 1;
}
