using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Filters;

/// <summary>A filter as the catalogue knows it.</summary>
/// <param name="Name">What the user types.</param>
/// <param name="NameSuffix">What is added to a file's name: <c>blurred</c> makes <c>a.jpg</c> into <c>a_blurred.jpg</c>.</param>
/// <param name="Apply">
/// Makes a new picture of another. Both are computed as they are read, so that this does nothing yet but say how. Samples of colour are
/// premultiplied by alpha, if there is any; the result's are within 0 and alpha again, or <see cref="RowShape.Most"/> without alpha.
/// </param>
internal sealed record FilterEntry(string Name, string NameSuffix, Func<IRowImage, FilterParameters, IRowImage> Apply);
