using Activity7.AsyncScraper.Input;
using Activity7.AsyncScraper.Urls;

namespace Activity7.AsyncScraper.Fetching;

/// <summary>Where redirects lead within one try, and when they have led far enough.</summary>
/// <param name="start">The address of the request.</param>
/// <param name="limit">The most redirects that are followed.</param>
internal sealed class Redirects(Uri start, int limit)
{
    private readonly HashSet<Uri> _visited = [start];

    /// <summary>The address that <paramref name="response"/> sends to; null when it is an answer of its own.</summary>
    /// <param name="from">The address that gave the response.</param>
    /// <param name="response">Its headers.</param>
    /// <exception cref="PageException">The address was visited before, is one too many, is no URL, or is not of the web.</exception>
    public Uri? Next(Uri from, HttpResponseMessage response)
    {
        // The header as it came: parsed, one that is no URL looks like none at all.
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308)
            || !response.Headers.NonValidated.TryGetValues("Location", out var location))
        {
            return null;
        }

        if (response.Headers.Location is not { } reference || !Uri.TryCreate(from, reference, out var target))
        {
            throw new PageException($"redirects to '{location}', which is no URL");
        }

        if (!WebAddress.IsWeb(target))
        {
            throw new PageException($"redirects to '{location}', and only http and https are followed");
        }

        // No cookies are kept and every request is the same GET, so an address seen twice comes round for ever.
        if (!_visited.Add(target))
        {
            throw new PageException($"redirects in a loop: {UrlNormalizer.TryNormalize(target)} comes back to itself");
        }

        return _visited.Count <= limit + 1 ? target : throw new PageException($"redirects more than {limit} times");
    }
}
