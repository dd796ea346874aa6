using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Activity7.AsyncScraper.Urls;

/// <summary>Which of the URLs that a crawl discovers it follows.</summary>
/// <param name="hosts">
/// The authorities to stay on, <c>host</c> or <c>host:port</c> as in a URL in normal form; null when the crawl is not kept to hosts.
/// </param>
/// <param name="domains">
/// As <see cref="DomainName.Parse"/> gives them: their hosts and those of their subdomains are in scope too, on any port. When there are
/// neither hosts nor domains, every host is in scope.
/// </param>
/// <param name="include">One of these has to match somewhere in the URL; none when all URLs are meant.</param>
/// <param name="exclude">None of these may match, whatever else does.</param>
internal sealed class UrlScope(
    IReadOnlyCollection<string>? hosts, IReadOnlyList<string> domains, IReadOnlyList<Regex> include, IReadOnlyList<Regex> exclude)
{
    private readonly ConcurrentDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _hosts = Growing(hosts ?? []);

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _addresses = Lookup(domains.Where(DomainName.IsAddress));

    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> _domains =
        Lookup(domains.Where(domain => !DomainName.IsAddress(domain)));

    /// <summary>True when <paramref name="normalizedUrl"/>, as <see cref="UrlNormalizer"/> gives it, is in scope.</summary>
    public bool Contains(string normalizedUrl) =>
        HostIsInScope(AuthorityOf(normalizedUrl))
        && (include.Count == 0 || include.Any(pattern => pattern.IsMatch(normalizedUrl)))
        && !exclude.Any(pattern => pattern.IsMatch(normalizedUrl));

    /// <summary>
    /// Takes the host of <paramref name="normalizedUrl"/> into the hosts to stay on, if there are any: where a given URL redirects to is
    /// what its user meant. Safe while other threads ask.
    /// </summary>
    public void AddHostOf(string normalizedUrl)
    {
        if (hosts is not null)
        {
            _hosts[AuthorityOf(normalizedUrl)] = true;
        }
    }

    private bool HostIsInScope(ReadOnlySpan<char> authority) =>
        (hosts is null && domains.Count == 0)
        || _hosts.ContainsKey(authority)
        || (domains.Count > 0 && IsInDomain(HostOf(authority)));

    private bool IsInDomain(ReadOnlySpan<char> host)
    {
        if (_addresses.Contains(host))
        {
            return true;
        }

        for (var domain = host; ; domain = domain[(domain.IndexOf('.') + 1)..])
        {
            if (_domains.Contains(domain))
            {
                return true;
            }

            if (!domain.Contains('.'))
            {
                return false;
            }
        }
    }

    /// <summary>Name and port of the server of a URL in normal form.</summary>
    public static ReadOnlySpan<char> AuthorityOf(ReadOnlySpan<char> url)
    {
        var afterScheme = url[(url.IndexOf("//", StringComparison.Ordinal) + 2)..];
        return afterScheme[..afterScheme.IndexOf('/')];
    }

    /// <summary>Without the port, and without the dot that ends a complete name (RFC 3986 §3.2.2).</summary>
    private static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> authority)
    {
        var colon = authority.LastIndexOf(':');
        var host = colon > authority.LastIndexOf(']') ? authority[..colon] : authority;
        return host.TrimEnd('.');
    }

    private static ConcurrentDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> Growing(IEnumerable<string> names) =>
        new ConcurrentDictionary<string, bool>(names.Select(name => KeyValuePair.Create(name, true)), StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();

    private static HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(IEnumerable<string> names) =>
        names.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
}
