namespace Activity7.Benchmarks.Comparisons;

/// <summary>All comparisons.</summary>
internal static class ComparisonCatalogue
{
    /// <summary>The comparisons in the order of running.</summary>
    public static IReadOnlyList<IComparison> All { get; } =
    [
        new FactorialComparison(), new DigitsComparison(), new ScraperComparison(), new CrawlComparison(), new ImagesComparison(),
        new PiComparison(), new PrimesComparison(), new ServerComparison(),
    ];
}
