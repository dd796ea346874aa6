using System.Text;
using Activity7.AsyncScraper.Fetching;
using Activity7.AsyncScraper.Parsing;

namespace Activity7.AsyncScraper.Tests.Parsing;

/// <summary>Reads pages, most of them written in tests.</summary>
internal static class Pages
{
    public static readonly Uri Address = new("http://site.example/folder/page");

    public static readonly ReadingSettings Settings = new([], ReadingSettings.DefaultMaxLinks, IgnoreRobots: false);

    public static PageContent Read(string html, ReadingSettings? settings = null) =>
        new PageReader(settings ?? Settings).Read(Encoding.UTF8.GetBytes(html), "text/html; charset=utf-8", Address);

    public static PageContent Read(FetchedPage page) => new PageReader(Settings).Read(page.Body, page.ContentType, page.FinalUrl);

    public static IReadOnlyList<string> Select(string html, string selection) =>
        Read(html, Settings with { Selections = [Selection.Parse(selection)] }).Selected.Should().ContainSingle().Subject;
}
