using Activity7.Benchmarks.Tools;

namespace Activity7.Benchmarks.Comparisons;

/// <summary>One of the suite's own programs in one of the forms in which it can be had.</summary>
/// <param name="Name">What the form is called.</param>
/// <param name="Path">The program.</param>
internal sealed record ProgramBuild(string Name, string Path)
{
    /// <summary>The forms: published as Native AOT where that can be done, and as built, which is what <c>dotnet run</c> starts.</summary>
    /// <param name="tools">Knows what can be done here.</param>
    /// <param name="program">The program.</param>
    /// <param name="folder">Where the first form is published to.</param>
    /// <param name="cancellationToken">Ends the publishing.</param>
    public static async Task<IReadOnlyList<ProgramBuild>> AllAsync(
        Toolbox tools, string program, string folder, CancellationToken cancellationToken)
    {
        var built = new ProgramBuild(program, Toolbox.Own(program));
        return await tools.PublishNativeAsync(program, folder, cancellationToken) is { } native
            ? [new ProgramBuild($"{program}, Native AOT", native), built]
            : [built];
    }
}
