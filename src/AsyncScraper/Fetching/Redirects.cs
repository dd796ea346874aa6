using Activity7.AsyncScraper.Input;

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
    /// <exception cref="PageException">The address was visited before, is one too many, or is not of the web.</exception>
    public Uri? Next(Uri from, HttpResponseMessage response)
    {
        if ((int)response.StatusCode is not (301 or 302 or 303 or 307 or 308) || response.Headers.Location is not { } location)
        {
            return null;
        }

        if (!Uri.TryCreate(from, location, out var target) || !WebAddress.IsWeb(target))
        {
            throw new PageException($"redirects to '{location.OriginalString}', and only http and https are followed");
        }

        // No cookies are kept and every request is the same GET, so an address seen twice comes round for ever.
        if (!_visited.Add(target))
        {
            throw new PageException($"redirects in a loop: {target.AbsoluteUri} comes back to itself");
        }

        return _visited.Count <= limit + 1 ? target : throw new PageException($"redirects more than {limit} times");
    }
}
