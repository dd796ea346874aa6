using System.Buffers;
using System.Net;
using System.Net.Sockets;
using Activity7.AsyncScraper.Output;

namespace Activity7.AsyncScraper.Urls;

/// <summary>The domains to which a user keeps a crawl.</summary>
internal static class DomainName
{
    private const string Example = "write a domain such as example.com or an IP address";

    private static readonly SearchValues<char> UrlDelimiters = SearchValues.Create("/\\?#@%");

    /// <summary>
    /// The host <paramref name="text"/> as a URL in normal form has it: in lower case and ASCII, an IPv6 address shortest and in brackets.
    /// A dot at the end, which says that the name is complete, is left out.
    /// </summary>
    /// <exception cref="FormatException">With a message for the user.</exception>
    public static string Parse(string text)
    {
        var address = text is ['[', .. var inner, ']'] ? inner : text;
        var isIPv6 = IsIPv6(address);
        if (FaultOf(text, isIPv6) is { } fault)
        {
            throw new FormatException($"'{OneLine.Of(text)}' {fault}; {Example}");
        }

        try
        {
            var normal = UrlNormalizer.Normalize(new Uri(isIPv6 ? $"http://[{address}]/" : $"http://{text}/"));
            return normal["http://".Length..^1].TrimEnd('.');
        }
        catch (UriFormatException exception)
        {
            throw new FormatException($"'{OneLine.Of(text)}' is not the name of a host; {Example}", exception);
        }
    }

    /// <summary>True when <paramref name="host"/>, as a URL has it, is an address, which has no subdomains.</summary>
    public static bool IsAddress(string host) => host is ['[', ..] || IPAddress.TryParse(host, out _);

    /// <summary>Brackets, and a port behind them, would be taken for part of an address too.</summary>
    private static bool IsIPv6(string text) =>
        !text.Contains('[', StringComparison.Ordinal)
        && IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6;

    private static string? FaultOf(string text, bool isIPv6) =>
        text.Contains("://", StringComparison.Ordinal) ? "is a URL, and a domain is asked for"
        : text.Contains('*', StringComparison.Ordinal) ? "holds a '*', and the subdomains of a domain belong to it anyhow"
        : text.Length == 0 || $".{text}".Contains("..", StringComparison.Ordinal) || text == "." ? "has an empty label"
        : !isIPv6 && text.Contains(':', StringComparison.Ordinal) ? "has a port, and a domain stands for all ports"
        : text.AsSpan().ContainsAny(UrlDelimiters) ? "is not the name of a host"
        : null;
}
