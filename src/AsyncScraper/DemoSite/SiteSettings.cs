using System.Security.Cryptography.X509Certificates;
namespace Activity7.AsyncScraper.DemoSite;
/// <summary>x</summary>
internal sealed record SiteSettings(
    int Pages = 1_000,
    int PageBytes = 10_000,
    TimeSpan Latency = default,
    double FailureRate = 0,
    int Seed = 7,
    int Port = 0,
    X509Certificate2? Certificate = null);
