using Activity7.ImageFilter.Filters;

namespace Activity7.ImageFilter;

/// <summary>What the user asked for, checked.</summary>
/// <param name="Inputs">The pictures in the order given, each once; none to make and filter the samples.</param>
/// <param name="Filters">The filters to apply.</param>
/// <param name="Workers">Pictures at the same time, 1 to 64.</param>
/// <param name="OutputFolder">Where the results go; null to put each beside its input, and the samples into <c>images</c>.</param>
/// <param name="MaximumPixels">The largest picture that is decoded, in pixels, 1 to 500,000,000.</param>
internal sealed record ImageFilterOptions(
    IReadOnlyList<string> Inputs,
    FilterChain Filters,
    int Workers,
    string? OutputFolder,
    long MaximumPixels);
