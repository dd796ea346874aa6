using Activity7.AsyncScraper.Output;

namespace Activity7.AsyncScraper.Input;

/// <summary>The addresses that can be scraped: absolute, http or https.</summary>
internal static class WebAddress
{
    /// <summary>Parses <paramref name="text"/>; <see cref="Uri.OriginalString"/> keeps how it was written.</summary>
    /// <exception cref="FormatException">With a message for the user.</exception>
    public static Uri Parse(string text)
    {
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || !IsWeb(url) || !text.Contains("://", StringComparison.Ordinal))
        {
            throw new FormatException($"'{OneLine.Of(text)}' is not an http or https URL such as http://example.com/page");
        }

        // HttpClient would leave them out without a word, and they would stand in every report.
        if (url.UserInfo.Length > 0)
        {
            throw new FormatException($"'{url.Scheme}://…@{url.Authority}' holds a user name, which would not be sent; leave it out");
        }

        return url;
    }

    /// <summary>True when the scheme is http or https.</summary>
    public static bool IsWeb(Uri url) => url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps;
}
