using Activity7.Benchmarks.Tools;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>AsyncScraper in one of the forms in which it can be had.</summary>
/// <param name="Name">What the form is called.</param>
/// <param name="Path">The program.</param>
internal sealed record ScraperBuild(string Name, string Path)
{
    /// <summary>The forms: published as Native AOT where that can be done, and as it is built, which is what <c>dotnet run</c> starts.</summary>
    /// <param name="tools">Knows what can be done here.</param>
    /// <param name="folder">Where the first form is published to.</param>
    /// <param name="cancellationToken">Ends the publishing.</param>
    public static async Task<IReadOnlyList<ScraperBuild>> AllAsync(Toolbox tools, string folder, CancellationToken cancellationToken)
    {
        const string Program = "AsyncScraper";
        var built = new ScraperBuild(Program, Toolbox.Own(Program));
        return await tools.PublishNativeAsync(Program, folder, cancellationToken) is { } native
            ? [new ScraperBuild($"{Program}, Native AOT", native), built]
            : [built];
    }
}
