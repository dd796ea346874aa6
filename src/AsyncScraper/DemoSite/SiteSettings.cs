using System.Security.Cryptography.X509Certificates;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>What a demonstration site is to be. The defaults are a small site that answers at once.</summary>
/// <param name="Pages">The pages of its wiki, <c>/wiki/0</c> to <c>/wiki/{Pages - 1}</c>: 1 to 1,000,000.</param>
/// <param name="PageBytes">How long a wiki page is: 500 to 1,000,000 bytes. One whose links alone need more is that much longer.</param>
/// <param name="Latency">How long every answer of the wiki waits, at least zero.</param>
/// <param name="FailureRate">The share of the wiki's answers that are a 503, as <see cref="WikiFailures"/> says: 0 to 1.</param>
/// <param name="Seed">Decides texts, links, failures, and the latencies of the example pages.</param>
/// <param name="Port">The port of the loopback address, 0 for a free one.</param>
/// <param name="Certificate">With one the site speaks https, HTTP/1.1 and HTTP/2; without, http and HTTP/1.1.</param>
internal sealed record SiteSettings(
    int Pages = 1_000,
    int PageBytes = 10_000,
    TimeSpan Latency = default,
    double FailureRate = 0,
    int Seed = 7,
    int Port = 0,
    X509Certificate2? Certificate = null);
