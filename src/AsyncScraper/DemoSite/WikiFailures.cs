using System.Collections.Concurrent;

namespace Activity7.AsyncScraper.DemoSite;

/// <summary>
/// Which answers of a wiki are failures. Each try of a page fails with the same probability, decided by the seed, the page and the
/// number of the try, until one has succeeded; from then on the page works. So at a rate of 0.1 one page in ten needs a second try and
/// one in a hundred a third, and at a rate of 1 the site is down: that is what opens a circuit breaker.
/// </summary>
/// <param name="rate">The probability, 0 to 1.</param>
/// <param name="seed">Decides which.</param>
internal sealed class WikiFailures(double rate, int seed)
{
    /// <summary>The failed tries of the pages that have failed; others need no memory.</summary>
    private readonly ConcurrentDictionary<int, int> _failures = new();

    /// <summary>True when this request of the page is to fail.</summary>
    public bool IsFailure(int page)
    {
        if (rate == 0)
        {
            return false;
        }

        var tries = _failures.GetValueOrDefault(page);
        var fails = SplitMix.Of(seed, page, 1 + tries).Fraction() < rate;
        if (fails)
        {
            _failures.AddOrUpdate(page, 1, (_, count) => count + 1);
        }

        return fails;
    }
}
