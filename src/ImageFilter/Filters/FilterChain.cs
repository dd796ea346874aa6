using Activity7.ImageFilter.Rows;

namespace Activity7.ImageFilter.Filters;

/// <summary>Filters that follow one another, each with its parameters.</summary>
/// <param name="Steps">The filters in the order in which they are applied, at least one.</param>
internal sealed record FilterChain(IReadOnlyList<FilterStep> Steps)
{
    /// <summary>What is added to a file's name, with a hyphen between the filters': <c>grey-edges</c>.</summary>
    public string NameSuffix { get; } = string.Join('-', Steps.Select(step => step.Filter.NameSuffix));

    /// <summary>True when a picture stays as it is.</summary>
    public bool IsIdentity => Steps.All(step => step.Filter == NoFilter.Entry);

    /// <summary>Makes a chain of filters that take what the user gave where they can, and their defaults elsewhere.</summary>
    public static FilterChain Of(IEnumerable<FilterEntry> filters, FilterParameters given) =>
        new([.. filters.Select(filter => new FilterStep(filter, filter.Defaults.Replaced(given)))]);

    /// <summary>The most by which a picture of a width and height may be reduced when it is decoded: 1, 2, 4 or 8.</summary>
    public int MostReduction(int width, int height) => Steps[0].Filter.MostReduction(Steps[0].Parameters, width, height);

    /// <summary>Makes a new picture of another, computed as it is read.</summary>
    public IRowImage Apply(IRowImage source) => Steps.Aggregate(source, (image, step) => step.Filter.Apply(image, step.Parameters));
}

/// <summary>A filter and its parameters.</summary>
/// <param name="Filter">The filter.</param>
/// <param name="Parameters">Every parameter that it takes.</param>
internal sealed record FilterStep(FilterEntry Filter, FilterParameters Parameters);
