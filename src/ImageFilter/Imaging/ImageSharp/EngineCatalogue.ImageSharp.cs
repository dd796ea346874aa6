using Activity7.ImageFilter.Imaging.ImageSharp;

namespace Activity7.ImageFilter.Imaging;

/// <content>The engine that only a build with <c>-p:ImageSharp=true</c> has.</content>
internal static partial class EngineCatalogue
{
    static partial void AddImageSharp(List<EngineEntry> entries) => entries.Add(new EngineEntry("imagesharp", _ => new ImageSharpEngine()));
}
