using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.Extensions.FileProviders;

namespace Activity7.AsyncWebServer.StaticSite;

/// <summary>What is in a directory without a page of its own, as HTML: one document without script that needs nothing else.</summary>
internal static class ListingPage
{
    /// <summary>The style of the page.</summary>
    public static PageStyle Style { get; } = new("listing.css");

    /// <param name="path">The path of the directory as the address has it, decoded; it ends with a slash.</param>
    /// <param name="entries">What is in it.</param>
    public static string Render(string path, IEnumerable<IFileInfo> entries)
    {
        var sorted = entries
            .OrderByDescending(entry => entry.IsDirectory)
            .ThenBy(entry => entry.Name, StringComparer.OrdinalIgnoreCase).ThenBy(entry => entry.Name, StringComparer.Ordinal)
            .ToArray();
        var isTop = path == StaticSiteFeature.Path + "/";
        return $"""
            <!doctype html>
            <html lang="en">
            {Style.Head(path)}
            <body>
              <main>
                <h1><bdi>{Text(path)}</bdi></h1>
                <p>{(isTop ? """<a href="/">Back to the server</a>""" : """<a href="../">Up to the folder above</a>""")}</p>
            {(sorted.Length > 0 ? Table(sorted) : "    <p>There is nothing here.</p>\n")}  </main>
            </body>
            </html>

            """;
    }

    private static string Table(IFileInfo[] entries) => $"""
            <table>
              <thead><tr><th scope="col">Name</th><th scope="col">Bytes</th></tr></thead>
              <tbody>
        {string.Concat(entries.Select(Row))}      </tbody>
            </table>

        """;

    // Relative, so that the page is right wherever the site stands; escaped whole, so that no name is taken for a scheme or a query.
    private static string Row(IFileInfo entry)
    {
        var slash = entry.IsDirectory ? "/" : "";
        var size = entry.IsDirectory ? "" : entry.Length.ToString("#,0", CultureInfo.InvariantCulture);
        return $"""
                    <tr><td><a href="{Uri.EscapeDataString(entry.Name)}{slash}"><bdi>{Text(entry.Name)}</bdi>{slash}</a></td><td>{size}</td></tr>

            """;
    }

    private static string Text(string text) => HtmlEncoder.Default.Encode(text);
}
