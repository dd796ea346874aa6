using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Activity7.AsyncScraper.Input;

namespace Activity7.AsyncScraper.Urls;

/// <summary>The one spelling of a URL by which a crawl knows whether it has met it before.</summary>
internal static partial class UrlNormalizer
{
    private static readonly IdnMapping Idn = new();

    /// <summary>
    /// The normal form of <paramref name="url"/> by syntax and by scheme (RFC 3986 §6.2.2 and §6.2.3): scheme and host in lower case, the
    /// host in ASCII (RFC 5891), no port that is the default, no empty path, no dot segments, no escape of an unreserved character, every
    /// other escape in upper case, and an escape wherever the grammar asks for one. Without user name and fragment, which are no part of
    /// a request. Whatever may mean something to the server stays: the order of a query, a slash at the end, <c>%2F</c>.
    /// </summary>
    /// <param name="url">Absolute, http or https.</param>
    /// <returns>ASCII alone; <see cref="Uri"/> takes it as it stands, and its normal form is itself.</returns>
    /// <exception cref="ArgumentException"><paramref name="url"/> is of another scheme.</exception>
    /// <exception cref="UriFormatException">Its host has no form in ASCII, so that no name server could be asked for it.</exception>
    public static string Normalize(Uri url)
    {
        if (!WebAddress.IsWeb(url))
        {
            throw new ArgumentException($"of the scheme {url.Scheme}, not http or https", nameof(url));
        }

        var port = url.IsDefaultPort ? "" : FormattableString.Invariant($":{url.Port}");
        var origin = $"{url.Scheme}://{HostOf(url)}{port}";
        return NeedlessEscape().IsMatch(url.PathAndQuery)
            ? Normalize(new Uri(origin + NeedlessEscape().Replace(url.PathAndQuery, Unescape)))
            : origin + Escaped(url.PathAndQuery);
    }

    /// <summary>The same, and null when the host has no form in ASCII.</summary>
    public static string? TryNormalize(Uri url)
    {
        try
        {
            return Normalize(url);
        }
        catch (UriFormatException)
        {
            return null;
        }
    }

    /// <summary><see cref="Uri.IdnHost"/> would give the capital and the small form of a letter beyond ASCII different names.</summary>
    private static string HostOf(Uri url)
    {
        if (url.HostNameType == UriHostNameType.IPv6)
        {
            // Unlike Host, with the zone, without which a link-local address cannot be reached.
            return $"[{url.IdnHost}]";
        }

        var host = url.Host.ToLowerInvariant();
        try
        {
            return Ascii.IsValid(host) ? host : Idn.GetAscii(host);
        }
        catch (ArgumentException exception)
        {
            throw new UriFormatException("the host has no form in ASCII", exception);
        }
    }

    /// <summary>
    /// The escapes of unreserved characters (RFC 3986 §2.3). <see cref="Uri"/> undoes them, except after a percent sign that is none of an
    /// escape; dots may be among them, so that it has to look again for dot segments.
    /// </summary>
    [GeneratedRegex("%(2[DE]|3[0-9]|4[1-9A-F]|5[0-9AF]|6[1-9A-F]|7[0-9AE])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NeedlessEscape();

    private static string Unescape(Match escape) => Uri.UnescapeDataString(escape.ValueSpan);

    /// <summary>What <see cref="Uri"/> leaves to do: brackets, which only an IPv6 address may have, and the case of escapes.</summary>
    private static string Escaped(string pathAndQuery) => pathAndQuery.AsSpan().ContainsAny('%', '[', ']')
        ? InUpperCase(pathAndQuery.Replace("[", "%5B", StringComparison.Ordinal).Replace("]", "%5D", StringComparison.Ordinal))
        : pathAndQuery;

    private static string InUpperCase(string escaped) => string.Create(escaped.Length, escaped, static (characters, source) =>
    {
        source.CopyTo(characters);
        for (var rest = characters; rest.IndexOf('%') is var escape and >= 0; rest = rest[(escape + 3)..])
        {
            Ascii.ToUpperInPlace(rest.Slice(escape + 1, 2), out _);
        }
    });
}
