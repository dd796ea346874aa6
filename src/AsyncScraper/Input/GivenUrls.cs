using System.Security.Cryptography;
using System.Text;
using Activity7.AsyncScraper.State;
using Activity7.AsyncScraper.Urls;
using Activity7.Common.Cli;

namespace Activity7.AsyncScraper.Input;

/// <summary>Brings the URLs that the user gave into a crawl's state, one by one, so that a list of any length needs no memory.</summary>
internal static class GivenUrls
{
    private const string Fingerprint = "URL";

    /// <summary>
    /// Adds the URLs to a new state. In a state that a run has left, they are there already, and only have to be the same as then.
    /// </summary>
    /// <param name="state">The state.</param>
    /// <param name="pages">The pages; an enumeration that fails adds nothing.</param>
    /// <param name="sitemaps">The sitemaps.</param>
    /// <param name="signature">The settings that a run has to agree in with the one that it goes on with, by option.</param>
    /// <returns>The hosts of all of them, as in a URL.</returns>
    /// <exception cref="UsageException">The run that the state is of had other URLs or settings.</exception>
    public static async Task<HashSet<string>> AddAsync(
        CrawlState state, IAsyncEnumerable<Uri> pages, IReadOnlyList<Uri> sitemaps, IEnumerable<KeyValuePair<string, string>> signature)
    {
        var earlier = state.Settings();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var hosts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sitemap in sitemaps)
        {
            Take(sitemap, isSitemap: true);
        }

        await foreach (var page in pages)
        {
            Take(page, isSitemap: false);
        }

        var settings = signature.Append(new(Fingerprint, Convert.ToHexStringLower(hash.GetHashAndReset())));
        foreach (var (name, value) in settings)
        {
            if (earlier.Count == 0)
            {
                state.AddSetting(name, value);
            }
            else if (earlier.GetValueOrDefault(name) != value)
            {
                throw new UsageException(Describe(name, earlier.GetValueOrDefault(name), value));
            }
        }

        state.Commit();
        return hosts;

        void Take(Uri given, bool isSitemap)
        {
            var url = UrlNormalizer.Normalize(given);
            hash.AppendData(Encoding.UTF8.GetBytes($"{isSitemap} {url}\n"));
            hosts.Add(UrlScope.AuthorityOf(url).ToString());
            if (earlier.Count == 0)
            {
                state.AddGiven(url, isSitemap);
            }
        }
    }

    private static string Describe(string name, string? then, string now) => name == Fingerprint
        ? "--state: the crawl in this file was begun with other URLs; give the same, or name another file"
        : $"--state: the crawl in this file was begun with {name} {Quote(then)}, and now it is {Quote(now)}; give the same, or name another file";

    private static string Quote(string? value) => value is "given" or "not given" ? value : $"'{value}'";
}
