using System.Net;
using System.Net.Sockets;
using Activity7.Common.Cli;

namespace Activity7.AsyncWebServer;

/// <summary>
/// An address to listen on, in ASP.NET's notation: <c>http://127.0.0.1:8080</c>, <c>http://localhost:5000</c>, <c>http://*:80</c>.
/// </summary>
internal static class ListenUrl
{
    /// <summary>
    /// The variable of the environment with the addresses for a command line without any. An image sets it: what listens on loopback alone is
    /// not reached from outside of its container.
    /// </summary>
    public const string Variable = "ASYNC_WEB_SERVER_URLS";

    /// <summary>Where to listen when the command line does not say.</summary>
    /// <exception cref="UsageException">The variable holds no such list.</exception>
    public static IReadOnlyList<string> Defaults()
    {
        var text = Environment.GetEnvironmentVariable(Variable);
        try
        {
            return ParseList(string.IsNullOrEmpty(text) ? "http://127.0.0.1:8080" : text);
        }
        catch (FormatException exception)
        {
            throw new UsageException($"{Variable}: {exception.Message}", exception);
        }
    }

    /// <summary>The address to ask on this machine for a server that listens at <paramref name="url"/>.</summary>
    public static Uri ToAsk(string url)
    {
        var address = BindingAddress.Parse(url);
        var isEverywhere = address.Host is "*" or "+" || (IPAddress.TryParse(address.Host, out var ip) && (ip.Equals(IPAddress.Any) || ip.Equals(IPAddress.IPv6Any)));
        return new UriBuilder(address.Scheme, isEverywhere ? "localhost" : address.Host, address.Port).Uri;
    }

    /// <summary>Takes apart a list separated by <c>;</c>.</summary>
    /// <exception cref="FormatException">With a message for the user that names the part at fault.</exception>
    public static IReadOnlyList<string> ParseList(string text)
    {
        var urls = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var url in urls)
        {
            Check(url);
        }

        return urls.Length > 0 ? urls : throw new FormatException("it takes at least one address, such as http://127.0.0.1:8080");
    }

    // ASP.NET would listen on every address of the machine for a host name it does not know, such as a mistyped IP address.
    private static void Check(string url)
    {
        if (!url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException($"'{url}' does not begin with http:// or https://");
        }

        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw new FormatException($"'{url}' is not an address to listen on; it takes http://HOST:PORT");
        }

        var ip = IPAddress.TryParse(address.Host, out var parsed) ? parsed : null;
        var isLocalhost = address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase);
        var fault = address switch
        {
            { PathBase.Length: > 0 } => "has a path; it takes http://HOST:PORT",
            { Port: < 0 or > IPEndPoint.MaxPort } => "has a port outside 0 to 65535",
            _ when HoldsPort(address.Host) => "has a port that is no number; it takes 0 to 65535",
            { Port: 0 } when isLocalhost => "means two ports, for IPv4 and IPv6; a free port is http://127.0.0.1:0 or http://[::1]:0",
            { Host: "*" or "+" } => null,
            _ when isLocalhost => null,
            _ when ip is null => "has no address of this machine; it takes an IP address, localhost, or * for all",

            // In short, 0 is every address of the machine, and 010 is 8.
            _ when ip.AddressFamily == AddressFamily.InterNetwork && ip.ToString() != address.Host =>
                "has an IPv4 address that is not four plain numbers, such as 127.0.0.1",
            _ => null,
        };
        if (fault is not null)
        {
            throw new FormatException($"'{url}' {fault}");
        }
    }

    /// <summary>True when the parser has left a port that is no number with the host.</summary>
    private static bool HoldsPort(string host)
    {
        var end = host[(host.LastIndexOf(']') + 1)..];
        return end.Count(character => character == ':') == 1 && !end.StartsWith('[') && !end.Contains('/', StringComparison.Ordinal);
    }
}
