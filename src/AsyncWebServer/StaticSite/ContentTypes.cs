using Microsoft.AspNetCore.StaticFiles;

namespace Activity7.AsyncWebServer.StaticSite;

/// <summary>The content type of a file, from its ending.</summary>
internal static class ContentTypes
{
    /// <summary>The framework's table; text is said to be UTF-8, or a browser may take it for Windows-1252.</summary>
    public static FileExtensionContentTypeProvider Create()
    {
        var provider = new FileExtensionContentTypeProvider();
        var texts = provider.Mappings.Where(mapping => mapping.Value.StartsWith("text/", StringComparison.Ordinal));
        foreach (var (ending, type) in texts.ToArray())
        {
            provider.Mappings[ending] = $"{type}; charset=utf-8";
        }

        return provider;
    }
}
