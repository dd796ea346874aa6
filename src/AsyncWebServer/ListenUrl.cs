using System.Net;

namespace Activity7.AsyncWebServer;

/// <summary>
/// An address to listen on, in ASP.NET's notation: <c>http://127.0.0.1:8080</c>, <c>http://localhost:5000</c>, <c>http://*:80</c>.
/// </summary>
internal static class ListenUrl
{
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
        if (!url.StartsWith("http://", StringComparison.OrdinalIgnoreCase))
        {
            throw new FormatException($"'{url}' does not begin with http://, the one protocol spoken here");
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

        var fault = address switch
        {
            { PathBase.Length: > 0 } => "has a path; it takes http://HOST:PORT",
            { Port: < 0 or > IPEndPoint.MaxPort } => "has a port outside 0 to 65535",
            { Host: "localhost", Port: 0 } => "means two ports, for IPv4 and IPv6; a free port is http://127.0.0.1:0 or http://[::1]:0",
            { Host: "localhost" or "*" or "+" } => null,
            _ when IPAddress.TryParse(address.Host, out _) => null,
            _ => "has no address of this machine; it takes an IP address, localhost, or * for all",
        };
        if (fault is not null)
        {
            throw new FormatException($"'{url}' {fault}");
        }
    }
}
