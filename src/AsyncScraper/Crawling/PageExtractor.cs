using Activity7.AsyncScraper.Fetching;
using Activity7.AsyncScraper.Output;
using Activity7.AsyncScraper.Parsing;
using Activity7.AsyncScraper.Robots;
using Activity7.AsyncScraper.Sitemaps;
using Activity7.AsyncScraper.Urls;

namespace Activity7.AsyncScraper.Crawling;

/// <summary>Makes a row of a fetched page, and finds where it leads to. Safe for several threads.</summary>
/// <param name="settings">What is wanted of pages.</param>
/// <param name="scope">Which links are followed.</param>
internal sealed class PageExtractor(ExtractionSettings settings, UrlScope scope)
{
    private readonly PageReader _reader = new(settings.Reading);
    private readonly PageFolder? _saved = settings.SaveFolder is { } folder ? new PageFolder(folder) : null;

    /// <summary>Reads a page.</summary>
    /// <exception cref="IOException">It cannot be saved.</exception>
    public CrawledPage Read(PageTask task, FetchedPage page)
    {
        var row = new PageRow
        {
            Url = task.Url,
            FinalUrl = page.FinalUrl == page.Url ? task.Url : UrlNormalizer.TryNormalize(page.FinalUrl) ?? page.FinalUrl.AbsoluteUri,
            Status = page.Status,
            Bytes = page.Bytes,
            Milliseconds = Math.Round(page.Elapsed.TotalMilliseconds, 1),
            Tries = page.Tries,
            Title = null,
            Links = [],
            Error = page.Error,
        };
        try
        {
            return row.Error is not null ? new CrawledPage(task, row, [])
                : page.RedirectsTo is { } target ? new CrawledPage(task, row with { Links = [UrlNormalizer.Normalize(target)] }, [])
                : task.IsSitemap ? ReadSitemap(task, page, row)
                : ReadPage(task, page, row);
        }
        catch (Exception exception) when (exception is PageException or InvalidDataException)
        {
            return new CrawledPage(task, row with { Error = exception.Message }, []);
        }
    }

    private CrawledPage ReadPage(PageTask task, FetchedPage page, PageRow row)
    {
        var asks = settings.ObeysRobots ? RobotsTag.Parse(page.RobotsTags, settings.ProductToken) : default;
        var content = settings.Parses ? _reader.Read(page.Body, page.ContentType, page.FinalUrl) : null;
        if (content is not null && settings.ObeysRobots)
        {
            asks = new RobotsTag(asks.NoIndex || content.NoIndex, asks.NoFollow || content.NoFollow);
        }

        if (task.Depth == 0)
        {
            scope.AddHostOf(row.FinalUrl);
        }

        var isFollowed = content is not null && !asks.NoFollow && task.Depth < settings.Depth;
        var found = isFollowed ? Found(content!.Links, task.Depth + 1, isSitemap: false, page) : [];
        return new CrawledPage(task, asks.NoIndex ? row : WithContent(row, content, page), found);
    }

    private PageRow WithContent(PageRow row, PageContent? content, FetchedPage page) => row with
    {
        Title = content?.Title,
        Links = content?.Links ?? [],
        Selected = content is null || settings.Reading.Selections.Count == 0
            ? null
            : settings.Reading.Selections.Zip(content.Selected).ToDictionary(pair => pair.First.Name, pair => pair.Second),
        Saved = _saved?.Save(row.Url, page.ContentType, page.Body),
    };

    private CrawledPage ReadSitemap(PageTask task, FetchedPage page, PageRow row)
    {
        using var body = new MemoryStream(page.Body.ToArray());
        var sitemap = SitemapReader.Read(body);
        if (sitemap.IsIndex && task.Depth > 0)
        {
            throw new InvalidDataException("the sitemap is an index that another index names, which the protocol of sitemaps forbids");
        }

        var resolver = new LinkResolver(page.FinalUrl);
        string[] locations = [.. sitemap.Locations.Select(resolver.Resolve).OfType<string>().Distinct()];

        // What a sitemap lists is as good as given; only the sitemaps of an index are a step further, so that indexes end.
        var found = Found(locations, sitemap.IsIndex ? 1 : 0, sitemap.IsIndex, page);
        return new CrawledPage(task, row with { Links = locations }, found);
    }

    private List<FoundUrl> Found(IReadOnlyList<string> links, int depth, bool isSitemap, FetchedPage page)
    {
        var found = new List<FoundUrl>(links.Count);
        foreach (var link in links)
        {
            if (scope.Contains(link))
            {
                found.Add(new FoundUrl(link, depth, isSitemap, page.IsPrivate));
            }
        }

        return found;
    }
}
