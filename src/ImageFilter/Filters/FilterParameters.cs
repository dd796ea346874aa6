namespace Activity7.ImageFilter.Filters;

/// <summary>The numbers that a user can give to filters; each filter takes those it knows.</summary>
/// <param name="Sigma">The standard deviation of a blur in pixels, 0.3 to 250.</param>
internal sealed record FilterParameters(double Sigma);
