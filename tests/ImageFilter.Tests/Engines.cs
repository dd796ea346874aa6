using Activity7.ImageFilter.Imaging;

namespace Activity7.ImageFilter.Tests;

/// <summary>The engines that this build has.</summary>
internal static class Engines
{
    /// <summary>One of each, for the whole test process; the first is the program's default.</summary>
    public static IReadOnlyList<IImageEngine> All { get; } = [.. EngineCatalogue.All.Select(entry => entry.Create(_ => { }))];

    /// <summary>Their names, for theories.</summary>
    public static TheoryData<string> Names => [.. All.Select(engine => engine.Name)];

    /// <summary>The engine of that name.</summary>
    public static IImageEngine Of(string name) => All.Single(engine => engine.Name == name);
}
