namespace Activity7.ImageFilter.Filters;

/// <summary>A filter as the catalogue knows it.</summary>
/// <param name="Name">What the user types.</param>
/// <param name="NameSuffix">What is added to a file's name: <c>blurred</c> makes <c>a.jpg</c> into <c>a_blurred.jpg</c>.</param>
/// <param name="Create">Makes the filter for the given numbers.</param>
internal sealed record FilterEntry(string Name, string NameSuffix, Func<FilterParameters, ImageTransform> Create);
