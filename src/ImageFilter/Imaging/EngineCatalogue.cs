using Activity7.ImageFilter.Imaging.Vips;

namespace Activity7.ImageFilter.Imaging;

/// <summary>The engines that this build of the program has.</summary>
internal static partial class EngineCatalogue
{
    /// <summary>The engines; the first is the default.</summary>
    public static IReadOnlyList<EngineEntry> All { get; } = List();

    private static List<EngineEntry> List()
    {
        List<EngineEntry> entries = [new("vips", warn => new VipsEngine(warn))];
        AddImageSharp(entries);
        return entries;
    }

    /// <summary>Does something only in a build with <c>-p:ImageSharp=true</c>, which has the other part of this class.</summary>
    static partial void AddImageSharp(List<EngineEntry> entries);
}

/// <summary>An engine as the catalogue knows it.</summary>
/// <param name="Name">What the user types.</param>
/// <param name="Create">Makes the engine, once in a process; it tells its argument of what it would otherwise print, from any thread.</param>
internal sealed record EngineEntry(string Name, Func<Action<string>, IImageEngine> Create);
