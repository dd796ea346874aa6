using System.Buffers;
using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>
/// The large part of the site: pages <c>/wiki/0</c> to <c>/wiki/N−1</c>, made when they are asked for. A page links to its ten children in a
/// tree, to its parent, to the first pages, and to some that chance picks, so that all can be reached from the first.
/// </summary>
internal sealed class WikiPages(SiteSettings settings)
{
    private const string Folder = "/wiki/";
    private const int Children = 10;
    private const int Favourites = 4;
    private const int RandomLinks = 10;

    private static readonly byte[] Filler =
        "Whoever waits for an answer can do something else meanwhile, as long as somebody remembers what was asked, and of whom. "u8.ToArray();

    /// <summary>How often a page was asked for that fails at first.</summary>
    private readonly ConcurrentDictionary<int, int> _requests = new();

    /// <summary>The path of a page.</summary>
    public static string PathOf(int page) => string.Create(CultureInfo.InvariantCulture, $"{Folder}{page}");

    /// <summary>Answers if a page of the wiki is asked for; false if not.</summary>
    public async ValueTask<bool> TryServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (!path.StartsWith(Folder, StringComparison.Ordinal)
            || !int.TryParse(path.AsSpan(Folder.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            || page >= settings.Pages)
        {
            return false;
        }

        if (settings.Latency > TimeSpan.Zero)
        {
            await Task.Delay(settings.Latency, TimeProvider.System, context.RequestAborted);
        }

        if (Fails(page))
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return true;
        }

        var html = HtmlOf(page);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = html.WrittenCount;
        await context.Response.BodyWriter.WriteAsync(html.WrittenMemory, context.RequestAborted);
        return true;
    }

    /// <summary>Chance decides each request for itself; a page that has worked once goes on doing so.</summary>
    private bool Fails(int page)
    {
        if (settings.FailureRate == 0 || !FailsAt(0))
        {
            return false;
        }

        var request = _requests.AddOrUpdate(page, 0, (_, last) => last + 1);
        return Enumerable.Range(1, request).All(FailsAt);

        bool FailsAt(int number) => new SplitMix(settings.Seed, page, -1 - number).NextDouble() < settings.FailureRate;
    }

    private ArrayBufferWriter<byte> HtmlOf(int page)
    {
        var html = new ArrayBufferWriter<byte>(settings.PageBytes + Filler.Length);
        html.Write("<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>Page "u8);
        Write(html, page);
        html.Write("</title></head>\n<body>\n<nav>"u8);
        for (var favourite = 0; favourite < Math.Min(Favourites, settings.Pages); favourite++)
        {
            WriteLink(html, favourite);
        }

        html.Write("</nav>\n<h1>Page "u8);
        Write(html, page);
        html.Write("</h1>\n"u8);
        if (page == 0)
        {
            html.Write("<p><a href=\"/private/\">What robots.txt forbids</a></p>\n"u8);
        }

        var random = new SplitMix(settings.Seed, page, 0);
        WriteLink(html, page > 0 ? (page - 1) / Children : 0);
        for (var child = 1; child <= Children && (Children * (long)page) + child < settings.Pages; child++)
        {
            WriteParagraph(html, (Children * page) + child);
        }

        for (var link = 0; link < RandomLinks; link++)
        {
            WriteParagraph(html, random.Next(settings.Pages));
        }

        WriteRest(html);
        return html;
    }

    private static void WriteParagraph(ArrayBufferWriter<byte> html, int target)
    {
        html.Write("<p>"u8);
        html.Write(Filler);
        WriteLink(html, target);
        html.Write("</p>\n"u8);
    }

    /// <summary>Fills the page up to its length.</summary>
    private void WriteRest(ArrayBufferWriter<byte> html)
    {
        var ending = "</p>\n</body>\n</html>\n"u8;
        html.Write("<p>"u8);
        for (var missing = settings.PageBytes - html.WrittenCount - ending.Length; missing > 0; missing -= Filler.Length)
        {
            html.Write(Filler.AsSpan(0, Math.Min(missing, Filler.Length)));
        }

        html.Write(ending);
    }

    private static void WriteLink(ArrayBufferWriter<byte> html, int target)
    {
        html.Write("<a href=\"/wiki/"u8);
        Write(html, target);
        html.Write("\">page "u8);
        Write(html, target);
        html.Write("</a> "u8);
    }

    private static void Write(ArrayBufferWriter<byte> html, int number)
    {
        Utf8Formatter.TryFormat(number, html.GetSpan(11), out var written);
        html.Advance(written);
    }
}
