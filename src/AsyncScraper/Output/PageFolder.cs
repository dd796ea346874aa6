using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Activity7.Common.Cli;
using Activity7.Common.Files;

namespace Activity7.AsyncScraper.Output;

/// <summary>
/// The folder of <c>--save</c>: a folder for each host, in it a file for each page. A name has what a person recognises of the URL and
/// sixteen digits of its SHA-256, so that two pages never share a file, on no file system.
/// </summary>
/// <param name="path">The folder; it and those below are made when needed.</param>
internal sealed class PageFolder(string path)
{
    /// <summary>Leaves room below the 255 bytes that file systems take.</summary>
    private const int MostCharacters = 100;

    private static readonly Dictionary<string, string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text/html"] = ".html",
        ["application/xhtml+xml"] = ".xhtml",
        ["text/plain"] = ".txt",
        ["text/css"] = ".css",
        ["text/csv"] = ".csv",
        ["text/javascript"] = ".js",
        ["application/json"] = ".json",
        ["application/xml"] = ".xml",
        ["text/xml"] = ".xml",
        ["application/pdf"] = ".pdf",
        ["image/jpeg"] = ".jpg",
        ["image/png"] = ".png",
        ["image/gif"] = ".gif",
        ["image/webp"] = ".webp",
        ["image/svg+xml"] = ".svg",
    };

    /// <summary>Makes the folder, so that a run whose pages cannot be kept does not begin.</summary>
    /// <exception cref="UsageException">It cannot be made.</exception>
    public static void Prepare(string path)
    {
        try
        {
            Directory.CreateDirectory(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(
                $"--save: the folder '{path}' cannot be made; what stands before it must be folders that may be written to, and no file may have its name", exception);
        }
    }

    /// <summary>Writes a page.</summary>
    /// <param name="url">The page's URL in normal form.</param>
    /// <param name="contentType">The header of that name, or null.</param>
    /// <param name="body">The page.</param>
    /// <returns>The file's path below the folder, with <c>/</c>.</returns>
    /// <exception cref="IOException">It cannot be written.</exception>
    public string Save(string url, string? contentType, ReadOnlyMemory<byte> body)
    {
        var name = NameOf(url, contentType);
        var file = Path.Combine(path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        AtomicFile.Write(file, stream => stream.Write(body.Span), CancellationToken.None);
        return name;
    }

    /// <summary>The name of a page's file: letters, digits, <c>-</c>, <c>_</c> and dots that are not at the beginning, whatever the URL holds.</summary>
    public static string NameOf(string url, string? contentType)
    {
        var address = new Uri(url);
        var host = address.IsDefaultPort ? address.IdnHost : string.Create(CultureInfo.InvariantCulture, $"{address.IdnHost}_{address.Port}");
        var page = Harmless(address.PathAndQuery.Trim('/'));
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(url)).AsSpan(0, 8));
        var type = MediaTypeHeaderValue.TryParse(contentType, out var header) ? header.MediaType : null;
        return $"{Harmless(host)}/{(page.Length == 0 ? "index" : page)}-{fingerprint}{Extensions.GetValueOrDefault(type ?? "", ".bin")}";
    }

    private static string Harmless(string text)
    {
        var name = new StringBuilder();
        foreach (var character in text.AsSpan(0, Math.Min(text.Length, MostCharacters)))
        {
            name.Append(char.IsAsciiLetterOrDigit(character) || character is '.' or '-' or '_' ? character : '-');
        }

        return name.ToString().TrimStart('.');
    }
}
